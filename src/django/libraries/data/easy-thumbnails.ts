// Recorded from easy-thumbnails 2.10.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What easy-thumbnails ships. */
export const EASY_THUMBNAILS = (): LibraryData => ({
  name: "easy-thumbnails",
  recorded: { version: "2.10.1", django: "5.2" },
  apps: [
    {
      module: "easy_thumbnails",
      configs: ["easy_thumbnails.apps.EasyThumbnailsConfig"],
      label: "easy_thumbnails",
      verboseName: "Easy_Thumbnails",
      defaultAutoField: "django.db.models.AutoField",
      models: "easy_thumbnails.models",
    },
  ],
  modules: [
    {
      module: "easy_thumbnails.models",
      classes: [
        {
          name: "File",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: { tuple: [{ tuple: ["storage_hash", "name"] }] } },
            ],
          },
          attributes: [
            {
              name: "storage_hash",
              counter: 27,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 40, db_index: true } },
            },
            {
              name: "name",
              counter: 28,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
            {
              name: "modified",
              counter: 29,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
          ],
        },
        { name: "Source", bases: ["easy_thumbnails.models.File"], documentation: null, meta: null, attributes: [] },
        {
          name: "Thumbnail",
          bases: ["easy_thumbnails.models.File"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: [{ tuple: ["storage_hash", "name", "source"] }] } },
            ],
          },
          attributes: [
            {
              name: "source",
              counter: 30,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "thumbnails",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "easy_thumbnails.models.Source" },
                },
              },
            },
          ],
        },
        {
          name: "ThumbnailDimensions",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "thumbnail",
              counter: 31,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  related_name: "dimensions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "easy_thumbnails.models.Thumbnail" },
                },
              },
            },
            {
              name: "width",
              counter: 32,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { null: true } },
            },
            {
              name: "height",
              counter: 33,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { null: true } },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "easy_thumbnails.fields.ThumbnailerField": {
      like: "django.db.models.FileField",
      internalType: "FileField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "easy_thumbnails.fields.ThumbnailerImageField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
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
