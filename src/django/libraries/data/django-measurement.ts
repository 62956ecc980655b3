// Recorded from django-measurement 3.2.4 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-measurement ships. */
export const DJANGO_MEASUREMENT = (): LibraryData => ({
  name: "django-measurement",
  recorded: { version: "3.2.4", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "django_measurement.models.MeasurementField": {
      like: "django.db.models.FloatField",
      internalType: "FloatField",
      databaseType: null,
      positional: ["verbose_name", "name", "measurement", "measurement_class", "unit_choices"],
      options: ["measurement", "measurement_class", "name", "unit_choices", "verbose_name"],
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
