// Recorded from django-ltree 0.8.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-ltree ships. */
export const DJANGO_LTREE = (): LibraryData => ({
  name: "django-ltree",
  recorded: { version: "0.8.0", django: "5.2" },
  apps: [
    {
      module: "django_ltree",
      configs: ["django_ltree.apps.DjangoLtreeConfig"],
      label: "django_ltree",
      verboseName: "Django_Ltree",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "django_ltree.models",
    },
  ],
  modules: [
    {
      module: "django_ltree.models",
      classes: [
        {
          name: "TreeModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["path"] } },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.contrib.postgres.indexes.BTreeIndex",
                    args: [],
                    kwargs: { name: "", fields: ["path"] },
                  },
                  {
                    call: "django.contrib.postgres.indexes.GistIndex",
                    args: [],
                    kwargs: { name: "", fields: ["path"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "path",
              counter: 29,
              value: {
                call: "django_ltree.fields.PathField",
                args: [],
                kwargs: { unique: true, blank: true, null: true },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "django_ltree.fields.PathField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: "ltree",
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_ltree.fields.LqueryField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: "lquery",
      positional: null,
      options: [],
      presets: [{ name: "editable", value: false }],
      fixed: ["editable"],
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
