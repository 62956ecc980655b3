// Recorded from django-colorfield 0.14.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-colorfield ships. */
export const COLORFIELD = (): LibraryData => ({
  name: "django-colorfield",
  recorded: { version: "0.14.0", django: "5.2" },
  apps: [
    {
      module: "colorfield",
      configs: [],
      label: "colorfield",
      verboseName: "Colorfield",
      defaultAutoField: null,
      models: null,
    },
  ],
  modules: [],
  fields: {
    "colorfield.fields.ColorField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "max_length", value: 25 },
        { name: "default", value: "#FFFFFF" },
      ],
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
