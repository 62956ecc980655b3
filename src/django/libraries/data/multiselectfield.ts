// Recorded from django-multiselectfield 1.0.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-multiselectfield ships. */
export const MULTISELECTFIELD = (): LibraryData => ({
  name: "django-multiselectfield",
  recorded: { version: "1.0.1", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "multiselectfield.db.fields.MultiSelectField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: ["choices", "max_choices", "max_length", "min_choices"],
      lengthOfChoices: 200,
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "multiselectfield.db.fields.SortMultiSelectField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: ["max_choices", "min_choices"],
      lengthOfChoices: 200,
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {
    "multiselectfield.MultiSelectField": "multiselectfield.db.fields.MultiSelectField",
    "multiselectfield.SortMultiSelectField": "multiselectfield.db.fields.SortMultiSelectField",
  },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
