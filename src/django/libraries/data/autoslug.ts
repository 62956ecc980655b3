// Recorded from django-autoslug 1.9.9 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-autoslug ships. */
export const AUTOSLUG = (): LibraryData => ({
  name: "django-autoslug",
  recorded: { version: "1.9.9", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "autoslug.fields.AutoSlugField": {
      like: "django.db.models.SlugField",
      internalType: "SlugField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "autoslug.AutoSlugField": "autoslug.fields.AutoSlugField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
