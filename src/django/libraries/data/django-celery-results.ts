// Recorded from django-celery-results 2.6.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-celery-results ships. */
export const DJANGO_CELERY_RESULTS = (): LibraryData => ({
  name: "django-celery-results",
  recorded: { version: "2.6.0", django: "5.2" },
  apps: [
    {
      module: "django_celery_results",
      configs: ["django_celery_results.apps.CeleryResultConfig"],
      label: "django_celery_results",
      verboseName: "Celery Results",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_celery_results.models",
    },
  ],
  modules: [
    {
      module: "django_celery_results.models",
      classes: [
        {
          name: "TaskResult",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: ["-date_done"] },
              { name: "verbose_name", value: "task result" },
              { name: "verbose_name_plural", value: "task results" },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_task_na_08aec9_idx", fields: ["task_name"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_status_9b6201_idx", fields: ["status"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_worker_d54dd8_idx", fields: ["worker"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_date_cr_f04a50_idx", fields: ["date_created"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_date_do_f59aad_idx", fields: ["date_done"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_periodi_1993cf_idx", fields: ["periodic_task_name"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "task_id",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Task ID",
                  max_length: 255,
                  unique: true,
                  help_text: "Celery ID for the Task that was run",
                },
              },
            },
            {
              name: "periodic_task_name",
              counter: 28,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Periodic Task Name",
                  max_length: 255,
                  null: true,
                  help_text: "Name of the Periodic Task which was run",
                },
              },
            },
            {
              name: "task_name",
              counter: 29,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Task Name",
                  max_length: 255,
                  null: true,
                  help_text: "Name of the Task which was run",
                },
              },
            },
            {
              name: "task_args",
              counter: 30,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Task Positional Arguments",
                  null: true,
                  help_text: "JSON representation of the positional arguments used with the task",
                },
              },
            },
            {
              name: "task_kwargs",
              counter: 31,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Task Named Arguments",
                  null: true,
                  help_text: "JSON representation of the named arguments used with the task",
                },
              },
            },
            {
              name: "status",
              counter: 32,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Task State",
                  max_length: 50,
                  default: "PENDING",
                  help_text: "Current state of the task being run",
                },
              },
            },
            {
              name: "worker",
              counter: 33,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Worker",
                  max_length: 100,
                  null: true,
                  default: null,
                  help_text: "Worker that executes the task",
                },
              },
            },
            {
              name: "content_type",
              counter: 34,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Result Content Type",
                  max_length: 128,
                  help_text: "Content type of the result data",
                },
              },
            },
            {
              name: "content_encoding",
              counter: 35,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Result Encoding",
                  max_length: 64,
                  help_text: "The encoding used to save the task result data",
                },
              },
            },
            {
              name: "result",
              counter: 36,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Result Data",
                  null: true,
                  default: null,
                  editable: false,
                  help_text: "The data returned by the task.  Use content_encoding and content_type fields to read.",
                },
              },
            },
            {
              name: "date_created",
              counter: 37,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Created DateTime",
                  help_text: "Datetime field when the task result was created in UTC",
                  auto_now_add: true,
                },
              },
            },
            {
              name: "date_started",
              counter: 38,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Started DateTime",
                  null: true,
                  default: null,
                  help_text: "Datetime field when the task was started in UTC",
                },
              },
            },
            {
              name: "date_done",
              counter: 39,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Completed DateTime",
                  help_text: "Datetime field when the task was completed in UTC",
                  auto_now: true,
                },
              },
            },
            {
              name: "traceback",
              counter: 40,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Traceback",
                  blank: true,
                  null: true,
                  help_text: "Text of the traceback if the task generated one",
                },
              },
            },
            {
              name: "meta",
              counter: 41,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Task Meta Information",
                  null: true,
                  default: null,
                  editable: false,
                  help_text: "JSON meta information about the task, such as information on child tasks",
                },
              },
            },
          ],
        },
        {
          name: "ChordCounter",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "group_id",
              counter: 42,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Group ID",
                  max_length: 255,
                  unique: true,
                  help_text: "Celery ID for the Chord header group",
                },
              },
            },
            {
              name: "sub_tasks",
              counter: 43,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { help_text: "JSON serialized list of task result tuples. use .group_result() to decode" },
              },
            },
            {
              name: "count",
              counter: 44,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { help_text: "Starts at len(chord header) and decrements after each task is finished" },
              },
            },
          ],
        },
        {
          name: "GroupResult",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: ["-date_done"] },
              { name: "verbose_name", value: "group result" },
              { name: "verbose_name_plural", value: "group results" },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_date_cr_bd6c1d_idx", fields: ["date_created"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "django_cele_date_do_caae0e_idx", fields: ["date_done"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "group_id",
              counter: 45,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Group ID",
                  max_length: 255,
                  unique: true,
                  help_text: "Celery ID for the Group that was run",
                },
              },
            },
            {
              name: "date_created",
              counter: 46,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Created DateTime",
                  help_text: "Datetime field when the group result was created in UTC",
                  auto_now_add: true,
                },
              },
            },
            {
              name: "date_done",
              counter: 47,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Completed DateTime",
                  help_text: "Datetime field when the group was completed in UTC",
                  auto_now: true,
                },
              },
            },
            {
              name: "content_type",
              counter: 48,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Result Content Type",
                  max_length: 128,
                  help_text: "Content type of the result data",
                },
              },
            },
            {
              name: "content_encoding",
              counter: 49,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Result Encoding",
                  max_length: 64,
                  help_text: "The encoding used to save the task result data",
                },
              },
            },
            {
              name: "result",
              counter: 50,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Result Data",
                  null: true,
                  default: null,
                  editable: false,
                  help_text: "The data returned by the task.  Use content_encoding and content_type fields to read.",
                },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "ALL_STATES", value: ["FAILURE", "PENDING", "RECEIVED", "RETRY", "REVOKED", "STARTED", "SUCCESS"] },
        {
          name: "TASK_STATE_CHOICES",
          value: [
            { tuple: ["FAILURE", "FAILURE"] },
            { tuple: ["PENDING", "PENDING"] },
            { tuple: ["RECEIVED", "RECEIVED"] },
            { tuple: ["RETRY", "RETRY"] },
            { tuple: ["REVOKED", "REVOKED"] },
            { tuple: ["STARTED", "STARTED"] },
            { tuple: ["SUCCESS", "SUCCESS"] },
          ],
        },
      ],
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
