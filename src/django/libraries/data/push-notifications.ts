// Recorded from django-push-notifications 3.3.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-push-notifications ships. */
export const PUSH_NOTIFICATIONS = (): LibraryData => ({
  name: "django-push-notifications",
  recorded: { version: "3.3.0", django: "5.2" },
  apps: [
    {
      module: "push_notifications",
      configs: ["push_notifications.apps.PushNotificationsConfig"],
      label: "push_notifications",
      verboseName: "Push_Notifications",
      defaultAutoField: "django.db.models.AutoField",
      models: "push_notifications.models",
    },
  ],
  modules: [
    {
      module: "push_notifications.models",
      classes: [
        {
          name: "Device",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "name",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Name", max_length: 255, blank: true, null: true },
              },
            },
            {
              name: "active",
              counter: 51,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Is active",
                  default: true,
                  help_text: "Inactive devices will not be sent notifications",
                },
              },
            },
            {
              name: "user",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "date_created",
              counter: 53,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Creation date", null: true, auto_now_add: true },
              },
            },
            {
              name: "application_id",
              counter: 54,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Application ID",
                  max_length: 64,
                  blank: true,
                  null: true,
                  help_text: "Opaque application identity, should be filled in for multiple key/certificate access",
                },
              },
            },
          ],
        },
        {
          name: "GCMDevice",
          bases: ["push_notifications.models.Device"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "verbose_name", value: "FCM device" }] },
          attributes: [
            {
              name: "device_id",
              counter: 55,
              value: {
                call: "push_notifications.fields.HexIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Device ID",
                  blank: true,
                  null: true,
                  db_index: true,
                  help_text: "ANDROID_ID / TelephonyManager.getDeviceId() (always as hex)",
                },
              },
            },
            {
              name: "registration_id",
              counter: 56,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "Registration ID" } },
            },
            {
              name: "cloud_message_type",
              counter: 57,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Cloud Message Type",
                  max_length: 3,
                  default: "FCM",
                  choices: [{ tuple: ["FCM", "Firebase Cloud Message"] }, { tuple: ["GCM", "Google Cloud Message"] }],
                  help_text: "You should choose FCM, GCM is deprecated",
                },
              },
            },
          ],
        },
        {
          name: "APNSDevice",
          bases: ["push_notifications.models.Device"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "verbose_name", value: "APNS device" }] },
          attributes: [
            {
              name: "device_id",
              counter: 58,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: {
                  verbose_name: "Device ID",
                  blank: true,
                  null: true,
                  db_index: true,
                  help_text: "UUID / UIDevice.identifierForVendor()",
                },
              },
            },
            {
              name: "registration_id",
              counter: 59,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Registration ID", max_length: 200, db_index: true },
              },
            },
          ],
        },
        {
          name: "WNSDevice",
          bases: ["push_notifications.models.Device"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "verbose_name", value: "WNS device" }] },
          attributes: [
            {
              name: "device_id",
              counter: 60,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: { verbose_name: "Device ID", blank: true, null: true, db_index: true, help_text: "GUID()" },
              },
            },
            {
              name: "registration_id",
              counter: 61,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "Notification URI" } },
            },
          ],
        },
        {
          name: "WebPushDevice",
          bases: ["push_notifications.models.Device"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "verbose_name", value: "WebPush device" }] },
          attributes: [
            {
              name: "registration_id",
              counter: 62,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "Registration ID" } },
            },
            {
              name: "p256dh",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "User public encryption key", max_length: 88 },
              },
            },
            {
              name: "auth",
              counter: 64,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "User auth secret", max_length: 24 },
              },
            },
            {
              name: "browser",
              counter: 65,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Browser",
                  max_length: 10,
                  default: "CHROME",
                  choices: [
                    { tuple: ["CHROME", "Chrome"] },
                    { tuple: ["FIREFOX", "Firefox"] },
                    { tuple: ["OPERA", "Opera"] },
                    { tuple: ["EDGE", "Edge"] },
                    { tuple: ["SAFARI", "Safari"] },
                  ],
                  help_text: "Currently only support to Chrome, Firefox, Edge, Safari and Opera browsers",
                },
              },
            },
          ],
        },
      ],
      constants: [
        {
          name: "SETTINGS",
          value: {
            dict: [
              ["CONFIG", "push_notifications.conf.LegacyConfig"],
              ["FIREBASE_APP", null],
              ["FCM_MAX_RECIPIENTS", 1000],
              ["APNS_USE_SANDBOX", false],
              ["APNS_USE_ALTERNATIVE_PORT", false],
              ["APNS_TOPIC", null],
              ["WNS_PACKAGE_SECURITY_ID", null],
              ["WNS_SECRET_KEY", null],
              ["WNS_ACCESS_URL", "https://login.live.com/accesstoken.srf"],
              ["FCM_POST_URL", "https://fcm.googleapis.com/fcm/send"],
              [
                "WP_POST_URL",
                {
                  dict: [
                    ["CHROME", "https://fcm.googleapis.com/fcm/send"],
                    ["OPERA", "https://fcm.googleapis.com/fcm/send"],
                    ["FIREFOX", "https://updates.push.services.mozilla.com/wpush/v2"],
                    ["EDGE", "https://wns2-par02p.notify.windows.com/w"],
                    ["SAFARI", "https://web.push.apple.com"],
                  ],
                },
              ],
              ["WP_PRIVATE_KEY", null],
              ["WP_CLAIMS", null],
              ["WP_ERROR_TIMEOUT", 1],
              ["USER_MODEL", "auth.User"],
              ["UNIQUE_REG_ID", false],
              ["UPDATE_ON_DUPLICATE_REG_ID", false],
            ],
          },
        },
        {
          name: "CLOUD_MESSAGE_TYPES",
          value: { tuple: [{ tuple: ["FCM", "Firebase Cloud Message"] }, { tuple: ["GCM", "Google Cloud Message"] }] },
        },
        {
          name: "BROWSER_TYPES",
          value: {
            tuple: [
              { tuple: ["CHROME", "Chrome"] },
              { tuple: ["FIREFOX", "Firefox"] },
              { tuple: ["OPERA", "Opera"] },
              { tuple: ["EDGE", "Edge"] },
              { tuple: ["SAFARI", "Safari"] },
            ],
          },
        },
      ],
      imported: [],
    },
  ],
  fields: {
    "push_notifications.fields.HexIntegerField": {
      like: "django.db.models.BigIntegerField",
      internalType: "BigIntegerField",
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
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
