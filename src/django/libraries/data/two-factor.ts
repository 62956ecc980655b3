// Recorded from django-two-factor-auth 1.18.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-two-factor-auth ships. */
export const TWO_FACTOR = (): LibraryData => ({
  name: "django-two-factor-auth",
  recorded: { version: "1.18.1", django: "5.2" },
  apps: [
    {
      module: "two_factor",
      configs: ["two_factor.apps.TwoFactorConfig"],
      label: "two_factor",
      verboseName: "Django Two Factor Authentication",
      defaultAutoField: null,
      models: null,
    },
    {
      module: "two_factor.plugins.phonenumber",
      configs: ["two_factor.plugins.phonenumber.apps.TwoFactorPhoneNumberConfig"],
      label: "phonenumber",
      verboseName: "Django Two Factor Authentication \u2013 Phone Method",
      defaultAutoField: "django.db.models.AutoField",
      models: "two_factor.plugins.phonenumber.models",
    },
  ],
  modules: [
    {
      module: "two_factor.plugins.phonenumber.models",
      classes: [
        {
          name: "PhoneDevice",
          bases: ["django_otp.models.ThrottlingMixin", "django_otp.models.Device"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "db_table", value: "two_factor_phonedevice" }] },
          attributes: [
            {
              name: "number",
              counter: 60,
              value: {
                call: "phonenumber_field.modelfields.PhoneNumberField",
                args: [],
                kwargs: { max_length: 128, region: null },
              },
            },
            {
              name: "key",
              counter: 61,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 40,
                  default: { path: "django_otp.util.random_hex" },
                  help_text: "Hex-encoded secret key",
                },
              },
            },
            {
              name: "method",
              counter: 62,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "method",
                  max_length: 4,
                  choices: [{ tuple: ["call", "Phone Call"] }, { tuple: ["sms", "Text Message"] }],
                },
              },
            },
          ],
        },
      ],
      constants: [
        {
          name: "PHONE_METHODS",
          value: { tuple: [{ tuple: ["call", "Phone Call"] }, { tuple: ["sms", "Text Message"] }] },
        },
      ],
      imported: [
        { name: "Device", path: "django_otp.models.Device" },
        { name: "ThrottlingMixin", path: "django_otp.models.ThrottlingMixin" },
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
