// Recorded from django-taggit 6.1.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-taggit ships. */
export const TAGGIT = (): LibraryData => ({
  name: "django-taggit",
  recorded: { version: "6.1.0", django: "5.2" },
  apps: [
    {
      module: "taggit",
      configs: ["taggit.apps.TaggitAppConfig"],
      label: "taggit",
      verboseName: "Taggit",
      defaultAutoField: "django.db.models.AutoField",
      models: "taggit.models",
    },
  ],
  modules: [
    {
      module: "taggit.models",
      classes: [
        {
          name: "NaturalKeyModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
        {
          name: "TagBase",
          bases: ["taggit.models.NaturalKeyModel"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "name",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 100, unique: true },
              },
            },
            {
              name: "slug",
              counter: 28,
              value: {
                call: "django.db.models.SlugField",
                args: [],
                kwargs: { verbose_name: "slug", max_length: 100, unique: true, allow_unicode: true },
              },
            },
            { name: "natural_key_fields", value: ["name"] },
          ],
        },
        {
          name: "Tag",
          bases: ["taggit.models.TagBase"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "tag" },
              { name: "verbose_name_plural", value: "tags" },
              { name: "app_label", value: "taggit" },
            ],
          },
          attributes: [],
        },
        {
          name: "ItemBase",
          bases: ["taggit.models.NaturalKeyModel"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
        {
          name: "TaggedItemBase",
          bases: ["taggit.models.ItemBase"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "tag",
              counter: 29,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "%(app_label)s_%(class)s_items",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "taggit.Tag",
                },
              },
            },
          ],
        },
        {
          name: "CommonGenericTaggedItemBase",
          bases: ["taggit.models.ItemBase"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "content_type",
              counter: 30,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  related_name: "%(app_label)s_%(class)s_tagged_items",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            {
              name: "content_object",
              counter: 31,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
          ],
        },
        {
          name: "GenericTaggedItemBase",
          bases: ["taggit.models.CommonGenericTaggedItemBase"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "object_id",
              counter: 32,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "object ID", db_index: true },
              },
            },
            { name: "natural_key_fields", value: ["object_id"] },
          ],
        },
        {
          name: "GenericUUIDTaggedItemBase",
          bases: ["taggit.models.CommonGenericTaggedItemBase"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "object_id",
              counter: 33,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: { verbose_name: "object ID", db_index: true },
              },
            },
            { name: "natural_key_fields", value: ["object_id"] },
          ],
        },
        {
          name: "TaggedItem",
          bases: ["taggit.models.GenericTaggedItemBase", "taggit.models.TaggedItemBase"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "tagged item" },
              { name: "verbose_name_plural", value: "tagged items" },
              { name: "app_label", value: "taggit" },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["content_type", "object_id"] },
                  },
                ],
              },
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: {
                      name: "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq",
                      fields: { tuple: ["content_type", "object_id", "tag"] },
                    },
                  },
                ],
              },
            ],
          },
          attributes: [],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: ["taggit.managers.TaggableManager", "taggit.managers._TaggableManager"],
  mixins: [],
  metaOptions: [],
});
