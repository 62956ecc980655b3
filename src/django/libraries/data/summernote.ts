// Recorded from django-summernote 0.8.20.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-summernote ships. */
export const SUMMERNOTE: LibraryData = {
  name: "django-summernote",
  recorded: { version: "0.8.20.0", django: "5.2" },
  modules: [],
  fields: {
    "django_summernote.fields.SummernoteTextField": {
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
};
