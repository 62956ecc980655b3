// Recorded from django-mptt 0.20.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-mptt ships. */
export const MPTT = (): LibraryData => ({
  name: "django-mptt",
  recorded: { version: "0.20.0", django: "5.2" },
  apps: [
    {
      module: "mptt",
      configs: ["mptt.apps.MpttConfig"],
      label: "mptt",
      verboseName: "mptt",
      defaultAutoField: null,
      models: "mptt.models",
    },
  ],
  modules: [
    {
      module: "mptt.models",
      classes: [
        {
          name: "MPTTModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
          addedToChildren: [
            {
              name: "lft",
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { editable: false } },
              nameFrom: ["MPTTMeta", "left_attr"],
            },
            {
              name: "rght",
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { editable: false } },
              nameFrom: ["MPTTMeta", "right_attr"],
            },
            {
              name: "tree_id",
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { db_index: true, editable: false },
              },
              nameFrom: ["MPTTMeta", "tree_id_attr"],
            },
            {
              name: "level",
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { editable: false } },
              nameFrom: ["MPTTMeta", "level_attr"],
            },
          ],
          addedIndexes: [{ fields: ["tree_id", "lft"], name: "%(app_label)s_%(class)s_{tree_id}_{lft}_idx" }],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "mptt.fields.TreeForeignKey": {
      like: "django.db.models.ForeignKey",
      internalType: "TreeForeignKey",
      databaseType: null,
      positional: null,
      options: ["on_delete", "to"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "mptt.fields.TreeOneToOneField": {
      like: "django.db.models.OneToOneField",
      internalType: "TreeOneToOneField",
      databaseType: null,
      positional: null,
      options: ["on_delete", "to"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "mptt.fields.TreeManyToManyField": {
      like: "django.db.models.ManyToManyField",
      internalType: "TreeManyToManyField",
      databaseType: null,
      positional: null,
      options: ["to"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {
    "mptt.models.TreeForeignKey": "mptt.fields.TreeForeignKey",
    "mptt.models.TreeManyToManyField": "mptt.fields.TreeManyToManyField",
    "mptt.models.TreeOneToOneField": "mptt.fields.TreeOneToOneField",
  },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
