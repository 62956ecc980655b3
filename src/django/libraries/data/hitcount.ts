// Recorded from django-hitcount 1.3.5 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-hitcount ships. */
export const HITCOUNT = (): LibraryData => ({
  name: "django-hitcount",
  recorded: { version: "1.3.5", django: "5.2" },
  apps: [
    {
      module: "hitcount",
      configs: [],
      label: "hitcount",
      verboseName: "Hitcount",
      defaultAutoField: null,
      models: "hitcount.models",
    },
  ],
  modules: [
    {
      module: "hitcount.models",
      classes: [
        {
          name: "HitCountBase",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["-hits"] } },
              { name: "get_latest_by", value: "modified" },
              { name: "verbose_name", value: "hit count" },
              { name: "verbose_name_plural", value: "hit counts" },
              { name: "unique_together", value: { tuple: ["content_type", "object_pk"] } },
            ],
          },
          attributes: [
            {
              name: "hits",
              counter: 50,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { default: 0 } },
            },
            {
              name: "modified",
              counter: 51,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "content_type",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "content_type_set_for_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            {
              name: "object_pk",
              counter: 53,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { verbose_name: "object ID" } },
            },
            {
              name: "content_object",
              counter: 54,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { fk_field: "object_pk" },
              },
            },
          ],
        },
        {
          name: "HitCount",
          bases: ["hitcount.models.HitCountBase"],
          documentation: null,
          meta: {
            bases: ["hitcount.models.HitCountBase.Meta"],
            attributes: [{ name: "db_table", value: "hitcount_hit_count" }],
          },
          attributes: [],
        },
        {
          name: "Hit",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: { tuple: ["-created"] } },
              { name: "get_latest_by", value: "created" },
              { name: "verbose_name", value: "hit" },
              { name: "verbose_name_plural", value: "hits" },
            ],
          },
          attributes: [
            {
              name: "created",
              counter: 55,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, auto_now_add: true },
              },
            },
            {
              name: "ip",
              counter: 56,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 40, db_index: true, editable: false },
              },
            },
            {
              name: "session",
              counter: 57,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 40, db_index: true, editable: false },
              },
            },
            {
              name: "user_agent",
              counter: 58,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, editable: false } },
            },
            {
              name: "user",
              counter: 59,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "hitcount",
              counter: 60,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "hitcount.models.HitCount" },
                },
              },
            },
          ],
        },
        {
          name: "BlacklistIP",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "db_table", value: "hitcount_blacklist_ip" },
              { name: "verbose_name", value: "Blacklisted IP" },
              { name: "verbose_name_plural", value: "Blacklisted IPs" },
            ],
          },
          attributes: [
            {
              name: "ip",
              counter: 61,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 40, unique: true } },
            },
          ],
        },
        {
          name: "BlacklistUserAgent",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "db_table", value: "hitcount_blacklist_user_agent" },
              { name: "verbose_name", value: "Blacklisted User Agent" },
              { name: "verbose_name_plural", value: "Blacklisted User Agents" },
            ],
          },
          attributes: [
            {
              name: "user_agent",
              counter: 62,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, unique: true } },
            },
          ],
        },
      ],
      constants: [
        { name: "AUTH_USER_MODEL", value: "auth.User" },
        { name: "MODEL_HITCOUNT", value: "hitcount.HitCount" },
      ],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: ["hitcount.models.HitCountMixin"],
  metaOptions: [],
});
