// Recorded from sorl-thumbnail 13.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What sorl-thumbnail ships. */
export const SORL: LibraryData = {
  name: "sorl-thumbnail",
  recorded: { version: "13.4.0", django: "5.2" },
  modules: [],
  fields: {
    "sorl.thumbnail.fields.ImageField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
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
  aliases: { "sorl.thumbnail.ImageField": "sorl.thumbnail.fields.ImageField" },
  attributes: [],
  tags: [],
};
