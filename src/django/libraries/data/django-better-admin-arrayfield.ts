// Recorded from django-better-admin-arrayfield 1.4.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-better-admin-arrayfield ships. */
export const DJANGO_BETTER_ADMIN_ARRAYFIELD = (): LibraryData => ({
  name: "django-better-admin-arrayfield",
  recorded: { version: "1.4.2", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "django_better_admin_arrayfield.models.fields.ArrayField": {
      like: "django.contrib.postgres.fields.ArrayField",
      internalType: "ArrayField",
      databaseType: null,
      positional: ["base_field", "size"],
      options: ["base_field", "size"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
