// Recorded from django-timezone-field 7.2.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-timezone-field ships. */
export const TIMEZONE_FIELD = (): LibraryData => ({
  name: "django-timezone-field",
  recorded: { version: "7.2.2", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "timezone_field.fields.TimeZoneField": {
      like: "django.db.models.Field",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: ["choices_display", "use_pytz"],
      presets: [{ name: "max_length", value: 63 }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: "it offers 598 `choices` of its own",
    },
  },
  aliases: { "timezone_field.TimeZoneField": "timezone_field.fields.TimeZoneField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
