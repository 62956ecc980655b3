// Recorded from django-positions 0.6.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-positions ships. */
export const POSITIONS = (): LibraryData => ({
  name: "django-positions",
  recorded: { version: "0.6.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "positions.fields.PositionField": {
      like: "django.db.models.IntegerField",
      internalType: "IntegerField",
      databaseType: null,
      positional: [
        "verbose_name",
        "name",
        "default",
        "collection",
        "parent_link",
        "unique_for_field",
        "unique_for_fields",
      ],
      options: [
        "collection",
        "default",
        "name",
        "parent_link",
        "unique_for_field",
        "unique_for_fields",
        "verbose_name",
      ],
      presets: [{ name: "default", value: -1 }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "positions.PositionField": "positions.fields.PositionField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
