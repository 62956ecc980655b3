// Recorded from djangorestframework-api-key 3.1.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What djangorestframework-api-key ships. */
export const REST_FRAMEWORK_API_KEY = (): LibraryData => ({
  name: "djangorestframework-api-key",
  recorded: { version: "3.1.0", django: "5.2" },
  apps: [
    {
      module: "rest_framework_api_key",
      configs: ["rest_framework_api_key.apps.RestFrameworkApiKeyConfig"],
      label: "rest_framework_api_key",
      verboseName: "API Key Permissions",
      defaultAutoField: null,
      models: "rest_framework_api_key.models",
    },
  ],
  modules: [
    {
      module: "rest_framework_api_key.models",
      classes: [
        {
          name: "AbstractAPIKey",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["-created"] } },
              { name: "verbose_name", value: "API key" },
              { name: "verbose_name_plural", value: "API keys" },
            ],
          },
          attributes: [
            {
              name: "id",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { primary_key: true, max_length: 150, unique: true, editable: false, serialize: false },
              },
            },
            {
              name: "prefix",
              counter: 28,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 8, unique: true, editable: false },
              },
            },
            {
              name: "hashed_key",
              counter: 29,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 150, editable: false } },
            },
            {
              name: "created",
              counter: 30,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, auto_now_add: true },
              },
            },
            {
              name: "name",
              counter: 31,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 50,
                  default: null,
                  help_text: "A free-form name for the API key. Need not be unique. 50 characters max.",
                },
              },
            },
            {
              name: "revoked",
              counter: 32,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  blank: true,
                  default: false,
                  help_text: "If the API key is revoked, clients cannot use it anymore. (This cannot be undone.)",
                },
              },
            },
            {
              name: "expiry_date",
              counter: 33,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Expires",
                  blank: true,
                  null: true,
                  help_text: "Once API key expires, clients cannot use it anymore.",
                },
              },
            },
          ],
        },
        {
          name: "APIKey",
          bases: ["rest_framework_api_key.models.AbstractAPIKey"],
          documentation: null,
          meta: null,
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
