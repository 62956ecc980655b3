// Recorded from social-auth-app-django 8.0.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What social-auth-app-django ships. */
export const SOCIAL_DJANGO = (): LibraryData => ({
  name: "social-auth-app-django",
  recorded: { version: "8.0.0", django: "5.2" },
  apps: [
    {
      module: "social_django",
      configs: ["social_django.apps.PythonSocialAuthConfig"],
      label: "social_django",
      verboseName: "Python Social Auth",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "social_django.models",
    },
  ],
  modules: [
    {
      module: "social_django.models",
      classes: [
        {
          name: "AbstractUserSocialAuth",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.CheckConstraint",
                    args: [],
                    kwargs: {
                      name: "user_social_auth_uid_required",
                      condition: {
                        call: "django.db.models.Q",
                        args: [{ tuple: ["uid", ""] }],
                        kwargs: { _negated: true },
                      },
                    },
                  },
                ],
              },
              { name: "abstract", value: true },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 50,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "social_auth",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "provider",
              counter: 51,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 32 } },
            },
            {
              name: "id_key",
              counter: 52,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, default: "" },
              },
            },
            {
              name: "uid",
              counter: 53,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
            {
              name: "extra_data",
              counter: 54,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { blank: true, default: { path: "builtins.dict" } },
              },
            },
            {
              name: "created",
              counter: 55,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "modified",
              counter: 56,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
          ],
        },
        {
          name: "UserSocialAuth",
          bases: ["social_django.models.AbstractUserSocialAuth"],
          documentation: null,
          meta: {
            bases: ["social_django.models.AbstractUserSocialAuth.Meta"],
            attributes: [
              { name: "app_label", value: "social_django" },
              { name: "unique_together", value: { tuple: ["provider", "uid"] } },
              { name: "db_table", value: "social_auth_usersocialauth" },
            ],
          },
          attributes: [],
        },
        {
          name: "Nonce",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "social_django" },
              { name: "unique_together", value: { tuple: ["server_url", "timestamp", "salt"] } },
              { name: "db_table", value: "social_auth_nonce" },
            ],
          },
          attributes: [
            {
              name: "server_url",
              counter: 57,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "timestamp",
              counter: 58,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { db_index: true } },
            },
            {
              name: "salt",
              counter: 59,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 65 } },
            },
          ],
        },
        {
          name: "Association",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "social_django" },
              { name: "db_table", value: "social_auth_association" },
              { name: "unique_together", value: { tuple: ["server_url", "handle"] } },
            ],
          },
          attributes: [
            {
              name: "server_url",
              counter: 60,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "handle",
              counter: 61,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "secret",
              counter: 62,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            { name: "issued", counter: 63, value: { call: "django.db.models.IntegerField", args: [], kwargs: {} } },
            { name: "lifetime", counter: 64, value: { call: "django.db.models.IntegerField", args: [], kwargs: {} } },
            {
              name: "assoc_type",
              counter: 65,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 64 } },
            },
          ],
        },
        {
          name: "Code",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "social_django" },
              { name: "db_table", value: "social_auth_code" },
              { name: "unique_together", value: { tuple: ["email", "code"] } },
            ],
          },
          attributes: [
            {
              name: "email",
              counter: 66,
              value: { call: "django.db.models.EmailField", args: [], kwargs: { max_length: 254 } },
            },
            {
              name: "code",
              counter: 67,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 32, db_index: true } },
            },
            {
              name: "verified",
              counter: 68,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
            {
              name: "timestamp",
              counter: 69,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, auto_now_add: true },
              },
            },
          ],
        },
        {
          name: "Partial",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "social_django" },
              { name: "db_table", value: "social_auth_partial" },
            ],
          },
          attributes: [
            {
              name: "token",
              counter: 70,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 32, db_index: true } },
            },
            {
              name: "next_step",
              counter: 71,
              value: { call: "django.db.models.PositiveSmallIntegerField", args: [], kwargs: { default: 0 } },
            },
            {
              name: "backend",
              counter: 72,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 32 } },
            },
            {
              name: "data",
              counter: 73,
              value: { call: "django.db.models.JSONField", args: [], kwargs: { default: { path: "builtins.dict" } } },
            },
            {
              name: "timestamp",
              counter: 74,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, auto_now_add: true },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "TYPE_CHECKING", value: false },
        { name: "USER_MODEL", value: "auth.User" },
        { name: "UID_LENGTH", value: 255 },
        { name: "EMAIL_LENGTH", value: 254 },
        { name: "NONCE_SERVER_URL_LENGTH", value: 255 },
        { name: "ASSOCIATION_SERVER_URL_LENGTH", value: 255 },
        { name: "ASSOCIATION_HANDLE_LENGTH", value: 255 },
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
