// Recorded from django-extensions 4.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-extensions ships. */
export const DJANGO_EXTENSIONS = (): LibraryData => ({
  name: "django-extensions",
  recorded: { version: "4.1", django: "5.2" },
  apps: [],
  modules: [
    {
      module: "django_extensions.db.models",
      classes: [
        {
          name: "TimeStampedModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "get_latest_by", value: "modified" },
              { name: "abstract", value: true },
            ],
          },
          attributes: [
            {
              name: "created",
              counter: 27,
              value: {
                call: "django_extensions.db.fields.CreationDateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "modified",
              counter: 28,
              value: {
                call: "django_extensions.db.fields.ModificationDateTimeField",
                args: [],
                kwargs: { verbose_name: "modified", auto_now: true },
              },
            },
          ],
        },
        {
          name: "TitleDescriptionModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "title",
              counter: 29,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "title", max_length: 255 },
              },
            },
            {
              name: "description",
              counter: 30,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "description", blank: true, null: true },
              },
            },
          ],
        },
        {
          name: "TitleSlugDescriptionModel",
          bases: ["django_extensions.db.models.TitleDescriptionModel"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "slug",
              counter: 31,
              value: {
                call: "django_extensions.db.fields.AutoSlugField",
                args: [],
                kwargs: { verbose_name: "slug", blank: true, editable: false, populate_from: "title" },
              },
            },
          ],
        },
        {
          name: "ActivatorModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: { tuple: ["status", "-activate_date"] } },
              { name: "abstract", value: true },
            ],
          },
          attributes: [
            { name: "INACTIVE_STATUS", value: 0 },
            { name: "ACTIVE_STATUS", value: 1 },
            { name: "STATUS_CHOICES", value: { tuple: [{ tuple: [0, "Inactive"] }, { tuple: [1, "Active"] }] } },
            {
              name: "status",
              counter: 32,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: {
                  verbose_name: "status",
                  default: 1,
                  choices: [{ tuple: [0, "Inactive"] }, { tuple: [1, "Active"] }],
                },
              },
            },
            {
              name: "activate_date",
              counter: 33,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, help_text: "keep empty for an immediate activation" },
              },
            },
            {
              name: "deactivate_date",
              counter: 34,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, help_text: "keep empty for indefinite activation" },
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
    "django_extensions.db.fields.AutoSlugField": {
      like: "django.db.models.SlugField",
      internalType: "SlugField",
      databaseType: null,
      positional: null,
      options: [
        "allow_duplicates",
        "max_unique_query_attempts",
        "overwrite",
        "overwrite_on_add",
        "populate_from",
        "separator",
        "slugify_function",
      ],
      presets: [
        { name: "blank", value: true },
        { name: "editable", value: false },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_extensions.db.fields.RandomCharField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [
        "include_alpha",
        "include_digits",
        "include_punctuation",
        "keep_default",
        "length",
        "lowercase",
        "max_unique_query_attempts",
        "uppercase",
      ],
      presets: [
        { name: "max_length", value: 8 },
        { name: "blank", value: true },
        { name: "editable", value: false },
      ],
      fixed: ["max_length"],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_extensions.db.fields.CreationDateTimeField": {
      like: "django.db.models.DateTimeField",
      internalType: "DateTimeField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "blank", value: true },
        { name: "editable", value: false },
        { name: "auto_now_add", value: true },
      ],
      fixed: ["blank", "editable"],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_extensions.db.fields.ModificationDateTimeField": {
      like: "django.db.models.DateTimeField",
      internalType: "DateTimeField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [
        { name: "blank", value: true },
        { name: "editable", value: false },
        { name: "auto_now", value: true },
      ],
      fixed: ["blank", "editable"],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_extensions.db.fields.ShortUUIDField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: ["verbose_name", "name", "auto", "version", "node", "clock_seq", "namespace", "uuid_name"],
      options: ["auto", "clock_seq", "name", "namespace", "node", "uuid_name", "verbose_name", "version"],
      presets: [
        { name: "max_length", value: 22 },
        { name: "blank", value: true },
        { name: "editable", value: false },
      ],
      fixed: ["blank"],
      further: [],
      throughColumns: [],
      note: null,
    },
    "django_extensions.db.fields.json.JSONField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [{ name: "default", value: { path: "builtins.dict" } }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {
    "django_extensions.db.models.AutoSlugField": "django_extensions.db.fields.AutoSlugField",
    "django_extensions.db.models.CreationDateTimeField": "django_extensions.db.fields.CreationDateTimeField",
    "django_extensions.db.models.ModificationDateTimeField": "django_extensions.db.fields.ModificationDateTimeField",
  },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
