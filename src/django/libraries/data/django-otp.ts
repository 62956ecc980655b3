// Recorded from django-otp 1.7.5 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-otp ships. */
export const DJANGO_OTP = (): LibraryData => ({
  name: "django-otp",
  recorded: { version: "1.7.5", django: "5.2" },
  apps: [
    {
      module: "django_otp",
      configs: [],
      label: "django_otp",
      verboseName: "Django_Otp",
      defaultAutoField: null,
      models: "django_otp.models",
    },
    {
      module: "django_otp.plugins.otp_totp",
      configs: ["django_otp.plugins.otp_totp.apps.DefaultConfig"],
      label: "otp_totp",
      verboseName: "Otp_Totp",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_otp.plugins.otp_totp.models",
    },
    {
      module: "django_otp.plugins.otp_static",
      configs: ["django_otp.plugins.otp_static.apps.DefaultConfig"],
      label: "otp_static",
      verboseName: "Otp_Static",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_otp.plugins.otp_static.models",
    },
    {
      module: "django_otp.plugins.otp_email",
      configs: ["django_otp.plugins.otp_email.apps.DefaultConfig"],
      label: "otp_email",
      verboseName: "Otp_Email",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_otp.plugins.otp_email.models",
    },
    {
      module: "django_otp.plugins.otp_hotp",
      configs: ["django_otp.plugins.otp_hotp.apps.DefaultConfig"],
      label: "otp_hotp",
      verboseName: "Otp_Hotp",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_otp.plugins.otp_hotp.models",
    },
  ],
  modules: [
    {
      module: "django_otp.models",
      classes: [
        {
          name: "Device",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "user",
              counter: 50,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  help_text: "The user that this device belongs to.",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "name",
              counter: 51,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 64, help_text: "The human-readable name of this device." },
              },
            },
            {
              name: "confirmed",
              counter: 52,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { default: true, help_text: "Is this device ready for use?" },
              },
            },
          ],
        },
        {
          name: "SideChannelDevice",
          bases: ["django_otp.models.Device"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "token",
              counter: 53,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 16, blank: true, null: true },
              },
            },
            {
              name: "valid_until",
              counter: 54,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  default: { path: "django.utils.timezone.now" },
                  help_text: "The timestamp of the moment of expiry of the saved token.",
                },
              },
            },
          ],
        },
        {
          name: "CooldownMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "last_generated_timestamp",
              counter: 55,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, help_text: "The last time a token was generated for this device." },
              },
            },
          ],
        },
        {
          name: "ThrottlingMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "throttling_failure_timestamp",
              counter: 56,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "A timestamp of the last failed verification attempt. Null if last attempt succeeded.",
                },
              },
            },
            {
              name: "throttling_failure_count",
              counter: 57,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { default: 0, help_text: "Number of successive failed attempts." },
              },
            },
          ],
        },
        {
          name: "TimestampMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "created_at",
              counter: 58,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  null: true,
                  help_text: "The date and time when this device was initially created in the system.",
                  auto_now_add: true,
                },
              },
            },
            {
              name: "last_used_at",
              counter: 59,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, help_text: "The most recent date and time this device was used." },
              },
            },
          ],
        },
      ],
      constants: [{ name: "MAX_THROTTLE_DELAY_SECONDS", value: { float: 3153600000.0 } }],
      imported: [],
    },
    {
      module: "django_otp.plugins.otp_totp.models",
      classes: [
        {
          name: "TOTPDevice",
          bases: ["django_otp.models.TimestampMixin", "django_otp.models.ThrottlingMixin", "django_otp.models.Device"],
          documentation: null,
          meta: {
            bases: ["django_otp.models.Device.Meta"],
            attributes: [{ name: "verbose_name", value: "TOTP device" }],
          },
          attributes: [
            {
              name: "key",
              counter: 60,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 80,
                  default: { path: "django_otp.plugins.otp_totp.models.default_key" },
                  help_text: "A hex-encoded secret key of up to 40 bytes.",
                },
              },
            },
            {
              name: "step",
              counter: 61,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: { default: 30, help_text: "The time step in seconds." },
              },
            },
            {
              name: "t0",
              counter: 62,
              value: {
                call: "django.db.models.BigIntegerField",
                args: [],
                kwargs: { default: 0, help_text: "The Unix time at which to begin counting steps." },
              },
            },
            {
              name: "digits",
              counter: 63,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  default: 6,
                  choices: [{ tuple: [6, 6] }, { tuple: [8, 8] }],
                  help_text: "The number of digits to expect in a token.",
                },
              },
            },
            {
              name: "tolerance",
              counter: 64,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: { default: 1, help_text: "The number of time steps in the past or future to allow." },
              },
            },
            {
              name: "drift",
              counter: 65,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  default: 0,
                  help_text: "The number of time steps the prover is known to deviate from our clock.",
                },
              },
            },
            {
              name: "last_t",
              counter: 66,
              value: {
                call: "django.db.models.BigIntegerField",
                args: [],
                kwargs: {
                  default: -1,
                  help_text: "The t value of the latest verified token. The next token must be at a higher time step.",
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "Device", path: "django_otp.models.Device" },
        { name: "ThrottlingMixin", path: "django_otp.models.ThrottlingMixin" },
        { name: "TimestampMixin", path: "django_otp.models.TimestampMixin" },
      ],
    },
    {
      module: "django_otp.plugins.otp_static.models",
      classes: [
        {
          name: "StaticDevice",
          bases: ["django_otp.models.TimestampMixin", "django_otp.models.ThrottlingMixin", "django_otp.models.Device"],
          documentation: null,
          meta: null,
          attributes: [],
        },
        {
          name: "StaticToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "device",
              counter: 67,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "token_set",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_otp.plugins.otp_static.models.StaticDevice" },
                },
              },
            },
            {
              name: "token",
              counter: 68,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 16, db_index: true } },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "Device", path: "django_otp.models.Device" },
        { name: "ThrottlingMixin", path: "django_otp.models.ThrottlingMixin" },
        { name: "TimestampMixin", path: "django_otp.models.TimestampMixin" },
      ],
    },
    {
      module: "django_otp.plugins.otp_email.models",
      classes: [
        {
          name: "EmailDevice",
          bases: [
            "django_otp.models.TimestampMixin",
            "django_otp.models.CooldownMixin",
            "django_otp.models.ThrottlingMixin",
            "django_otp.models.SideChannelDevice",
          ],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "email",
              counter: 69,
              value: {
                call: "django.db.models.EmailField",
                args: [],
                kwargs: {
                  max_length: 254,
                  blank: true,
                  null: true,
                  help_text: "Optional alternative email address to send tokens to",
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "CooldownMixin", path: "django_otp.models.CooldownMixin" },
        { name: "SideChannelDevice", path: "django_otp.models.SideChannelDevice" },
        { name: "ThrottlingMixin", path: "django_otp.models.ThrottlingMixin" },
        { name: "TimestampMixin", path: "django_otp.models.TimestampMixin" },
      ],
    },
    {
      module: "django_otp.plugins.otp_hotp.models",
      classes: [
        {
          name: "HOTPDevice",
          bases: ["django_otp.models.TimestampMixin", "django_otp.models.ThrottlingMixin", "django_otp.models.Device"],
          documentation: null,
          meta: {
            bases: ["django_otp.models.Device.Meta"],
            attributes: [{ name: "verbose_name", value: "HOTP device" }],
          },
          attributes: [
            {
              name: "key",
              counter: 70,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 80,
                  default: { path: "django_otp.plugins.otp_hotp.models.default_key" },
                  help_text: "A hex-encoded secret key of up to 40 bytes.",
                },
              },
            },
            {
              name: "digits",
              counter: 71,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  default: 6,
                  choices: [{ tuple: [6, 6] }, { tuple: [8, 8] }],
                  help_text: "The number of digits to expect in a token.",
                },
              },
            },
            {
              name: "tolerance",
              counter: 72,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: { default: 5, help_text: "The number of missed tokens to tolerate." },
              },
            },
            {
              name: "counter",
              counter: 73,
              value: {
                call: "django.db.models.BigIntegerField",
                args: [],
                kwargs: { default: 0, help_text: "The next counter value to expect." },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "Device", path: "django_otp.models.Device" },
        { name: "ThrottlingMixin", path: "django_otp.models.ThrottlingMixin" },
        { name: "TimestampMixin", path: "django_otp.models.TimestampMixin" },
      ],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
