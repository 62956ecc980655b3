// Recorded from django-tagulous 2.2.3 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-tagulous ships. */
export const TAGULOUS = (): LibraryData => ({
  name: "django-tagulous",
  recorded: { version: "2.2.3", django: "5.2" },
  apps: [],
  modules: [
    {
      module: "django_tagulous.models.models",
      classes: [
        {
          name: "BaseTagModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
        {
          name: "TagModel",
          bases: ["django_tagulous.models.models.BaseTagModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["name"] } },
              { name: "unique_together", value: { tuple: [{ tuple: ["slug"] }] } },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 27,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, unique: true } },
            },
            { name: "slug", counter: 28, value: { call: "django.db.models.SlugField", args: [], kwargs: {} } },
            {
              name: "count",
              counter: 29,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { default: 0, help_text: "Internal counter of how many times this tag is in use" },
              },
            },
            {
              name: "protected",
              counter: 30,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { default: false, help_text: "Will not be deleted when the count reaches 0" },
              },
            },
          ],
        },
        {
          name: "BaseTagTreeModel",
          bases: ["django_tagulous.models.models.BaseTagModel"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
        {
          name: "TagTreeModel",
          bases: ["django_tagulous.models.models.BaseTagTreeModel", "django_tagulous.models.models.TagModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["name"] } },
              { name: "unique_together", value: { tuple: [{ tuple: ["slug", "parent"] }] } },
            ],
          },
          attributes: [
            {
              name: "parent",
              counter: 31,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "children",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "self",
                },
              },
            },
            { name: "path", counter: 32, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "label",
              counter: 33,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, help_text: "The name of the tag, without ancestors" },
              },
            },
            {
              name: "level",
              counter: 34,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { default: 1, help_text: "The level of the tag in the tree" },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "django_tagulous.models.tagged",
      classes: [
        {
          name: "TaggedModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [{ name: "TAGGED_ATTR_MANAGER", value: "_%s_tagulous" }],
      imported: [],
    },
    {
      module: "tagulous.models",
      classes: [],
      constants: [],
      imported: [
        { name: "BaseTagModel", path: "django_tagulous.models.models.BaseTagModel" },
        { name: "BaseTagTreeModel", path: "django_tagulous.models.models.BaseTagTreeModel" },
        { name: "TagModel", path: "django_tagulous.models.models.TagModel" },
        { name: "TagTreeModel", path: "django_tagulous.models.models.TagTreeModel" },
        { name: "TaggedModel", path: "django_tagulous.models.tagged.TaggedModel" },
      ],
    },
    {
      module: "django_tagulous.models",
      classes: [],
      constants: [],
      imported: [
        { name: "BaseTagModel", path: "django_tagulous.models.models.BaseTagModel" },
        { name: "BaseTagTreeModel", path: "django_tagulous.models.models.BaseTagTreeModel" },
        { name: "TagModel", path: "django_tagulous.models.models.TagModel" },
        { name: "TagTreeModel", path: "django_tagulous.models.models.TagTreeModel" },
        { name: "TaggedModel", path: "django_tagulous.models.tagged.TaggedModel" },
      ],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
