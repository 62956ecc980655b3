// Recorded from django-axes 8.3.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-axes ships. */
export const AXES = (): LibraryData => ({
  name: "django-axes",
  recorded: { version: "8.3.1", django: "5.2" },
  apps: [
    {
      module: "axes",
      configs: ["axes.apps.AppConfig"],
      label: "axes",
      verboseName: "Axes",
      defaultAutoField: "django.db.models.AutoField",
      models: "axes.models",
    },
  ],
  modules: [
    {
      module: "axes.models",
      classes: [
        {
          name: "AccessBase",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "axes" },
              { name: "abstract", value: true },
              { name: "ordering", value: ["-attempt_time"] },
            ],
          },
          attributes: [
            {
              name: "user_agent",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "User Agent", max_length: 255, db_index: true },
              },
            },
            {
              name: "ip_address",
              counter: 51,
              value: {
                call: "django.db.models.GenericIPAddressField",
                args: [],
                kwargs: { verbose_name: "IP Address", null: true, db_index: true },
              },
            },
            {
              name: "username",
              counter: 52,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Username", max_length: 255, null: true, db_index: true },
              },
            },
            {
              name: "http_accept",
              counter: 53,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "HTTP Accept", max_length: 1025 },
              },
            },
            {
              name: "path_info",
              counter: 54,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Path", max_length: 255 },
              },
            },
            {
              name: "attempt_time",
              counter: 55,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Attempt Time", auto_now_add: true },
              },
            },
          ],
        },
        {
          name: "AccessFailureLog",
          bases: ["axes.models.AccessBase"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "access failure" },
              { name: "verbose_name_plural", value: "access failures" },
            ],
          },
          attributes: [
            {
              name: "locked_out",
              counter: 56,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Access lock out", blank: true, default: false },
              },
            },
          ],
        },
        {
          name: "AccessAttempt",
          bases: ["axes.models.AccessBase"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "access attempt" },
              { name: "verbose_name_plural", value: "access attempts" },
              { name: "unique_together", value: [["username", "ip_address", "user_agent"]] },
            ],
          },
          attributes: [
            {
              name: "get_data",
              counter: 57,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "GET Data" } },
            },
            {
              name: "post_data",
              counter: 58,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "POST Data" } },
            },
            {
              name: "failures_since_start",
              counter: 59,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { verbose_name: "Failed Logins" },
              },
            },
          ],
        },
        {
          name: "AccessAttemptExpiration",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "access attempt expiration" },
              { name: "verbose_name_plural", value: "access attempt expirations" },
            ],
          },
          attributes: [
            {
              name: "access_attempt",
              counter: 60,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "Access Attempt",
                  primary_key: true,
                  serialize: false,
                  related_name: "expiration",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "axes.models.AccessAttempt" },
                },
              },
            },
            {
              name: "expires_at",
              counter: 61,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Expires At",
                  help_text: "The time when access attempt expires and is no longer valid.",
                },
              },
            },
          ],
        },
        {
          name: "AccessLog",
          bases: ["axes.models.AccessBase"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "access log" },
              { name: "verbose_name_plural", value: "access logs" },
            ],
          },
          attributes: [
            {
              name: "logout_time",
              counter: 62,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Logout Time", blank: true, null: true },
              },
            },
            {
              name: "session_hash",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Session key hash (sha256)", max_length: 64, blank: true, default: "" },
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
