// Recorded from django-phonenumber-field 8.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-phonenumber-field ships. */
export const PHONENUMBER_FIELD = (): LibraryData => ({
  name: "django-phonenumber-field",
  recorded: { version: "8.5.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "phonenumber_field.modelfields.PhoneNumberField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: ["region"],
      presets: [{ name: "max_length", value: 128 }],
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
