// Recorded from django-pghistory 3.9.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-pghistory ships. */
export const PGHISTORY = (): LibraryData => ({
  name: "django-pghistory",
  recorded: { version: "3.9.2", django: "5.2" },
  apps: [
    {
      module: "pghistory",
      configs: ["pghistory.apps.PGHistoryConfig"],
      label: "pghistory",
      verboseName: "Pghistory",
      defaultAutoField: null,
      models: "pghistory.models",
    },
  ],
  modules: [
    {
      module: "pghistory.models",
      classes: [
        {
          name: "Context",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "id",
              counter: 27,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: { primary_key: true, default: { path: "uuid.uuid4" }, editable: false, serialize: false },
              },
            },
            {
              name: "created_at",
              counter: 28,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "updated_at",
              counter: 29,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "metadata",
              counter: 30,
              value: { call: "pghistory.utils.JSONField", args: [], kwargs: { default: { path: "builtins.dict" } } },
            },
          ],
        },
        {
          name: "Event",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "pgh_id",
              counter: 31,
              value: { call: "django.db.models.AutoField", args: [], kwargs: { primary_key: true, serialize: false } },
            },
            {
              name: "pgh_created_at",
              counter: 32,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "pgh_label",
              counter: 33,
              value: { call: "django.db.models.TextField", args: [], kwargs: { help_text: "The event label." } },
            },
            { name: "pgh_trackers", value: null },
            { name: "pgh_tracked_model", value: null },
          ],
        },
        {
          name: "Events",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "managed", value: false },
              { name: "verbose_name_plural", value: "events" },
              { name: "default_manager_name", value: "no_objects" },
            ],
          },
          attributes: [
            {
              name: "pgh_slug",
              counter: 34,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  primary_key: true,
                  serialize: false,
                  help_text: "The unique identifier across all event tables.",
                },
              },
            },
            {
              name: "pgh_model",
              counter: 35,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 64, help_text: "The event model." },
              },
            },
            {
              name: "pgh_id",
              counter: 36,
              value: {
                call: "django.db.models.BigIntegerField",
                args: [],
                kwargs: { help_text: "The primary key of the event." },
              },
            },
            {
              name: "pgh_created_at",
              counter: 37,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { help_text: "When the event was created.", auto_now_add: true },
              },
            },
            {
              name: "pgh_label",
              counter: 38,
              value: { call: "django.db.models.TextField", args: [], kwargs: { help_text: "The event label." } },
            },
            {
              name: "pgh_data",
              counter: 39,
              value: {
                call: "pghistory.utils.JSONField",
                args: [],
                kwargs: { help_text: "The raw data of the event." },
              },
            },
            {
              name: "pgh_diff",
              counter: 40,
              value: {
                call: "pghistory.utils.JSONField",
                args: [],
                kwargs: { help_text: "The diff between the previous event of the same label." },
              },
            },
            {
              name: "pgh_context_id",
              counter: 41,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: { null: true, help_text: "The context UUID." },
              },
            },
            {
              name: "pgh_context",
              counter: 42,
              value: {
                call: "pghistory.utils.JSONField",
                args: [],
                kwargs: { null: true, help_text: "The context associated with the event." },
              },
            },
            {
              name: "pgh_obj_model",
              counter: 43,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 64, help_text: "The object model." },
              },
            },
            {
              name: "pgh_obj_id",
              counter: 44,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { null: true, help_text: "The primary key of the object." },
              },
            },
          ],
        },
        {
          name: "MiddlewareEvents",
          bases: ["pghistory.models.Events"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "proxy", value: true },
              { name: "verbose_name_plural", value: "middleware events" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 45,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  help_text: "The user associated with the event.",
                  on_delete: { path: "django.db.models.deletion.DO_NOTHING" },
                  to: "auth.User",
                },
              },
            },
            {
              name: "url",
              counter: 46,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { null: true, help_text: "The url associated with the event." },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "TYPE_CHECKING", value: false },
        { name: "DEFAULT_DB_ALIAS", value: "default" },
      ],
      imported: [],
    },
  ],
  fields: {
    "pghistory.utils.JSONField": {
      like: "django.db.models.JSONField",
      internalType: "JSONField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "pghistory.models.PGHistoryJSONField": "pghistory.utils.JSONField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: ["triggers"],
});
