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
                kwargs: {
                  verbose_name: "Language",
                  max_length: 15,
                  db_index: true,
                  choices: { path: "django.conf.settings.LANGUAGES" },
                },
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
    "parler.fields.TranslationsForeignKey": {
      like: "django.db.models.ForeignKey",
      internalType: "TranslationsForeignKey",
      databaseType: null,
      positional: null,
      options: ["on_delete", "to"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [
    "parler.models.TranslatedFields",
    "parler.fields.TranslatedField",
    "parler.managers.TranslatableManager",
  ],
  tags: [],
  mixins: [],
  metaOptions: [],
});
