// Recorded from django-waffle 5.0.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-waffle ships. */
export const WAFFLE = (): LibraryData => ({
  name: "django-waffle",
  recorded: { version: "5.0.0", django: "5.2" },
  apps: [
    {
      module: "waffle",
      configs: ["waffle.apps.WaffleConfig"],
      label: "waffle",
      verboseName: "django-waffle",
      defaultAutoField: "django.db.models.AutoField",
      models: "waffle.models",
    },
  ],
  modules: [
    {
      module: "waffle.models",
      classes: [
        {
          name: "BaseModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "SINGLE_CACHE_KEY", value: "" },
            { name: "ALL_CACHE_KEY", value: "" },
          ],
        },
        {
          name: "AbstractBaseFlag",
          bases: ["waffle.models.BaseModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "Flag" },
              { name: "verbose_name_plural", value: "Flags" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Name",
                  max_length: 100,
                  unique: true,
                  help_text: "The human/computer readable name.",
                },
              },
            },
            {
              name: "everyone",
              counter: 51,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Everyone",
                  blank: true,
                  null: true,
                  help_text:
                    "Flip this flag on (Yes) or off (No) for everyone, overriding all other settings. Leave as Unknown to use normally.",
                },
              },
            },
            {
              name: "percent",
              counter: 52,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  verbose_name: "Percent",
                  blank: true,
                  null: true,
                  help_text:
                    "A number between 0.0 and 99.9 to indicate a percentage of users for whom this flag will be active.",
                  max_digits: 3,
                  decimal_places: 1,
                },
              },
            },
            {
              name: "testing",
              counter: 53,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Testing",
                  default: false,
                  help_text: "Allow this flag to be set for a session for user testing",
                },
              },
            },
            {
              name: "superusers",
              counter: 54,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Superusers", default: true, help_text: "Flag always active for superusers?" },
              },
            },
            {
              name: "staff",
              counter: 55,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Staff", default: false, help_text: "Flag always active for staff?" },
              },
            },
            {
              name: "authenticated",
              counter: 56,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Authenticated",
                  default: false,
                  help_text: "Flag always active for authenticated users?",
                },
              },
            },
            {
              name: "languages",
              counter: 57,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Languages",
                  blank: true,
                  default: "",
                  help_text: "Activate this flag for users with one of these languages (comma-separated list)",
                },
              },
            },
            {
              name: "rollout",
              counter: 58,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Rollout", default: false, help_text: "Activate roll-out mode?" },
              },
            },
            {
              name: "note",
              counter: 59,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Note", blank: true, help_text: "Note where this Flag is used." },
              },
            },
            {
              name: "created",
              counter: 60,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Created",
                  db_index: true,
                  default: { path: "django.utils.timezone.now" },
                  help_text: "Date when this Flag was created.",
                },
              },
            },
            {
              name: "modified",
              counter: 61,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Modified",
                  default: { path: "django.utils.timezone.now" },
                  help_text: "Date when this Flag was last modified.",
                },
              },
            },
            { name: "SINGLE_CACHE_KEY", value: "FLAG_CACHE_KEY" },
            { name: "ALL_CACHE_KEY", value: "ALL_FLAGS_CACHE_KEY" },
          ],
        },
        {
          name: "AbstractUserFlag",
          bases: ["waffle.models.AbstractBaseFlag"],
          documentation: null,
          meta: {
            bases: ["waffle.models.AbstractBaseFlag.Meta"],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "Flag" },
              { name: "verbose_name_plural", value: "Flags" },
            ],
          },
          attributes: [
            {
              name: "groups",
              counter: 62,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "Groups",
                  blank: true,
                  help_text: "Activate this flag for these user groups.",
                  to: "auth.Group",
                },
              },
            },
            {
              name: "users",
              counter: 63,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "Users",
                  blank: true,
                  help_text: "Activate this flag for these users.",
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
        {
          name: "Flag",
          bases: ["waffle.models.AbstractUserFlag"],
          documentation: null,
          meta: {
            bases: ["waffle.models.AbstractUserFlag.Meta"],
            attributes: [
              { name: "swappable", value: "WAFFLE_FLAG_MODEL" },
              { name: "verbose_name", value: "Flag" },
              { name: "verbose_name_plural", value: "Flags" },
            ],
          },
          attributes: [],
        },
        {
          name: "AbstractBaseSwitch",
          bases: ["waffle.models.BaseModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "Switch" },
              { name: "verbose_name_plural", value: "Switches" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 68,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Name",
                  max_length: 100,
                  unique: true,
                  help_text: "The human/computer readable name.",
                },
              },
            },
            {
              name: "active",
              counter: 69,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "Active", default: false, help_text: "Is this switch active?" },
              },
            },
            {
              name: "note",
              counter: 70,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Note", blank: true, help_text: "Note where this Switch is used." },
              },
            },
            {
              name: "created",
              counter: 71,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Created",
                  db_index: true,
                  default: { path: "django.utils.timezone.now" },
                  help_text: "Date when this Switch was created.",
                },
              },
            },
            {
              name: "modified",
              counter: 72,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Modified",
                  default: { path: "django.utils.timezone.now" },
                  help_text: "Date when this Switch was last modified.",
                },
              },
            },
            { name: "SINGLE_CACHE_KEY", value: "SWITCH_CACHE_KEY" },
            { name: "ALL_CACHE_KEY", value: "ALL_SWITCHES_CACHE_KEY" },
          ],
        },
        {
          name: "AbstractBaseSample",
          bases: ["waffle.models.BaseModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "Sample" },
              { name: "verbose_name_plural", value: "Samples" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 73,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Name",
                  max_length: 100,
                  unique: true,
                  help_text: "The human/computer readable name.",
                },
              },
            },
            {
              name: "percent",
              counter: 74,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  verbose_name: "Percent",
                  help_text:
                    "A number between 0.0 and 100.0 to indicate a percentage of the time this sample will be active.",
                  max_digits: 4,
                  decimal_places: 1,
                },
              },
            },
            {
              name: "note",
              counter: 75,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Note", blank: true, help_text: "Note where this Sample is used." },
              },
            },
            {
              name: "created",
              counter: 76,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Created",
                  db_index: true,
                  default: { path: "django.utils.timezone.now" },
                  help_text: "Date when this Sample was created.",
                },
              },
            },
            {
              name: "modified",
              counter: 77,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Modified",
                  default: { path: "django.utils.timezone.now" },
                  help_text: "Date when this Sample was last modified.",
                },
              },
            },
            { name: "SINGLE_CACHE_KEY", value: "SAMPLE_CACHE_KEY" },
            { name: "ALL_CACHE_KEY", value: "ALL_SAMPLES_CACHE_KEY" },
          ],
        },
        {
          name: "Switch",
          bases: ["waffle.models.AbstractBaseSwitch"],
          documentation: null,
          meta: {
            bases: ["waffle.models.AbstractBaseSwitch.Meta"],
            attributes: [
              { name: "swappable", value: "WAFFLE_SWITCH_MODEL" },
              { name: "verbose_name", value: "Switch" },
              { name: "verbose_name_plural", value: "Switches" },
            ],
          },
          attributes: [],
        },
        {
          name: "Sample",
          bases: ["waffle.models.AbstractBaseSample"],
          documentation: null,
          meta: {
            bases: ["waffle.models.AbstractBaseSample.Meta"],
            attributes: [
              { name: "swappable", value: "WAFFLE_SAMPLE_MODEL" },
              { name: "verbose_name", value: "Sample" },
              { name: "verbose_name_plural", value: "Samples" },
            ],
          },
          attributes: [],
        },
      ],
      constants: [{ name: "CACHE_EMPTY", value: "-" }],
      imported: [{ name: "AbstractBaseUser", path: "django.contrib.auth.base_user.AbstractBaseUser" }],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
