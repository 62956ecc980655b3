// Recorded from django-activity-stream 2.0.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-activity-stream ships. */
export const ACTSTREAM = (): LibraryData => ({
  name: "django-activity-stream",
  recorded: { version: "2.0.0", django: "5.2" },
  apps: [
    {
      module: "actstream",
      configs: ["actstream.apps.ActstreamConfig"],
      label: "actstream",
      verboseName: "Activity Streams",
      defaultAutoField: "django.db.models.AutoField",
      models: "actstream.models",
    },
  ],
  modules: [
    {
      module: "actstream.models",
      classes: [
        {
          name: "Follow",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [{ name: "unique_together", value: { tuple: ["user", "content_type", "object_id", "flag"] } }],
          },
          attributes: [
            {
              name: "user",
              counter: 50,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "content_type",
              counter: 51,
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
              counter: 52,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
            {
              name: "follow_object",
              counter: 53,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
            {
              name: "actor_only",
              counter: 54,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Only follow actions where the object is the target.", default: true },
              },
            },
            {
              name: "flag",
              counter: 55,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, db_index: true, default: "" },
              },
            },
            {
              name: "started",
              counter: 56,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, default: { path: "django.utils.timezone.now" } },
              },
            },
          ],
        },
        {
          name: "Action",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "ordering", value: { tuple: ["-timestamp"] } }] },
          attributes: [
            {
              name: "actor_content_type",
              counter: 57,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "actor",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "actor_object_id",
              counter: 58,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
            {
              name: "actor",
              counter: 59,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { ct_field: "actor_content_type", fk_field: "actor_object_id" },
              },
            },
            {
              name: "verb",
              counter: 60,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
            {
              name: "description",
              counter: 61,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "target_content_type",
              counter: 62,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "target",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "target_object_id",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, null: true, db_index: true },
              },
            },
            {
              name: "target",
              counter: 64,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { ct_field: "target_content_type", fk_field: "target_object_id" },
              },
            },
            {
              name: "action_object_content_type",
              counter: 65,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "action_object",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "action_object_object_id",
              counter: 66,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, null: true, db_index: true },
              },
            },
            {
              name: "action_object",
              counter: 67,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { ct_field: "action_object_content_type", fk_field: "action_object_object_id" },
              },
            },
            {
              name: "timestamp",
              counter: 68,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "public",
              counter: 69,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { db_index: true, default: true } },
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
