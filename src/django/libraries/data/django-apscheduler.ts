// Recorded from django-apscheduler 0.7.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-apscheduler ships. */
export const DJANGO_APSCHEDULER = (): LibraryData => ({
  name: "django-apscheduler",
  recorded: { version: "0.7.0", django: "5.2" },
  apps: [
    {
      module: "django_apscheduler",
      configs: ["django_apscheduler.apps.DjangoApschedulerConfig"],
      label: "django_apscheduler",
      verboseName: "Django APScheduler",
      defaultAutoField: null,
      models: "django_apscheduler.models",
    },
  ],
  modules: [
    {
      module: "django_apscheduler.models",
      classes: [
        {
          name: "DjangoJob",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "ordering", value: { tuple: ["next_run_time"] } }] },
          attributes: [
            {
              name: "id",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { primary_key: true, max_length: 255, serialize: false, help_text: "Unique id for this job." },
              },
            },
            {
              name: "next_run_time",
              counter: 28,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  db_index: true,
                  help_text: "Date and time at which this job is scheduled to be executed next.",
                },
              },
            },
            { name: "job_state", counter: 29, value: { call: "django.db.models.BinaryField", args: [], kwargs: {} } },
          ],
        },
        {
          name: "DjangoJobExecution",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: { tuple: ["-run_time"] } },
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: { name: "unique_job_executions", fields: { tuple: ["job_id", "run_time"] } },
                  },
                ],
              },
            ],
          },
          attributes: [
            { name: "SENT", value: "Started execution" },
            { name: "SUCCESS", value: "Executed" },
            { name: "MISSED", value: "Missed!" },
            { name: "MAX_INSTANCES", value: "Max instances!" },
            { name: "ERROR", value: "Error!" },
            {
              name: "STATUS_CHOICES",
              value: [
                { tuple: ["Started execution", "Started execution"] },
                { tuple: ["Error!", "Error!"] },
                { tuple: ["Executed", "Executed"] },
              ],
            },
            {
              name: "id",
              counter: 30,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false, help_text: "Unique ID for this job execution." },
              },
            },
            {
              name: "job",
              counter: 31,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  help_text: "The job that this execution relates to.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_apscheduler.models.DjangoJob" },
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
                  max_length: 50,
                  choices: [
                    { tuple: ["Started execution", "Started execution"] },
                    { tuple: ["Error!", "Error!"] },
                    { tuple: ["Executed", "Executed"] },
                  ],
                  help_text: "The current status of this job execution.",
                },
              },
            },
            {
              name: "run_time",
              counter: 33,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, help_text: "Date and time at which this job was executed." },
              },
            },
            {
              name: "duration",
              counter: 34,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  null: true,
                  default: null,
                  help_text: "Total run time of this job (in seconds).",
                  max_digits: 15,
                  decimal_places: 2,
                },
              },
            },
            {
              name: "finished",
              counter: 35,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  null: true,
                  default: null,
                  help_text: "Timestamp at which this job was finished.",
                  max_digits: 15,
                  decimal_places: 2,
                },
              },
            },
            {
              name: "exception",
              counter: 36,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 1000,
                  null: true,
                  help_text: "Details of exception that occurred during job execution (if any).",
                },
              },
            },
            {
              name: "traceback",
              counter: 37,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  null: true,
                  help_text: "Traceback of exception that occurred during job execution (if any).",
                },
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
