// Recorded from django-filer 3.6.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-filer ships. */
export const FILER: LibraryData = {
  name: "django-filer",
  recorded: { version: "3.6.0", django: "5.2" },
  modules: [],
  fields: {
    "filer.fields.file.FilerFileField": {
      like: "django.db.models.ForeignKey",
      internalType: "FilerFileField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "filer.File" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "filer.fields.image.FilerImageField": {
      like: "django.db.models.ForeignKey",
      internalType: "FilerImageField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "filer.Image" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "filer.fields.folder.FilerFolderField": {
      like: "django.db.models.ForeignKey",
      internalType: "FilerFolderField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "filer.Folder" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "filer.fields.image.FilerFileField": "filer.fields.file.FilerFileField" },
  attributes: [],
  tags: [],
};
