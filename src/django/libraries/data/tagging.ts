// Recorded from django-tagging 0.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-tagging ships. */
export const TAGGING: LibraryData = {
  name: "django-tagging",
  recorded: { version: "0.5.0", django: "5.2" },
  modules: [],
  fields: {
    "tagging.fields.TagField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "max_length", value: 255 },
        { name: "blank", value: true },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
};
