// Recorded from djangorestframework 3.18.3 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What djangorestframework ships. */
export const REST_FRAMEWORK = (): LibraryData => ({
  name: "djangorestframework",
  recorded: { version: "3.18.3", django: "5.2" },
  apps: [
    {
      module: "rest_framework",
      configs: ["rest_framework.apps.RestFrameworkConfig"],
      label: "rest_framework",
      verboseName: "Django REST framework",
      defaultAutoField: null,
      models: null,
    },
    {
      module: "rest_framework.authtoken",
      configs: ["rest_framework.authtoken.apps.AuthTokenConfig"],
      label: "authtoken",
      verboseName: "Auth Token",
      defaultAutoField: null,
      models: "rest_framework.authtoken.models",
    },
  ],
  modules: [
    {
      module: "rest_framework.authtoken.models",
      classes: [
        {
          name: "Token",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: false },
              { name: "verbose_name", value: "Token" },
              { name: "verbose_name_plural", value: "Tokens" },
            ],
          },
          attributes: [
            {
              name: "key",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Key", primary_key: true, max_length: 40, serialize: false },
              },
            },
            {
              name: "user",
              counter: 51,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "User",
                  related_name: "auth_token",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "created",
              counter: 52,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "Created", auto_now_add: true },
              },
            },
          ],
        },
        {
          name: "TokenProxy",
          bases: ["rest_framework.authtoken.models.Token"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "proxy", value: true },
              { name: "abstract", value: false },
              { name: "verbose_name", value: "Token" },
              { name: "verbose_name_plural", value: "Tokens" },
            ],
          },
          attributes: [],
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
