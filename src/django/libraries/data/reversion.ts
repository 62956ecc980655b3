// Recorded from django-reversion 6.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-reversion ships. */
export const REVERSION = (): LibraryData => ({
  name: "django-reversion",
  recorded: { version: "6.4.0", django: "5.2" },
  apps: [
    {
      module: "reversion",
      configs: ["reversion.apps.ReversionConfig"],
      label: "reversion",
      verboseName: "Reversion",
      defaultAutoField: "django.db.models.AutoField",
      models: "reversion.models",
    },
  ],
  modules: [
    {
      module: "reversion.models",
      classes: [
        {
          name: "Revision",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "revision" },
              { name: "verbose_name_plural", value: "revisions" },
              { name: "app_label", value: "reversion" },
              { name: "ordering", value: { tuple: ["-pk"] } },
            ],
          },
          attributes: [
            {
              name: "date_created",
              counter: 50,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "date created",
                  db_index: true,
                  help_text: "The date and time this revision was created.",
                },
              },
            },
            {
              name: "user",
              counter: 51,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  help_text: "The user who created this revision.",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "comment",
              counter: 52,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "comment", blank: true, help_text: "A text comment on this revision." },
              },
            },
          ],
        },
        {
          name: "Version",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "version" },
              { name: "verbose_name_plural", value: "versions" },
              { name: "app_label", value: "reversion" },
              {
                name: "unique_together",
                value: { tuple: [{ tuple: ["db", "content_type", "object_id", "revision"] }] },
              },
              {
                name: "indexes",
                value: {
                  tuple: [
                    { call: "django.db.models.Index", args: [], kwargs: { name: "", fields: ["content_type", "db"] } },
                  ],
                },
              },
              { name: "ordering", value: { tuple: ["-pk"] } },
            ],
          },
          attributes: [
            {
              name: "revision",
              counter: 53,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  help_text: "The revision that contains this version.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "reversion.models.Revision" },
                },
              },
            },
            {
              name: "object_id",
              counter: 54,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 191, help_text: "Primary key of the model under version control." },
              },
            },
            {
              name: "content_type",
              counter: 55,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  help_text: "Content type of the model under version control.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object",
              counter: 56,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
            {
              name: "db",
              counter: 57,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 191, help_text: "The database the model under version control is stored in." },
              },
            },
            {
              name: "format",
              counter: 58,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, help_text: "The serialization format used by this model." },
              },
            },
            {
              name: "serialized_data",
              counter: 59,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { help_text: "The serialized form of this version of the model." },
              },
            },
            {
              name: "object_repr",
              counter: 60,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { help_text: "A string representation of the object." },
              },
            },
          ],
        },
      ],
      constants: [],
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
