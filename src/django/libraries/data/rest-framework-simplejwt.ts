// Recorded from djangorestframework-simplejwt 5.5.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What djangorestframework-simplejwt ships. */
export const REST_FRAMEWORK_SIMPLEJWT = (): LibraryData => ({
  name: "djangorestframework-simplejwt",
  recorded: { version: "5.5.1", django: "5.2" },
  apps: [
    {
      module: "rest_framework_simplejwt.token_blacklist",
      configs: ["rest_framework_simplejwt.token_blacklist.apps.TokenBlacklistConfig"],
      label: "token_blacklist",
      verboseName: "Token Blacklist",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "rest_framework_simplejwt.token_blacklist.models",
    },
  ],
  modules: [
    {
      module: "rest_framework_simplejwt.token_blacklist.models",
      classes: [
        {
          name: "OutstandingToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "Outstanding Token" },
              { name: "verbose_name_plural", value: "Outstanding Tokens" },
              { name: "abstract", value: false },
              { name: "ordering", value: { tuple: ["user"] } },
            ],
          },
          attributes: [
            {
              name: "id",
              counter: 50,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "user",
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
              name: "jti",
              counter: 52,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, unique: true } },
            },
            { name: "token", counter: 53, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "created_at",
              counter: 54,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "expires_at",
              counter: 55,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: {} },
            },
          ],
        },
        {
          name: "BlacklistedToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "Blacklisted Token" },
              { name: "verbose_name_plural", value: "Blacklisted Tokens" },
              { name: "abstract", value: false },
            ],
          },
          attributes: [
            {
              name: "id",
              counter: 56,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "token",
              counter: 57,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "rest_framework_simplejwt.token_blacklist.models.OutstandingToken" },
                },
              },
            },
            {
              name: "blacklisted_at",
              counter: 58,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
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
