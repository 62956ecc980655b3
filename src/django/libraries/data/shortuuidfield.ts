// Recorded from django-shortuuidfield 0.1.3 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-shortuuidfield ships. */
export const SHORTUUIDFIELD = (): LibraryData => ({
  name: "django-shortuuidfield",
  recorded: { version: "0.1.3", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "shortuuidfield.fields.ShortUUIDField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: ["auto"],
      options: ["auto"],
      presets: [
        { name: "max_length", value: 22 },
        { name: "blank", value: true },
        { name: "editable", value: false },
      ],
      fixed: ["max_length", "blank", "editable"],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "shortuuidfield.ShortUUIDField": "shortuuidfield.fields.ShortUUIDField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
