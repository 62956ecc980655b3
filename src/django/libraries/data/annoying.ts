// Recorded from django-annoying 0.10.8 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-annoying ships. */
export const ANNOYING = (): LibraryData => ({
  name: "django-annoying",
  recorded: { version: "0.10.8", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "annoying.fields.AutoOneToOneField": {
      like: "django.db.models.OneToOneField",
      internalType: "AutoOneToOneField",
      databaseType: null,
      positional: null,
      options: ["on_delete", "to"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "annoying.fields.JSONField": {
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
