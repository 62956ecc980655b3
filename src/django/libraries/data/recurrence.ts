// Recorded from django-recurrence 1.14 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-recurrence ships. */
export const RECURRENCE: LibraryData = {
  name: "django-recurrence",
  recorded: { version: "1.14", django: "5.2" },
  modules: [],
  fields: {
    "recurrence.fields.RecurrenceField": {
      like: "django.db.models.Field",
      internalType: "TextField",
      databaseType: "text",
      positional: ["include_dtstart"],
      options: ["include_dtstart"],
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
