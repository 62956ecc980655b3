// Recorded from django-mdeditor 0.1.20 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-mdeditor ships. */
export const MDEDITOR = (): LibraryData => ({
  name: "django-mdeditor",
  recorded: { version: "0.1.20", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "mdeditor.fields.MDTextField": {
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
