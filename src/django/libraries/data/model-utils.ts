// Recorded from django-model-utils 5.0.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-model-utils ships. */
export const MODEL_UTILS = (): LibraryData => ({
  name: "django-model-utils",
  recorded: { version: "5.0.0", django: "5.2" },
  apps: [],
  modules: [
    {
      module: "model_utils.models",
      classes: [
        {
          name: "TimeStampedModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "created",
              counter: 27,
              value: {
                call: "model_utils.fields.AutoCreatedField",
                args: [],
                kwargs: { verbose_name: "created", default: { path: "django.utils.timezone.now" }, editable: false },
              },
            },
            {
              name: "modified",
              counter: 28,
              value: {
                call: "model_utils.fields.AutoLastModifiedField",
                args: [],
                kwargs: { verbose_name: "modified", default: { path: "django.utils.timezone.now" }, editable: false },
              },
            },
          ],
        },
        {
          name: "TimeFramedModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "start",
              counter: 29,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "start", blank: true, null: true },
              },
            },
            {
              name: "end",
              counter: 30,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "end", blank: true, null: true },
              },
            },
          ],
        },
        {
          name: "StatusModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "status",
              counter: 31,
              value: {
                call: "model_utils.fields.StatusField",
                args: [],
                kwargs: { verbose_name: "status", max_length: 100 },
              },
            },
            {
              name: "status_changed",
              counter: 32,
              value: {
                call: "model_utils.fields.MonitorField",
                args: [],
                kwargs: {
                  verbose_name: "status changed",
                  default: { path: "django.utils.timezone.now" },
                  monitor: "status",
                },
              },
            },
          ],
        },
        {
          name: "SoftDeletableModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "is_removed",
              counter: 33,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
          ],
        },
        {
          name: "UUIDModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "id",
              counter: 34,
              value: {
                call: "model_utils.fields.UUIDField",
                args: [],
                kwargs: { primary_key: true, default: { path: "uuid.uuid4" }, editable: false, serialize: false },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "model_utils.fields.AutoCreatedField": {
      like: "django.db.models.DateTimeField",
      internalType: "DateTimeField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "default", value: { path: "django.utils.timezone.now" } },
        { name: "editable", value: false },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "model_utils.fields.AutoLastModifiedField": {
      like: "django.db.models.DateTimeField",
      internalType: "DateTimeField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "default", value: { path: "django.utils.timezone.now" } },
        { name: "editable", value: false },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "model_utils.fields.StatusField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: ["choices_name", "no_check_for_status"],
      presets: [{ name: "max_length", value: 100 }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "model_utils.fields.MonitorField": {
      like: "django.db.models.DateTimeField",
      internalType: "DateTimeField",
      databaseType: null,
      positional: null,
      options: ["monitor", "when"],
      presets: [{ name: "default", value: { path: "django.utils.timezone.now" } }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "model_utils.fields.SplitField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [
        {
          name: "_{name}_excerpt",
          place: "last",
          onAbstract: false,
          value: { call: "django.db.models.TextField", args: [], kwargs: { editable: false } },
          from: {},
        },
      ],
      throughColumns: [],
      note: null,
    },
    "model_utils.fields.UUIDField": {
      like: "django.db.models.UUIDField",
      internalType: "UUIDField",
      databaseType: null,
      positional: ["primary_key", "version", "editable"],
      options: ["editable", "primary_key", "version"],
      presets: [
        { name: "primary_key", value: true },
        { name: "default", value: { path: "uuid.uuid4" } },
        { name: "editable", value: false },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "model_utils.fields.UrlsafeTokenField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: ["editable", "max_length", "factory"],
      options: ["editable", "factory", "max_length"],
      presets: [
        { name: "max_length", value: 128 },
        { name: "editable", value: false },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: ["model_utils.FieldTracker", "model_utils.tracker.FieldTracker", "model_utils.tracker.ModelTracker"],
  tags: [],
  mixins: [],
  metaOptions: [],
});
