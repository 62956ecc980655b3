// Recorded from django-ordered-model 3.7.4 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-ordered-model ships. */
export const ORDERED_MODEL: LibraryData = {
  name: "django-ordered-model",
  recorded: { version: "3.7.4", django: "5.2" },
  modules: [
    {
      module: "ordered_model.models",
      classes: [
        {
          name: "OrderedModelBase",
          bases: ["django.db.models.Model"],
          documentation:
            "An abstract model that allows objects to be ordered relative to each other.\nUsage (See ``OrderedModel``):\n - create a model subclassing ``OrderedModelBase``\n - add an indexed ``PositiveIntegerField`` to the model\n - set ``order_field_name`` to the name of that field\n - use the same field name in ``Meta.ordering``\n[optional]\n - set ``order_with_respect_to`` to limit order to a subset\n - specify ``order_class_path`` in case of polymorphic classes",
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "objects", value: { call: "ordered_model.models.OrderedModelManager", args: [], kwargs: {} } },
            { name: "order_field_name", value: null },
            { name: "order_with_respect_to", value: null },
            { name: "order_class_path", value: null },
          ],
        },
        {
          name: "OrderedModel",
          bases: ["ordered_model.models.OrderedModelBase"],
          documentation:
            "An abstract model that allows objects to be ordered relative to each other.\nProvides an ``order`` field.",
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
};
