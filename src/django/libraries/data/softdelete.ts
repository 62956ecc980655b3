// Recorded from django-softdelete 0.11.5 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-softdelete ships. */
export const SOFTDELETE = (): LibraryData => ({
  name: "django-softdelete",
  recorded: { version: "0.11.5", django: "5.2" },
  apps: [
    {
      module: "softdelete",
      configs: [],
      label: "softdelete",
      verboseName: "Softdelete",
      defaultAutoField: null,
      models: "softdelete.models",
    },
  ],
  modules: [
    {
      module: "softdelete.models",
      classes: [
        {
          name: "SoftDeleteObject",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "permissions", value: { tuple: [{ tuple: ["can_undelete", "Can undelete this object"] }] } },
            ],
          },
          attributes: [
            {
              name: "deleted_at",
              counter: 50,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, db_index: true, default: null, editable: false },
              },
            },
          ],
        },
        {
          name: "ChangeSet",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
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
            ],
          },
          attributes: [
            {
              name: "id",
              counter: -8,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { verbose_name: "ID", primary_key: true, serialize: false, auto_created: true },
              },
            },
            {
              name: "created_date",
              counter: 51,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "content_type",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 53,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 100 } },
            },
            {
              name: "record",
              counter: 54,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
          ],
        },
        {
          name: "SoftDeleteRecord",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: [{ tuple: ["changeset", "content_type", "object_id"] }] } },
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
            ],
          },
          attributes: [
            {
              name: "id",
              counter: -9,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { verbose_name: "ID", primary_key: true, serialize: false, auto_created: true },
              },
            },
            {
              name: "changeset",
              counter: 55,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "soft_delete_records",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "softdelete.models.ChangeSet" },
                },
              },
            },
            {
              name: "created_date",
              counter: 56,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "content_type",
              counter: 57,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 58,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 100 } },
            },
            {
              name: "record",
              counter: 59,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
          ],
        },
      ],
      constants: [{ name: "USE_SOFTDELETE_GROUP", value: false }],
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
