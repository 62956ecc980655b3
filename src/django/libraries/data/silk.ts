// Recorded from django-silk 5.6.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-silk ships. */
export const SILK = (): LibraryData => ({
  name: "django-silk",
  recorded: { version: "5.6.0", django: "5.2" },
  apps: [
    {
      module: "silk",
      configs: ["silk.apps.SilkAppConfig"],
      label: "silk",
      verboseName: "Silk",
      defaultAutoField: "django.db.models.AutoField",
      models: "silk.models",
    },
  ],
  modules: [
    {
      module: "silk.models",
      classes: [
        {
          name: "Request",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "id",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { primary_key: true, max_length: 36, default: { path: "uuid.uuid4" }, serialize: false },
              },
            },
            {
              name: "path",
              counter: 51,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 190, db_index: true } },
            },
            {
              name: "query_params",
              counter: 52,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "raw_body",
              counter: 53,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "body",
              counter: 54,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "method",
              counter: 55,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 10 } },
            },
            {
              name: "start_time",
              counter: 56,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "view_name",
              counter: 57,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 190, blank: true, null: true, db_index: true, default: "" },
              },
            },
            {
              name: "end_time",
              counter: 58,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "time_taken",
              counter: 59,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "encoded_headers",
              counter: 60,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "meta_time",
              counter: 61,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "meta_num_queries",
              counter: 62,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "meta_time_spent_queries",
              counter: 63,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "pyprofile",
              counter: 64,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "prof_file",
              counter: 65,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: {
                  max_length: 300,
                  blank: true,
                  upload_to: "",
                  storage: { path: "silk.models.get_silk_storage" },
                },
              },
            },
            {
              name: "num_sql_queries",
              counter: 66,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { default: 0 } },
            },
          ],
        },
        {
          name: "Response",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "id",
              counter: 67,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { primary_key: true, max_length: 36, default: { path: "uuid.uuid4" }, serialize: false },
              },
            },
            {
              name: "request",
              counter: 68,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  related_name: "response",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "silk.models.Request" },
                },
              },
            },
            {
              name: "status_code",
              counter: 69,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: {} },
            },
            {
              name: "raw_body",
              counter: 70,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "body",
              counter: 71,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
            {
              name: "encoded_headers",
              counter: 72,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, default: "" } },
            },
          ],
        },
        {
          name: "SQLQuery",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            { name: "query", counter: 73, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "start_time",
              counter: 74,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "end_time",
              counter: 75,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "time_taken",
              counter: 76,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "identifier",
              counter: 77,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { default: -1 } },
            },
            {
              name: "request",
              counter: 78,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "queries",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "silk.models.Request" },
                },
              },
            },
            { name: "traceback", counter: 79, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "analysis",
              counter: 80,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, null: true } },
            },
          ],
        },
        {
          name: "BaseProfile",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "name",
              counter: 81,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 300, blank: true, default: "" },
              },
            },
            {
              name: "start_time",
              counter: 82,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "end_time",
              counter: 83,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "request",
              counter: 84,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "silk.Request",
                },
              },
            },
            {
              name: "time_taken",
              counter: 85,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
          ],
        },
        {
          name: "Profile",
          bases: ["silk.models.BaseProfile"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "file_path",
              counter: 86,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 300, blank: true, default: "" },
              },
            },
            {
              name: "line_num",
              counter: 87,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "end_line_num",
              counter: 88,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "func_name",
              counter: 89,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 300, blank: true, default: "" },
              },
            },
            {
              name: "exception_raised",
              counter: 90,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
            {
              name: "queries",
              counter: 91,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: { db_index: true, related_name: "profiles", to: { path: "silk.models.SQLQuery" } },
              },
            },
            {
              name: "dynamic",
              counter: 92,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
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
