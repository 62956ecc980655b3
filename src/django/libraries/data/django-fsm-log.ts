// Recorded from django-fsm-log 5.0.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-fsm-log ships. */
export const DJANGO_FSM_LOG = (): LibraryData => ({
  name: "django-fsm-log",
  recorded: { version: "5.0.2", django: "5.2" },
  apps: [
    {
      module: "django_fsm_log",
      configs: ["django_fsm_log.apps.DjangoFSMLogAppConfig"],
      label: "django_fsm_log",
      verboseName: "Django FSM Log",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_fsm_log.models",
    },
  ],
  modules: [
    {
      module: "django_fsm_log.models",
      classes: [
        {
          name: "StateLog",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "get_latest_by", value: "timestamp" }] },
          attributes: [
            {
              name: "timestamp",
              counter: 50,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "by",
              counter: 51,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "source_state",
              counter: 52,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, null: true, db_index: true, default: null },
              },
            },
            {
              name: "state",
              counter: 53,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Target state", max_length: 255, db_index: true },
              },
            },
            {
              name: "transition",
              counter: 54,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "content_type",
              counter: 55,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 56,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { db_index: true } },
            },
            {
              name: "content_object",
              counter: 57,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
            {
              name: "description",
              counter: 58,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true, null: true } },
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
