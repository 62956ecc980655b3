// Recorded from django-tagging 0.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-tagging ships. */
export const TAGGING = (): LibraryData => ({
  name: "django-tagging",
  recorded: { version: "0.5.0", django: "5.2" },
  apps: [
    {
      module: "tagging",
      configs: ["tagging.apps.TaggingConfig"],
      label: "tagging",
      verboseName: "Tagging",
      defaultAutoField: null,
      models: "tagging.models",
    },
  ],
  modules: [
    {
      module: "tagging.models",
      classes: [
        {
          name: "Tag",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: { tuple: ["name"] } },
              { name: "verbose_name", value: "tag" },
              { name: "verbose_name_plural", value: "tags" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 50, unique: true, db_index: true },
              },
            },
          ],
        },
        {
          name: "TaggedItem",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: [{ tuple: ["tag", "content_type", "object_id"] }] } },
              { name: "verbose_name", value: "tagged item" },
              { name: "verbose_name_plural", value: "tagged items" },
            ],
          },
          attributes: [
            {
              name: "tag",
              counter: 28,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "tag",
                  related_name: "items",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "tagging.models.Tag" },
                },
              },
            },
            {
              name: "content_type",
              counter: 29,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 30,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "object id", db_index: true },
              },
            },
            {
              name: "object",
              counter: 31,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
          ],
        },
      ],
      constants: [{ name: "LOGARITHMIC", value: 1 }],
      imported: [],
    },
  ],
  fields: {
    "tagging.fields.TagField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "max_length", value: 255 },
        { name: "blank", value: true },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
