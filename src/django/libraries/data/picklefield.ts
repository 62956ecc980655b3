// Recorded from django-picklefield 3.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-picklefield ships. */
export const PICKLEFIELD = (): LibraryData => ({
  name: "django-picklefield",
  recorded: { version: "3.4.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "picklefield.fields.PickledObjectField": {
      like: "django.db.models.Field",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [{ name: "editable", value: false }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "picklefield.PickledObjectField": "picklefield.fields.PickledObjectField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
