// Recorded from django-constance 4.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-constance ships. */
export const CONSTANCE = (): LibraryData => ({
  name: "django-constance",
  recorded: { version: "4.4.0", django: "5.2" },
  apps: [
    {
      module: "constance",
      configs: ["constance.apps.ConstanceConfig"],
      label: "constance",
      verboseName: "Constance",
      defaultAutoField: "django.db.models.AutoField",
      models: "constance.models",
    },
  ],
  modules: [
    {
      module: "constance.models",
      classes: [
        {
          name: "Constance",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "constance" },
              { name: "verbose_name_plural", value: "constances" },
              {
                name: "permissions",
                value: [
                  { tuple: ["change_config", "Can change config"] },
                  { tuple: ["view_config", "Can view config"] },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "key",
              counter: 27,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, unique: true } },
            },
            {
              name: "value",
              counter: 28,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { blank: true, null: true, editable: false },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
