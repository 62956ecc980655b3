// Recorded from django-treebeard 5.3.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-treebeard ships. */
export const TREEBEARD = (): LibraryData => ({
  name: "django-treebeard",
  recorded: { version: "5.3.1", django: "5.2" },
  apps: [
    {
      module: "treebeard",
      configs: [],
      label: "treebeard",
      verboseName: "Treebeard",
      defaultAutoField: null,
      models: "treebeard.models",
    },
  ],
  modules: [
    {
      module: "treebeard.models",
      classes: [
        {
          name: "Node",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "TREEBEARD_IDENTIFYING_FIELD", value: null },
            { name: "MOVENODE_FORM_EXCLUDED_FIELDS", value: { tuple: [] } },
            { name: "_cached_attributes", value: { tuple: [] } },
            {
              name: "_valid_pos_for_add_sibling",
              value: { tuple: ["first-sibling", "left", "right", "last-sibling", "sorted-sibling"] },
            },
            { name: "_valid_pos_for_sorted_add_sibling", value: { tuple: ["sorted-sibling"] } },
            {
              name: "_valid_pos_for_move",
              value: {
                tuple: [
                  "first-sibling",
                  "left",
                  "right",
                  "last-sibling",
                  "sorted-sibling",
                  "first-child",
                  "last-child",
                  "sorted-child",
                ],
              },
            },
            { name: "_valid_pos_for_sorted_move", value: { tuple: ["sorted-sibling", "sorted-child"] } },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "treebeard.mp_tree",
      classes: [
        {
          name: "MP_Node",
          bases: ["treebeard.models.Node"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "steplen", value: 4 },
            { name: "alphabet", value: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" },
            { name: "node_order_by", value: [] },
            {
              name: "path",
              counter: 27,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, unique: true } },
            },
            {
              name: "depth",
              counter: 28,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: {} },
            },
            {
              name: "numchild",
              counter: 29,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { default: 0 } },
            },
            { name: "TREEBEARD_IDENTIFYING_FIELD", value: "path" },
            { name: "MOVENODE_FORM_EXCLUDED_FIELDS", value: { tuple: ["path", "depth", "numchild"] } },
            { name: "numconv_obj_", value: null },
            { name: "_cached_attributes", value: { tuple: ["_cached_parent_obj"] } },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "Node", path: "treebeard.models.Node" }],
    },
    {
      module: "treebeard.ns_tree",
      classes: [
        {
          name: "NS_Node",
          bases: ["treebeard.models.Node"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "node_order_by", value: [] },
            {
              name: "lft",
              counter: 30,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { db_index: true } },
            },
            {
              name: "rgt",
              counter: 31,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { db_index: true } },
            },
            {
              name: "tree_id",
              counter: 32,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { db_index: true } },
            },
            {
              name: "depth",
              counter: 33,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { db_index: true } },
            },
            { name: "TREEBEARD_IDENTIFYING_FIELD", value: "lft" },
            { name: "MOVENODE_FORM_EXCLUDED_FIELDS", value: { tuple: ["depth", "lft", "rgt", "tree_id"] } },
            { name: "_cached_attributes", value: { tuple: ["_cached_parent_obj"] } },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "Node", path: "treebeard.models.Node" }],
    },
    {
      module: "treebeard.al_tree",
      classes: [
        {
          name: "AL_Node",
          bases: ["treebeard.models.Node"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "node_order_by", value: null },
            { name: "TREEBEARD_IDENTIFYING_FIELD", value: "parent" },
            { name: "MOVENODE_FORM_EXCLUDED_FIELDS", value: { tuple: ["sib_order", "parent"] } },
            { name: "_cached_attributes", value: { tuple: ["_cached_depth"] } },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "Node", path: "treebeard.models.Node" }],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
