// Recorded from django-allauth 65.22.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-allauth ships. */
export const ALLAUTH = (): LibraryData => ({
  name: "django-allauth",
  recorded: { version: "65.22.1", django: "5.2" },
  apps: [
    {
      module: "allauth",
      configs: [],
      label: "allauth",
      verboseName: "Allauth",
      defaultAutoField: null,
      models: "allauth.models",
    },
    {
      module: "allauth.account",
      configs: ["allauth.account.apps.AccountConfig"],
      label: "account",
      verboseName: "Accounts",
      defaultAutoField: "django.db.models.AutoField",
      models: "allauth.account.models",
    },
    {
      module: "allauth.socialaccount",
      configs: ["allauth.socialaccount.apps.SocialAccountConfig"],
      label: "socialaccount",
      verboseName: "Social Accounts",
      defaultAutoField: "django.db.models.AutoField",
      models: "allauth.socialaccount.models",
    },
    {
      module: "allauth.mfa",
      configs: ["allauth.mfa.apps.MFAConfig"],
      label: "mfa",
      verboseName: "MFA",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "allauth.mfa.models",
    },
    {
      module: "allauth.usersessions",
      configs: ["allauth.usersessions.apps.UserSessionsConfig"],
      label: "usersessions",
      verboseName: "User Sessions",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "allauth.usersessions.models",
    },
  ],
  modules: [
    {
      module: "allauth.account.models",
      classes: [
        {
          name: "EmailAddress",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "email address" },
              { name: "verbose_name_plural", value: "email addresses" },
              { name: "unique_together", value: [{ tuple: ["user", "email"] }] },
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: {
                      name: "unique_primary_email",
                      fields: { tuple: ["user", "primary"] },
                      condition: { call: "django.db.models.Q", args: [{ tuple: ["primary", true] }], kwargs: {} },
                    },
                  },
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: {
                      name: "unique_verified_email",
                      fields: { tuple: ["email"] },
                      condition: { call: "django.db.models.Q", args: [{ tuple: ["verified", true] }], kwargs: {} },
                    },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "email",
              counter: 53,
              value: {
                call: "django.db.models.EmailField",
                args: [],
                kwargs: { verbose_name: "email address", max_length: 254, db_index: true },
              },
            },
            {
              name: "verified",
              counter: 54,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "verified", default: false },
              },
            },
            {
              name: "primary",
              counter: 55,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "primary", default: false },
              },
            },
          ],
        },
        {
          name: "EmailConfirmation",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "email confirmation" },
              { name: "verbose_name_plural", value: "email confirmations" },
            ],
          },
          attributes: [
            {
              name: "email_address",
              counter: 56,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "email address",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "allauth.account.models.EmailAddress" },
                },
              },
            },
            {
              name: "created",
              counter: 57,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "sent",
              counter: 58,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { verbose_name: "sent", null: true } },
            },
            {
              name: "key",
              counter: 59,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "key", max_length: 64, unique: true },
              },
            },
          ],
        },
      ],
      constants: [{ name: "TYPE_CHECKING", value: false }],
      imported: [{ name: "AbstractBaseUser", path: "django.contrib.auth.base_user.AbstractBaseUser" }],
    },
    {
      module: "allauth.socialaccount.models",
      classes: [
        {
          name: "SocialApp",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "social application" },
              { name: "verbose_name_plural", value: "social applications" },
            ],
          },
          attributes: [
            {
              name: "provider",
              counter: 60,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "provider", max_length: 30 },
              },
            },
            {
              name: "provider_id",
              counter: 61,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "provider ID", max_length: 200, blank: true },
              },
            },
            {
              name: "name",
              counter: 62,
              value: { call: "django.db.models.CharField", args: [], kwargs: { verbose_name: "name", max_length: 40 } },
            },
            {
              name: "client_id",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "client id", max_length: 191, help_text: "App ID, or consumer key" },
              },
            },
            {
              name: "secret",
              counter: 64,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "secret key",
                  max_length: 191,
                  blank: true,
                  help_text: "API secret, client secret, or consumer secret",
                },
              },
            },
            {
              name: "key",
              counter: 65,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "key", max_length: 191, blank: true, help_text: "Key" },
              },
            },
            {
              name: "settings",
              counter: 66,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { blank: true, default: { path: "builtins.dict" } },
              },
            },
          ],
        },
        {
          name: "SocialAccount",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["provider", "uid"] } },
              { name: "verbose_name", value: "social account" },
              { name: "verbose_name_plural", value: "social accounts" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 70,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "provider",
              counter: 71,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "provider", max_length: 200 },
              },
            },
            {
              name: "uid",
              counter: 72,
              value: { call: "django.db.models.CharField", args: [], kwargs: { verbose_name: "uid", max_length: 191 } },
            },
            {
              name: "last_login",
              counter: 73,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "last login", auto_now: true },
              },
            },
            {
              name: "date_joined",
              counter: 74,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "date joined", auto_now_add: true },
              },
            },
            {
              name: "extra_data",
              counter: 75,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { verbose_name: "extra data", default: { path: "builtins.dict" } },
              },
            },
          ],
        },
        {
          name: "SocialToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["app", "account"] } },
              { name: "verbose_name", value: "social application token" },
              { name: "verbose_name_plural", value: "social application tokens" },
            ],
          },
          attributes: [
            {
              name: "app",
              counter: 76,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "allauth.socialaccount.models.SocialApp" },
                },
              },
            },
            {
              name: "account",
              counter: 77,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "allauth.socialaccount.models.SocialAccount" },
                },
              },
            },
            {
              name: "token",
              counter: 78,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "token", help_text: '"oauth_token" (OAuth1) or access token (OAuth2)' },
              },
            },
            {
              name: "token_secret",
              counter: 79,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "token secret",
                  blank: true,
                  help_text: '"oauth_token_secret" (OAuth1) or refresh token (OAuth2)',
                },
              },
            },
            {
              name: "expires_at",
              counter: 80,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "expires at", blank: true, null: true },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "AbstractBaseUser", path: "django.contrib.auth.base_user.AbstractBaseUser" },
        { name: "EmailAddress", path: "allauth.account.models.EmailAddress" },
      ],
    },
    {
      module: "allauth.mfa.models",
      classes: [
        {
          name: "Authenticator",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: {
                      name: "unique_authenticator_type",
                      fields: { tuple: ["user", "type"] },
                      condition: {
                        call: "django.db.models.Q",
                        args: [{ tuple: ["type__in", { tuple: ["totp", "recovery_codes"] }] }],
                        kwargs: {},
                      },
                    },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 81,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "type",
              counter: 82,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 20,
                  choices: [
                    { tuple: ["recovery_codes", "Recovery codes"] },
                    { tuple: ["totp", "TOTP Authenticator"] },
                    { tuple: ["webauthn", "WebAuthn"] },
                  ],
                },
              },
            },
            { name: "data", counter: 83, value: { call: "django.db.models.JSONField", args: [], kwargs: {} } },
            {
              name: "created_at",
              counter: 84,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "last_used_at",
              counter: 85,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { null: true } },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "allauth.usersessions.models",
      classes: [
        {
          name: "UserSession",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "user",
              counter: 86,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "created_at",
              counter: 87,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "ip",
              counter: 88,
              value: { call: "django.db.models.GenericIPAddressField", args: [], kwargs: {} },
            },
            {
              name: "last_seen_at",
              counter: 89,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { default: { path: "django.utils.timezone.now" } },
              },
            },
            {
              name: "session_key",
              counter: 90,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "session key", max_length: 40, unique: true, editable: false },
              },
            },
            {
              name: "user_agent",
              counter: 91,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 200 } },
            },
            {
              name: "data",
              counter: 92,
              value: { call: "django.db.models.JSONField", args: [], kwargs: { default: { path: "builtins.dict" } } },
            },
          ],
        },
      ],
      constants: [
        { name: "TYPE_CHECKING", value: false },
        { name: "HTTP_USER_AGENT_MAX_LENGTH", value: 200 },
      ],
      imported: [{ name: "AbstractBaseUser", path: "django.contrib.auth.base_user.AbstractBaseUser" }],
    },
    { module: "allauth.models", classes: [], constants: [], imported: [] },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
