// Recorded from django-countries 9.1.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-countries ships. */
export const DJANGO_COUNTRIES = (): LibraryData => ({
  name: "django-countries",
  recorded: { version: "9.1.0", django: "5.2" },
  apps: [
    {
      module: "django_countries",
      configs: [],
      label: "django_countries",
      verboseName: "Django_Countries",
      defaultAutoField: null,
      models: "django_countries.models",
    },
  ],
  modules: [{ module: "django_countries.models", classes: [], constants: [], imported: [] }],
  fields: {
    "django_countries.fields.CountryField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [{ name: "max_length", value: 2 }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: "it offers 249 `choices` of its own",
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
