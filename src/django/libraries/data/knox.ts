// Recorded from django-rest-knox 5.1.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-rest-knox ships. */
export const KNOX = (): LibraryData => ({
  name: "django-rest-knox",
  recorded: { version: "5.1.0", django: "5.2" },
  apps: [
    { module: "knox", configs: [], label: "knox", verboseName: "Knox", defaultAutoField: null, models: "knox.models" },
  ],
  modules: [
    {
      module: "knox.models",
      classes: [
        {
          name: "AbstractAuthToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "digest",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { primary_key: true, max_length: 128, serialize: false },
              },
            },
            {
              name: "token_key",
              counter: 51,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 25, db_index: true } },
            },
            {
              name: "user",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "auth_token_set",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "created",
              counter: 53,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "expiry",
              counter: 54,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
          ],
        },
        {
          name: "AuthToken",
          bases: ["knox.models.AbstractAuthToken"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "swappable", value: "KNOX_TOKEN_MODEL" }] },
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
