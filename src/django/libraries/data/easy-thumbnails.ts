// Recorded from easy-thumbnails 2.10.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What easy-thumbnails ships. */
export const EASY_THUMBNAILS: LibraryData = {
  name: "easy-thumbnails",
  recorded: { version: "2.10.1", django: "5.2" },
  modules: [],
  fields: {
    "easy_thumbnails.fields.ThumbnailerField": {
      like: "django.db.models.FileField",
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
    "easy_thumbnails.fields.ThumbnailerImageField": {
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
  aliases: {},
  attributes: [],
  tags: [],
};
