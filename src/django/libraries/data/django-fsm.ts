// Recorded from django-fsm 3.0.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-fsm ships. */
export const DJANGO_FSM = (): LibraryData => ({
  name: "django-fsm",
  recorded: { version: "3.0.1", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "django_fsm.FSMField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [{ name: "max_length", value: 50 }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_fsm.FSMIntegerField": {
      like: "django.db.models.IntegerField",
      internalType: "IntegerField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_fsm.FSMKeyField": {
      like: "django.db.models.ForeignKey",
      internalType: "FSMKeyField",
      databaseType: null,
      positional: null,
      options: ["on_delete", "to"],
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
