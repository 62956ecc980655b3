// Recorded from django-q2 1.11.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-q2 ships. */
export const DJANGO_Q = (): LibraryData => ({
  name: "django-q2",
  recorded: { version: "1.11.1", django: "5.2" },
  apps: [
    {
      module: "django_q",
      configs: ["django_q.apps.DjangoQConfig"],
      label: "django_q",
      verboseName: "Django Q",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_q.models",
    },
  ],
  modules: [
    {
      module: "django_q.models",
      classes: [
        {
          name: "Task",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "django_q" },
              { name: "verbose_name", value: "Task" },
              { name: "verbose_name_plural", value: "Tasks" },
              { name: "ordering", value: ["-stopped"] },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: {
                      name: "success_index",
                      fields: ["group", "name", "func"],
                      condition: { call: "django.db.models.Q", args: [{ tuple: ["success", true] }], kwargs: {} },
                    },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "id",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Task id",
                  primary_key: true,
                  max_length: 32,
                  editable: false,
                  serialize: false,
                  help_text: "32-character task identifier.",
                },
              },
            },
            {
              name: "name",
              counter: 28,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Name",
                  max_length: 100,
                  editable: false,
                  help_text: "Optional human-readable name for lookup and display.",
                },
              },
            },
            {
              name: "func",
              counter: 29,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Function",
                  max_length: 256,
                  help_text: "Dotted import path to the callable, e.g. myapp.tasks.job.",
                },
              },
            },
            {
              name: "hook",
              counter: 30,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Hook",
                  max_length: 256,
                  null: true,
                  help_text: "Optional dotted path to a callback that receives the task result.",
                },
              },
            },
            {
              name: "args",
              counter: 31,
              value: {
                call: "picklefield.fields.PickledObjectField",
                args: [],
                kwargs: {
                  verbose_name: "Arguments",
                  null: true,
                  editable: false,
                  help_text: "Pickled positional arguments (tuple).",
                  protocol: -1,
                },
              },
            },
            {
              name: "kwargs",
              counter: 32,
              value: {
                call: "picklefield.fields.PickledObjectField",
                args: [],
                kwargs: {
                  verbose_name: "Keyword arguments",
                  null: true,
                  editable: false,
                  help_text: "Pickled keyword arguments (dict).",
                  protocol: -1,
                },
              },
            },
            {
              name: "result",
              counter: 33,
              value: {
                call: "picklefield.fields.PickledObjectField",
                args: [],
                kwargs: {
                  verbose_name: "Result",
                  null: true,
                  editable: false,
                  help_text: "Pickled return value or error payload.",
                  protocol: -1,
                },
              },
            },
            {
              name: "group",
              counter: 34,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Group",
                  max_length: 100,
                  null: true,
                  editable: false,
                  help_text: "Optional group id to aggregate related tasks.",
                },
              },
            },
            {
              name: "cluster",
              counter: 35,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Cluster",
                  max_length: 100,
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "Name of the cluster that executed this task.",
                },
              },
            },
            {
              name: "started",
              counter: 36,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Started at",
                  editable: false,
                  help_text: "When the worker started executing the task.",
                },
              },
            },
            {
              name: "stopped",
              counter: 37,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Stopped at",
                  editable: false,
                  help_text: "When the worker finished (success or failure).",
                },
              },
            },
            {
              name: "success",
              counter: 38,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Success",
                  default: true,
                  editable: false,
                  help_text: "False if the task raised an exception or timed out.",
                },
              },
            },
            {
              name: "attempt_count",
              counter: 39,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Attempt count",
                  default: 0,
                  help_text: "How many times execution was attempted.",
                },
              },
            },
          ],
        },
        {
          name: "Success",
          bases: ["django_q.models.Task"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "django_q" },
              { name: "verbose_name", value: "Successful task" },
              { name: "verbose_name_plural", value: "Successful tasks" },
              { name: "ordering", value: ["-stopped"] },
              { name: "proxy", value: true },
            ],
          },
          attributes: [],
        },
        {
          name: "Failure",
          bases: ["django_q.models.Task"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "django_q" },
              { name: "verbose_name", value: "Failed task" },
              { name: "verbose_name_plural", value: "Failed tasks" },
              { name: "ordering", value: ["-stopped"] },
              { name: "proxy", value: true },
            ],
          },
          attributes: [],
        },
        {
          name: "Schedule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "django_q" },
              { name: "verbose_name", value: "Scheduled task" },
              { name: "verbose_name_plural", value: "Scheduled tasks" },
              { name: "ordering", value: ["next_run"] },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 40,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Name",
                  max_length: 100,
                  blank: true,
                  null: true,
                  help_text: "Optional label to identify this schedule in the admin.",
                },
              },
            },
            {
              name: "func",
              counter: 41,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Function", max_length: 256, help_text: "e.g. module.tasks.function" },
              },
            },
            {
              name: "hook",
              counter: 42,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Hook",
                  max_length: 256,
                  blank: true,
                  null: true,
                  help_text: "e.g. module.tasks.result_function",
                },
              },
            },
            {
              name: "args",
              counter: 43,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Arguments", blank: true, null: true, help_text: "e.g. 1, 2, 'John'" },
              },
            },
            {
              name: "kwargs",
              counter: 44,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Keyword arguments",
                  blank: true,
                  null: true,
                  help_text: "e.g. x=1, y=2, name='John'",
                },
              },
            },
            { name: "ONCE", value: "O" },
            { name: "MINUTES", value: "I" },
            { name: "HOURLY", value: "H" },
            { name: "DAILY", value: "D" },
            { name: "WEEKLY", value: "W" },
            { name: "BIWEEKLY", value: "BW" },
            { name: "MONTHLY", value: "M" },
            { name: "BIMONTHLY", value: "BM" },
            { name: "QUARTERLY", value: "Q" },
            { name: "YEARLY", value: "Y" },
            { name: "CRON", value: "C" },
            {
              name: "TYPE",
              value: {
                tuple: [
                  { tuple: ["O", "Once"] },
                  { tuple: ["I", "Minutes"] },
                  { tuple: ["H", "Hourly"] },
                  { tuple: ["D", "Daily"] },
                  { tuple: ["W", "Weekly"] },
                  { tuple: ["BW", "Biweekly"] },
                  { tuple: ["M", "Monthly"] },
                  { tuple: ["BM", "Bimonthly"] },
                  { tuple: ["Q", "Quarterly"] },
                  { tuple: ["Y", "Yearly"] },
                  { tuple: ["C", "Cron"] },
                ],
              },
            },
            {
              name: "schedule_type",
              counter: 45,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Schedule Type",
                  max_length: 2,
                  default: "O",
                  choices: [
                    { tuple: ["O", "Once"] },
                    { tuple: ["I", "Minutes"] },
                    { tuple: ["H", "Hourly"] },
                    { tuple: ["D", "Daily"] },
                    { tuple: ["W", "Weekly"] },
                    { tuple: ["BW", "Biweekly"] },
                    { tuple: ["M", "Monthly"] },
                    { tuple: ["BM", "Bimonthly"] },
                    { tuple: ["Q", "Quarterly"] },
                    { tuple: ["Y", "Yearly"] },
                    { tuple: ["C", "Cron"] },
                  ],
                  help_text: "How often this task should be enqueued.",
                },
              },
            },
            {
              name: "minutes",
              counter: 46,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Minutes",
                  blank: true,
                  null: true,
                  help_text: "Number of minutes for the Minutes type",
                },
              },
            },
            {
              name: "repeats",
              counter: 47,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "Repeats", default: -1, help_text: "n = n times, -1 = forever" },
              },
            },
            {
              name: "next_run",
              counter: 48,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Next Run",
                  null: true,
                  default: { path: "django.utils.timezone.now" },
                  help_text: "When this schedule runs next (stored in UTC).",
                },
              },
            },
            {
              name: "cron",
              counter: 49,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Cron",
                  max_length: 100,
                  blank: true,
                  null: true,
                  help_text: "Cron expression",
                },
              },
            },
            {
              name: "task",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Last task id",
                  max_length: 100,
                  null: true,
                  editable: false,
                  help_text: "Id of the last task spawned from this schedule (read-only).",
                },
              },
            },
            {
              name: "cluster",
              counter: 51,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Cluster",
                  max_length: 100,
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "Name of the target cluster",
                },
              },
            },
            {
              name: "intended_date_kwarg",
              counter: 52,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Intended date kwarg",
                  max_length: 100,
                  blank: true,
                  null: true,
                  help_text: "Name of kwarg to pass intended schedule date",
                },
              },
            },
          ],
        },
        {
          name: "OrmQ",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "django_q" },
              { name: "verbose_name", value: "Queued task" },
              { name: "verbose_name_plural", value: "Queued tasks" },
            ],
          },
          attributes: [
            {
              name: "key",
              counter: 53,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Cluster key", max_length: 100, help_text: "Name of the target cluster" },
              },
            },
            {
              name: "payload",
              counter: 54,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Payload",
                  help_text: "Signed serialized task package (do not edit manually).",
                },
              },
            },
            {
              name: "lock",
              counter: 55,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Lock until", null: true, help_text: "Prevent any cluster from pulling until" },
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
