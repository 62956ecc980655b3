// Recorded from django-recurrence 1.14 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-recurrence ships. */
export const RECURRENCE = (): LibraryData => ({
  name: "django-recurrence",
  recorded: { version: "1.14", django: "5.2" },
  apps: [
    {
      module: "recurrence",
      configs: [],
      label: "recurrence",
      verboseName: "Recurrence",
      defaultAutoField: null,
      models: "recurrence.models",
    },
  ],
  modules: [
    {
      module: "recurrence.models",
      classes: [
        {
          name: "Recurrence",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "dtstart",
              counter: 27,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "dtend",
              counter: 28,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
          ],
        },
        {
          name: "Rule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "recurrence",
              counter: 29,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "rules",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "recurrence.models.Recurrence" },
                },
              },
            },
            {
              name: "mode",
              counter: 30,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { default: true, choices: [{ tuple: [true, "Inclusion"] }, { tuple: [false, "Exclusion"] }] },
              },
            },
            {
              name: "freq",
              counter: 31,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: {
                  choices: [
                    { tuple: [6, "Secondly"] },
                    { tuple: [5, "Minutely"] },
                    { tuple: [4, "Hourly"] },
                    { tuple: [3, "Daily"] },
                    { tuple: [2, "Weekly"] },
                    { tuple: [1, "Monthly"] },
                    { tuple: [0, "Yearly"] },
                  ],
                },
              },
            },
            {
              name: "interval",
              counter: 32,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { default: 1 } },
            },
            {
              name: "wkst",
              counter: 33,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { blank: true, null: true, default: 0 },
              },
            },
            {
              name: "count",
              counter: 34,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "until",
              counter: 35,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
          ],
        },
        {
          name: "Date",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "recurrence",
              counter: 36,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "dates",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "recurrence.models.Recurrence" },
                },
              },
            },
            {
              name: "mode",
              counter: 37,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { default: true, choices: [{ tuple: [true, "Inclusion"] }, { tuple: [false, "Exclusion"] }] },
              },
            },
            { name: "dt", counter: 38, value: { call: "django.db.models.DateTimeField", args: [], kwargs: {} } },
          ],
        },
        {
          name: "Param",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "rule",
              counter: 39,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "params",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "recurrence.models.Rule" },
                },
              },
            },
            {
              name: "param",
              counter: 40,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 16 } },
            },
            { name: "value", counter: 41, value: { call: "django.db.models.IntegerField", args: [], kwargs: {} } },
            {
              name: "index",
              counter: 42,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { default: 0 } },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "recurrence.fields.RecurrenceField": {
      like: "django.db.models.Field",
      internalType: "TextField",
      databaseType: null,
      positional: ["include_dtstart"],
      options: ["include_dtstart"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
