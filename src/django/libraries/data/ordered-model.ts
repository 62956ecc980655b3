// Recorded from django-ordered-model 3.7.4 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-ordered-model ships. */
export const ORDERED_MODEL = (): LibraryData => ({
  name: "django-ordered-model",
  recorded: { version: "3.7.4", django: "5.2" },
  apps: [
    {
      module: "ordered_model",
      configs: ["ordered_model.apps.OrderedModelConfig"],
      label: "ordered_model",
      verboseName: "Ordered_Model",
      defaultAutoField: null,
      models: "ordered_model.models",
    },
  ],
  modules: [
    {
      module: "ordered_model.models",
      classes: [
        {
          name: "OrderedModelBase",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "order_field_name", value: null },
            { name: "order_with_respect_to", value: null },
            { name: "order_class_path", value: null },
          ],
        },
        {
          name: "OrderedModel",
          bases: ["ordered_model.models.OrderedModelBase"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["order"] } },
            ],
          },
          attributes: [
            {
              name: "order",
              counter: 27,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "order", db_index: true, editable: false },
              },
            },
            { name: "order_field_name", value: "order" },
          ],
        },
      ],
      constants: [{ name: "LOOKUP_SEP", value: "__" }],
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
