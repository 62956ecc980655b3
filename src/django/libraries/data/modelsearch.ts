// Recorded from modelsearch 1.3.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What modelsearch ships. */
export const MODELSEARCH = (): LibraryData => ({
  name: "modelsearch",
  recorded: { version: "1.3.2", django: "5.2" },
  apps: [
    {
      module: "modelsearch",
      configs: ["modelsearch.apps.ModelSearchAppConfig"],
      label: "modelsearch",
      verboseName: "Django ModelSearch",
      defaultAutoField: "django.db.models.AutoField",
      models: "modelsearch.models",
    },
  ],
  modules: [
    {
      module: "modelsearch.abstract_models",
      classes: [
        {
          name: "BaseIndexEntry",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["content_type", "object_id"] } },
              { name: "verbose_name", value: "index entry" },
              { name: "verbose_name_plural", value: "index entries" },
              { name: "abstract", value: true },
            ],
          },
          attributes: [
            {
              name: "content_type",
              counter: 27,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            {
              name: "object_id",
              counter: 28,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 50 } },
            },
            {
              name: "content_object",
              counter: 29,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
            {
              name: "title_norm",
              counter: 30,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { default: { float: 1.0 } } },
            },
            { name: "wagtail_reference_index_ignore", value: true },
          ],
        },
        {
          name: "AbstractPostgresIndexEntry",
          bases: ["modelsearch.abstract_models.BaseIndexEntry"],
          documentation: null,
          meta: {
            bases: ["modelsearch.abstract_models.BaseIndexEntry.Meta"],
            attributes: [
              { name: "abstract", value: true },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.contrib.postgres.indexes.GinIndex",
                    args: [],
                    kwargs: { name: "", fields: ["autocomplete"] },
                  },
                  {
                    call: "django.contrib.postgres.indexes.GinIndex",
                    args: [],
                    kwargs: { name: "", fields: ["title"] },
                  },
                  {
                    call: "django.contrib.postgres.indexes.GinIndex",
                    args: [],
                    kwargs: { name: "", fields: ["body"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "autocomplete",
              counter: 37,
              value: { call: "django.contrib.postgres.search.SearchVectorField", args: [], kwargs: {} },
            },
            {
              name: "title",
              counter: 38,
              value: { call: "django.contrib.postgres.search.SearchVectorField", args: [], kwargs: {} },
            },
            {
              name: "body",
              counter: 39,
              value: { call: "django.contrib.postgres.search.SearchVectorField", args: [], kwargs: {} },
            },
            {
              name: "title_text",
              counter: 40,
              value: { call: "django.db.models.TextField", args: [], kwargs: { default: "" } },
            },
            {
              name: "body_text",
              counter: 41,
              value: { call: "django.db.models.TextField", args: [], kwargs: { default: "" } },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "AbstractIndexEntry", path: "modelsearch.abstract_models.AbstractPostgresIndexEntry" }],
    },
    {
      module: "modelsearch.models",
      classes: [
        {
          name: "IndexEntry",
          bases: ["modelsearch.abstract_models.AbstractPostgresIndexEntry"],
          documentation: null,
          meta: {
            bases: ["modelsearch.abstract_models.AbstractPostgresIndexEntry.Meta"],
            attributes: [{ name: "abstract", value: false }],
          },
          attributes: [],
        },
      ],
      constants: [],
      imported: [{ name: "AbstractIndexEntry", path: "modelsearch.abstract_models.AbstractPostgresIndexEntry" }],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [
    "modelsearch.index.AutocompleteField",
    "modelsearch.index.BaseField",
    "modelsearch.index.FilterField",
    "modelsearch.index.Indexed",
    "modelsearch.index.RelatedFields",
    "modelsearch.index.SearchField",
  ],
  metaOptions: [],
});
