// Recorded from django-celery-beat 2.9.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-celery-beat ships. */
export const DJANGO_CELERY_BEAT = (): LibraryData => ({
  name: "django-celery-beat",
  recorded: { version: "2.9.0", django: "5.2" },
  apps: [
    {
      module: "django_celery_beat",
      configs: ["django_celery_beat.apps.BeatConfig"],
      label: "django_celery_beat",
      verboseName: "Periodic Tasks",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_celery_beat.models",
    },
  ],
  modules: [
    {
      module: "django_celery_beat.models",
      classes: [
        {
          name: "SolarSchedule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "solar event" },
              { name: "verbose_name_plural", value: "solar events" },
              { name: "ordering", value: { tuple: ["event", "latitude", "longitude"] } },
              { name: "unique_together", value: { tuple: ["event", "latitude", "longitude"] } },
            ],
          },
          attributes: [
            {
              name: "event",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Solar Event",
                  max_length: 24,
                  choices: [
                    { tuple: ["dawn_astronomical", "Astronomical dawn"] },
                    { tuple: ["dawn_civil", "Civil dawn"] },
                    { tuple: ["dawn_nautical", "Nautical dawn"] },
                    { tuple: ["dusk_astronomical", "Astronomical dusk"] },
                    { tuple: ["dusk_civil", "Civil dusk"] },
                    { tuple: ["dusk_nautical", "Nautical dusk"] },
                    { tuple: ["solar_noon", "Solar noon"] },
                    { tuple: ["sunrise", "Sunrise"] },
                    { tuple: ["sunset", "Sunset"] },
                  ],
                  help_text: "The type of solar event when the job should run",
                },
              },
            },
            {
              name: "latitude",
              counter: 28,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  verbose_name: "Latitude",
                  help_text: "Run the task when the event happens at this latitude",
                  max_digits: 9,
                  decimal_places: 6,
                },
              },
            },
            {
              name: "longitude",
              counter: 29,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  verbose_name: "Longitude",
                  help_text: "Run the task when the event happens at this longitude",
                  max_digits: 9,
                  decimal_places: 6,
                },
              },
            },
          ],
        },
        {
          name: "IntervalSchedule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "interval" },
              { name: "verbose_name_plural", value: "intervals" },
              { name: "ordering", value: ["period", "every"] },
            ],
          },
          attributes: [
            { name: "DAYS", value: "days" },
            { name: "HOURS", value: "hours" },
            { name: "MINUTES", value: "minutes" },
            { name: "SECONDS", value: "seconds" },
            { name: "MICROSECONDS", value: "microseconds" },
            {
              name: "PERIOD_CHOICES",
              value: {
                tuple: [
                  { tuple: ["days", "Days"] },
                  { tuple: ["hours", "Hours"] },
                  { tuple: ["minutes", "Minutes"] },
                  { tuple: ["seconds", "Seconds"] },
                  { tuple: ["microseconds", "Microseconds"] },
                ],
              },
            },
            {
              name: "every",
              counter: 30,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Number of Periods",
                  help_text: "Number of interval periods to wait before running the task again",
                },
              },
            },
            {
              name: "period",
              counter: 31,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Interval Period",
                  max_length: 24,
                  choices: [
                    { tuple: ["days", "Days"] },
                    { tuple: ["hours", "Hours"] },
                    { tuple: ["minutes", "Minutes"] },
                    { tuple: ["seconds", "Seconds"] },
                    { tuple: ["microseconds", "Microseconds"] },
                  ],
                  help_text: "The type of period between task runs (Example: days)",
                },
              },
            },
          ],
        },
        {
          name: "ClockedSchedule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "clocked" },
              { name: "verbose_name_plural", value: "clocked" },
              { name: "ordering", value: ["clocked_time"] },
            ],
          },
          attributes: [
            {
              name: "clocked_time",
              counter: 32,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Clock Time", help_text: "Run the task at clocked time" },
              },
            },
          ],
        },
        {
          name: "CrontabSchedule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "crontab" },
              { name: "verbose_name_plural", value: "crontabs" },
              {
                name: "ordering",
                value: ["month_of_year", "day_of_month", "day_of_week", "hour", "minute", "timezone"],
              },
            ],
          },
          attributes: [
            {
              name: "minute",
              counter: 33,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Minute(s)",
                  max_length: 240,
                  default: "*",
                  help_text: 'Cron Minutes to Run. Use "*" for "all". (Example: "0,30")',
                },
              },
            },
            {
              name: "hour",
              counter: 34,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Hour(s)",
                  max_length: 96,
                  default: "*",
                  help_text: 'Cron Hours to Run. Use "*" for "all". (Example: "8,20")',
                },
              },
            },
            {
              name: "day_of_month",
              counter: 35,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Day(s) Of The Month",
                  max_length: 124,
                  default: "*",
                  help_text: 'Cron Days Of The Month to Run. Use "*" for "all". (Example: "1,15")',
                },
              },
            },
            {
              name: "month_of_year",
              counter: 36,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Month(s) Of The Year",
                  max_length: 64,
                  default: "*",
                  help_text: 'Cron Months (1-12) Of The Year to Run. Use "*" for "all". (Example: "1,12")',
                },
              },
            },
            {
              name: "day_of_week",
              counter: 37,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Day(s) Of The Week",
                  max_length: 64,
                  default: "*",
                  help_text:
                    'Cron Days Of The Week to Run. Use "*" for "all", Sunday is 0 or 7, Monday is 1. (Example: "0,5")',
                },
              },
            },
            {
              name: "timezone",
              counter: 38,
              value: {
                call: "timezone_field.fields.TimeZoneField",
                args: [],
                kwargs: {
                  verbose_name: "Cron Timezone",
                  default: { path: "django_celery_beat.models.crontab_schedule_celery_timezone" },
                  help_text: "Timezone to Run the Cron Schedule on. Default is UTC.",
                  use_pytz: false,
                },
              },
            },
          ],
        },
        {
          name: "PeriodicTasks",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "periodic task track" },
              { name: "verbose_name_plural", value: "periodic task tracks" },
            ],
          },
          attributes: [
            {
              name: "ident",
              counter: 39,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: { primary_key: true, unique: true, default: 1, serialize: false },
              },
            },
            {
              name: "last_update",
              counter: 40,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: {} },
            },
          ],
        },
        {
          name: "PeriodicTask",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "periodic task" },
              { name: "verbose_name_plural", value: "periodic tasks" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 41,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Name",
                  max_length: 200,
                  unique: true,
                  help_text: "Short Description For This Task",
                },
              },
            },
            {
              name: "task",
              counter: 42,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Task Name",
                  max_length: 200,
                  help_text: 'The Name of the Celery Task that Should be Run.  (Example: "proj.tasks.import_contacts")',
                },
              },
            },
            {
              name: "interval",
              counter: 43,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Interval Schedule",
                  blank: true,
                  null: true,
                  help_text:
                    "Interval Schedule to run the task on.  Set only one schedule type, leave the others null.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_celery_beat.models.IntervalSchedule" },
                },
              },
            },
            {
              name: "crontab",
              counter: 44,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Crontab Schedule",
                  blank: true,
                  null: true,
                  help_text: "Crontab Schedule to run the task on.  Set only one schedule type, leave the others null.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_celery_beat.models.CrontabSchedule" },
                },
              },
            },
            {
              name: "solar",
              counter: 45,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Solar Schedule",
                  blank: true,
                  null: true,
                  help_text: "Solar Schedule to run the task on.  Set only one schedule type, leave the others null.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_celery_beat.models.SolarSchedule" },
                },
              },
            },
            {
              name: "clocked",
              counter: 46,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Clocked Schedule",
                  blank: true,
                  null: true,
                  help_text: "Clocked Schedule to run the task on.  Set only one schedule type, leave the others null.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_celery_beat.models.ClockedSchedule" },
                },
              },
            },
            {
              name: "args",
              counter: 47,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Positional Arguments",
                  blank: true,
                  default: "[]",
                  help_text: 'JSON encoded positional arguments (Example: ["arg1", "arg2"])',
                },
              },
            },
            {
              name: "kwargs",
              counter: 48,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Keyword Arguments",
                  blank: true,
                  default: "{}",
                  help_text: 'JSON encoded keyword arguments (Example: {"argument": "value"})',
                },
              },
            },
            {
              name: "queue",
              counter: 49,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Queue Override",
                  max_length: 200,
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "Queue defined in CELERY_TASK_QUEUES. Leave None for default queuing.",
                },
              },
            },
            {
              name: "exchange",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Exchange",
                  max_length: 200,
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "Override Exchange for low-level AMQP routing",
                },
              },
            },
            {
              name: "routing_key",
              counter: 51,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Routing Key",
                  max_length: 200,
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "Override Routing Key for low-level AMQP routing",
                },
              },
            },
            {
              name: "headers",
              counter: 52,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "AMQP Message Headers",
                  blank: true,
                  default: "{}",
                  help_text: "JSON encoded message headers for the AMQP message.",
                },
              },
            },
            {
              name: "priority",
              counter: 53,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Priority",
                  blank: true,
                  null: true,
                  default: null,
                  help_text:
                    "Priority Number between 0 and 255. Supported by: RabbitMQ, Redis (priority reversed, 0 is highest).",
                },
              },
            },
            {
              name: "expires",
              counter: 54,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Expires Datetime",
                  blank: true,
                  null: true,
                  help_text: "Datetime after which the schedule will no longer trigger the task to run",
                },
              },
            },
            {
              name: "expire_seconds",
              counter: 55,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Expires timedelta with seconds",
                  blank: true,
                  null: true,
                  help_text: "Timedelta with seconds which the schedule will no longer trigger the task to run",
                },
              },
            },
            {
              name: "one_off",
              counter: 56,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "One-off Task",
                  default: false,
                  help_text: "If True, the schedule will only run the task a single time",
                },
              },
            },
            {
              name: "start_time",
              counter: 57,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Start Datetime",
                  blank: true,
                  null: true,
                  help_text: "Datetime when the schedule should begin triggering the task to run",
                },
              },
            },
            {
              name: "enabled",
              counter: 58,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Enabled", default: true, help_text: "Set to False to disable the schedule" },
              },
            },
            {
              name: "last_run_at",
              counter: 59,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Last Run Datetime",
                  blank: true,
                  null: true,
                  editable: false,
                  help_text:
                    "Datetime that the schedule last triggered the task to run. Reset to None if enabled is set to False.",
                },
              },
            },
            {
              name: "total_run_count",
              counter: 60,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Total Run Count",
                  default: 0,
                  editable: false,
                  help_text: "Running count of how many times the schedule has triggered the task",
                },
              },
            },
            {
              name: "date_changed",
              counter: 61,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Last Modified",
                  help_text: "Datetime that this PeriodicTask was last modified",
                  auto_now: true,
                },
              },
            },
            {
              name: "description",
              counter: 62,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Description",
                  blank: true,
                  help_text: "Detailed description about the details of this Periodic Task",
                },
              },
            },
            { name: "no_changes", value: false },
          ],
        },
      ],
      constants: [
        { name: "DAYS", value: "days" },
        { name: "HOURS", value: "hours" },
        { name: "MINUTES", value: "minutes" },
        { name: "SECONDS", value: "seconds" },
        { name: "MICROSECONDS", value: "microseconds" },
        {
          name: "PERIOD_CHOICES",
          value: {
            tuple: [
              { tuple: ["days", "Days"] },
              { tuple: ["hours", "Hours"] },
              { tuple: ["minutes", "Minutes"] },
              { tuple: ["seconds", "Seconds"] },
              { tuple: ["microseconds", "Microseconds"] },
            ],
          },
        },
        {
          name: "SINGULAR_PERIODS",
          value: {
            tuple: [
              { tuple: ["days", "Day"] },
              { tuple: ["hours", "Hour"] },
              { tuple: ["minutes", "Minute"] },
              { tuple: ["seconds", "Second"] },
              { tuple: ["microseconds", "Microsecond"] },
            ],
          },
        },
        {
          name: "SOLAR_SCHEDULES",
          value: [
            { tuple: ["dawn_astronomical", "Astronomical dawn"] },
            { tuple: ["dawn_civil", "Civil dawn"] },
            { tuple: ["dawn_nautical", "Nautical dawn"] },
            { tuple: ["dusk_astronomical", "Astronomical dusk"] },
            { tuple: ["dusk_civil", "Civil dusk"] },
            { tuple: ["dusk_nautical", "Nautical dusk"] },
            { tuple: ["solar_noon", "Solar noon"] },
            { tuple: ["sunrise", "Sunrise"] },
            { tuple: ["sunset", "Sunset"] },
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
