// Recorded from django-easy-audit 1.3.9 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-easy-audit ships. */
export const EASYAUDIT = (): LibraryData => ({
  name: "django-easy-audit",
  recorded: { version: "1.3.9", django: "5.2" },
  apps: [
    {
      module: "easyaudit",
      configs: ["easyaudit.apps.EasyAuditConfig"],
      label: "easyaudit",
      verboseName: "Easy Audit Application",
      defaultAutoField: "django.db.models.AutoField",
      models: "easyaudit.models",
    },
  ],
  modules: [
    {
      module: "easyaudit.models",
      classes: [
        {
          name: "CRUDEvent",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "CRUD event" },
              { name: "verbose_name_plural", value: "CRUD events" },
              { name: "ordering", value: ["-datetime"] },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["object_id", "content_type"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            { name: "CREATE", value: 1 },
            { name: "UPDATE", value: 2 },
            { name: "DELETE", value: 3 },
            { name: "M2M_CHANGE", value: 4 },
            { name: "M2M_CHANGE_REV", value: 5 },
            { name: "M2M_ADD", value: 6 },
            { name: "M2M_ADD_REV", value: 7 },
            { name: "M2M_REMOVE", value: 8 },
            { name: "M2M_REMOVE_REV", value: 9 },
            { name: "M2M_CLEAR", value: 10 },
            { name: "M2M_CLEAR_REV", value: 11 },
            {
              name: "TYPES",
              value: {
                tuple: [
                  { tuple: [1, "Create"] },
                  { tuple: [2, "Update"] },
                  { tuple: [3, "Delete"] },
                  { tuple: [4, "Many-to-Many Change"] },
                  { tuple: [5, "Reverse Many-to-Many Change"] },
                  { tuple: [6, "Many-to-Many Add"] },
                  { tuple: [7, "Reverse Many-to-Many Add"] },
                  { tuple: [8, "Many-to-Many Remove"] },
                  { tuple: [9, "Reverse Many-to-Many Remove"] },
                  { tuple: [10, "Many-to-Many Clear"] },
                  { tuple: [11, "Reverse Many-to-Many Clear"] },
                ],
              },
            },
            {
              name: "event_type",
              counter: 53,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Event type",
                  choices: [
                    { tuple: [1, "Create"] },
                    { tuple: [2, "Update"] },
                    { tuple: [3, "Delete"] },
                    { tuple: [4, "Many-to-Many Change"] },
                    { tuple: [5, "Reverse Many-to-Many Change"] },
                    { tuple: [6, "Many-to-Many Add"] },
                    { tuple: [7, "Reverse Many-to-Many Add"] },
                    { tuple: [8, "Many-to-Many Remove"] },
                    { tuple: [9, "Reverse Many-to-Many Remove"] },
                    { tuple: [10, "Many-to-Many Clear"] },
                    { tuple: [11, "Reverse Many-to-Many Clear"] },
                  ],
                },
              },
            },
            {
              name: "object_id",
              counter: 54,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Object ID", max_length: 255 },
              },
            },
            {
              name: "content_type",
              counter: 55,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Content type",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                  db_constraint: false,
                },
              },
            },
            {
              name: "object_repr",
              counter: 56,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Object representation", blank: true, default: "" },
              },
            },
            {
              name: "object_json_repr",
              counter: 57,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Object JSON representation", blank: true, default: "" },
              },
            },
            {
              name: "changed_fields",
              counter: 58,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Changed fields", blank: true, default: "" },
              },
            },
            {
              name: "user",
              counter: 59,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "User",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                  db_constraint: false,
                },
              },
            },
            {
              name: "user_pk_as_string",
              counter: 60,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "User PK as string",
                  max_length: 255,
                  blank: true,
                  default: "",
                  help_text: "String version of the user pk",
                },
              },
            },
            {
              name: "datetime",
              counter: 61,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Date time", auto_now_add: true },
              },
            },
          ],
        },
        {
          name: "LoginEvent",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "login event" },
              { name: "verbose_name_plural", value: "login events" },
              { name: "ordering", value: ["-datetime"] },
            ],
          },
          attributes: [
            { name: "LOGIN", value: 0 },
            { name: "LOGOUT", value: 1 },
            { name: "FAILED", value: 2 },
            {
              name: "TYPES",
              value: { tuple: [{ tuple: [0, "Login"] }, { tuple: [1, "Logout"] }, { tuple: [2, "Failed login"] }] },
            },
            {
              name: "login_type",
              counter: 62,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Event type",
                  choices: [{ tuple: [0, "Login"] }, { tuple: [1, "Logout"] }, { tuple: [2, "Failed login"] }],
                },
              },
            },
            {
              name: "username",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Username", max_length: 255, blank: true, default: "" },
              },
            },
            {
              name: "user",
              counter: 64,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "User",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                  db_constraint: false,
                },
              },
            },
            {
              name: "remote_ip",
              counter: 65,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Remote IP", max_length: 50, db_index: true, default: "" },
              },
            },
            {
              name: "datetime",
              counter: 66,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Date time", auto_now_add: true },
              },
            },
          ],
        },
        {
          name: "RequestEvent",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "request event" },
              { name: "verbose_name_plural", value: "request events" },
              { name: "ordering", value: ["-datetime"] },
            ],
          },
          attributes: [
            {
              name: "url",
              counter: 67,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "URL", max_length: 254, db_index: true },
              },
            },
            {
              name: "method",
              counter: 68,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Method", max_length: 20, db_index: true },
              },
            },
            {
              name: "query_string",
              counter: 69,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Query string", default: "" },
              },
            },
            {
              name: "user",
              counter: 70,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "User",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                  db_constraint: false,
                },
              },
            },
            {
              name: "remote_ip",
              counter: 71,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Remote IP", max_length: 50, db_index: true, default: "" },
              },
            },
            {
              name: "datetime",
              counter: 72,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Date time", db_index: true, auto_now_add: true },
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
