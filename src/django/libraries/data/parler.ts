// Recorded from django-parler 2.4 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-parler ships. */
export const PARLER = (): LibraryData => ({
  name: "django-parler",
  recorded: { version: "2.4", django: "5.2" },
  apps: [
    {
      module: "parler",
      configs: [],
      label: "parler",
      verboseName: "Parler",
      defaultAutoField: null,
      models: "parler.models",
    },
  ],
  modules: [
    {
      module: "parler.models",
      classes: [
        {
          name: "TranslatableModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
        {
          name: "TranslatedFieldsModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "default_permissions", value: { tuple: [] } },
            ],
          },
          attributes: [
            {
              name: "language_code",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Language", max_length: 15, db_index: true },
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
