// Recorded from django-colorful 1.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-colorful ships. */
export const COLORFUL = (): LibraryData => ({
  name: "django-colorful",
  recorded: { version: "1.4.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "colorful.fields.RGBColorField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [{ name: "max_length", value: 7 }],
      fixed: ["max_length"],
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
