// Recorded from django-ckeditor 6.7.4 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-ckeditor ships. */
export const CKEDITOR = (): LibraryData => ({
  name: "django-ckeditor",
  recorded: { version: "6.7.4", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "ckeditor.fields.RichTextField": {
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
    "ckeditor_uploader.fields.RichTextUploadingField": {
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
