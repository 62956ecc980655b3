// Recorded from django-auditlog 3.4.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-auditlog ships. */
export const AUDITLOG = (): LibraryData => ({
  name: "django-auditlog",
  recorded: { version: "3.4.1", django: "5.2" },
  apps: [
    {
      module: "auditlog",
      configs: ["auditlog.apps.AuditlogConfig"],
      label: "auditlog",
      verboseName: "Audit log",
      defaultAutoField: "django.db.models.AutoField",
      models: "auditlog.models",
    },
  ],
  modules: [
    {
      module: "auditlog.models",
      classes: [
        {
          name: "AbstractLogEntry",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "get_latest_by", value: "timestamp" },
              { name: "ordering", value: ["-timestamp"] },
              { name: "verbose_name", value: "log entry" },
              { name: "verbose_name_plural", value: "log entries" },
            ],
          },
          attributes: [
            {
              name: "content_type",
              counter: 50,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            {
              name: "object_pk",
              counter: 51,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object pk", max_length: 255, db_index: true },
              },
            },
            {
              name: "object_id",
              counter: 52,
              value: {
                call: "django.db.models.BigIntegerField",
                args: [],
                kwargs: { verbose_name: "object id", blank: true, null: true, db_index: true },
              },
            },
            {
              name: "object_repr",
              counter: 53,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "object representation" },
              },
            },
            {
              name: "serialized_data",
              counter: 54,
              value: { call: "django.db.models.JSONField", args: [], kwargs: { null: true } },
            },
            {
              name: "action",
              counter: 55,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "action",
                  db_index: true,
                  choices: [
                    { tuple: [0, "create"] },
                    { tuple: [1, "update"] },
                    { tuple: [2, "delete"] },
                    { tuple: [3, "access"] },
                  ],
                },
              },
            },
            {
              name: "changes_text",
              counter: 56,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "change message", blank: true },
              },
            },
            {
              name: "changes",
              counter: 57,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { verbose_name: "change message", null: true },
              },
            },
            {
              name: "actor",
              counter: 58,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "actor",
                  blank: true,
                  null: true,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "cid",
              counter: 59,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Correlation ID", max_length: 255, blank: true, null: true, db_index: true },
              },
            },
            {
              name: "remote_addr",
              counter: 60,
              value: {
                call: "django.db.models.GenericIPAddressField",
                args: [],
                kwargs: { verbose_name: "remote address", blank: true, null: true },
              },
            },
            {
              name: "remote_port",
              counter: 61,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "remote port", blank: true, null: true },
              },
            },
            {
              name: "timestamp",
              counter: 62,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "timestamp", db_index: true, default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "additional_data",
              counter: 63,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { verbose_name: "additional data", blank: true, null: true },
              },
            },
            {
              name: "actor_email",
              counter: 64,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "actor email", max_length: 254, blank: true, null: true },
              },
            },
          ],
        },
        {
          name: "LogEntry",
          bases: ["auditlog.models.AbstractLogEntry"],
          documentation: null,
          meta: {
            bases: ["auditlog.models.AbstractLogEntry.Meta"],
            attributes: [{ name: "swappable", value: "AUDITLOG_LOGENTRY_MODEL" }],
          },
          attributes: [],
        },
      ],
      constants: [
        { name: "DEFAULT_DB_ALIAS", value: "default" },
        { name: "DEFAULT_OBJECT_REPR", value: "<error forming object repr>" },
      ],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: ["auditlog.models.AuditlogHistoryField"],
  tags: [],
  mixins: [],
  metaOptions: [],
});
