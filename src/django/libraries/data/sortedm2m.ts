// Recorded from django-sortedm2m 4.0.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-sortedm2m ships. */
export const SORTEDM2M = (): LibraryData => ({
  name: "django-sortedm2m",
  recorded: { version: "4.0.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "sortedm2m.fields.SortedManyToManyField": {
      like: "django.db.models.ManyToManyField",
      internalType: "ManyToManyField",
      databaseType: null,
      positional: ["to", "sorted", "base_class"],
      options: ["sorted", "to"],
      unfollowed: ["base_class", "sort_value_field_name"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [
        {
          name: "sort_value",
          beforeKeys: true,
          value: { call: "django.db.models.IntegerField", args: [], kwargs: { default: 0 } },
        },
      ],
      throughOrdering: ["sort_value"],
      throughSwitch: "sorted",
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
