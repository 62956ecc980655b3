// Recorded from django-tinymce 5.0.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-tinymce ships. */
export const TINYMCE = (): LibraryData => ({
  name: "django-tinymce",
  recorded: { version: "5.0.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "tinymce.models.HTMLField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
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
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
