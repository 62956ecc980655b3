// Recorded from sorl-thumbnail 13.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What sorl-thumbnail ships. */
export const SORL = (): LibraryData => ({
  name: "sorl-thumbnail",
  recorded: { version: "13.4.0", django: "5.2" },
  apps: [
    {
      module: "sorl.thumbnail",
      configs: ["sorl.thumbnail.apps.ThumbnailConfig"],
      label: "thumbnail",
      verboseName: "Thumbnail",
      defaultAutoField: null,
      models: "sorl.thumbnail.models",
    },
  ],
  modules: [
    {
      module: "sorl.thumbnail.models",
      classes: [
        {
          name: "KVStore",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "key",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { primary_key: true, max_length: 200, serialize: false, db_column: "key" },
              },
            },
            { name: "value", counter: 28, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "sorl.thumbnail.fields.ImageField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "sorl.thumbnail.ImageField": "sorl.thumbnail.fields.ImageField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
