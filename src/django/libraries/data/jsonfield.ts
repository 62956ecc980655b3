// Recorded from jsonfield 3.2.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What jsonfield ships. */
export const JSONFIELD = (): LibraryData => ({
  name: "jsonfield",
  recorded: { version: "3.2.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "jsonfield.fields.JSONCharField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: ["dump_kwargs", "load_kwargs"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "jsonfield.fields.JSONField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: ["dump_kwargs", "load_kwargs"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {
    "jsonfield.JSONCharField": "jsonfield.fields.JSONCharField",
    "jsonfield.JSONField": "jsonfield.fields.JSONField",
  },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
