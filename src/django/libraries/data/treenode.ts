// Recorded from django-treenode 0.25.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-treenode ships. */
export const TREENODE = (): LibraryData => ({
  name: "django-treenode",
  recorded: { version: "0.25.0", django: "5.2" },
  apps: [
    {
      module: "treenode",
      configs: [],
      label: "treenode",
      verboseName: "Treenode",
      defaultAutoField: null,
      models: "treenode.models",
    },
  ],
  modules: [
    {
      module: "treenode.models",
      classes: [
        {
          name: "TreeNodeModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: ["tn_order"] },
            ],
          },
          attributes: [
            { name: "treenode_display_field", value: null },
            {
              name: "tn_ancestors_pks",
              counter: 27,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Ancestors pks", blank: true, default: "", editable: false },
              },
            },
            {
              name: "tn_ancestors_count",
              counter: 28,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Ancestors count", default: 0, editable: false },
              },
            },
            {
              name: "tn_children_pks",
              counter: 29,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Children pks", blank: true, default: "", editable: false },
              },
            },
            {
              name: "tn_children_count",
              counter: 30,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Children count", default: 0, editable: false },
              },
            },
            {
              name: "tn_depth",
              counter: 31,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Depth", default: 0, editable: false },
              },
            },
            {
              name: "tn_descendants_pks",
              counter: 32,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Descendants pks", blank: true, default: "", editable: false },
              },
            },
            {
              name: "tn_descendants_count",
              counter: 33,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Descendants count", default: 0, editable: false },
              },
            },
            {
              name: "tn_index",
              counter: 34,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Index", default: 0, editable: false },
              },
            },
            {
              name: "tn_level",
              counter: 35,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Level", default: 1, editable: false },
              },
            },
            {
              name: "tn_parent",
              counter: 36,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Parent",
                  blank: true,
                  null: true,
                  related_name: "tn_children",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "self",
                },
              },
            },
            {
              name: "tn_priority",
              counter: 37,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Priority", default: 0 },
              },
            },
            {
              name: "tn_order",
              counter: 38,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Order", default: 0, editable: false },
              },
            },
            {
              name: "tn_siblings_pks",
              counter: 39,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Siblings pks", blank: true, default: "", editable: false },
              },
            },
            {
              name: "tn_siblings_count",
              counter: 40,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Siblings count", default: 0, editable: false },
              },
            },
          ],
        },
      ],
      constants: [
        {
          name: "TN_FIELDS",
          value: {
            tuple: [
              "tn_ancestors_count",
              "tn_ancestors_pks",
              "tn_children_count",
              "tn_children_pks",
              "tn_depth",
              "tn_descendants_count",
              "tn_descendants_pks",
              "tn_index",
              "tn_level",
              "tn_order",
              "tn_siblings_count",
              "tn_siblings_pks",
            ],
          },
        },
      ],
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
