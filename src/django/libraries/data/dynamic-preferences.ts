// Recorded from django-dynamic-preferences 1.17.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-dynamic-preferences ships. */
export const DYNAMIC_PREFERENCES = (): LibraryData => ({
  name: "django-dynamic-preferences",
  recorded: { version: "1.17.0", django: "5.2" },
  apps: [
    {
      module: "dynamic_preferences",
      configs: ["dynamic_preferences.apps.DynamicPreferencesConfig"],
      label: "dynamic_preferences",
      verboseName: "Dynamic Preferences",
      defaultAutoField: "django.db.models.AutoField",
      models: "dynamic_preferences.models",
    },
    {
      module: "dynamic_preferences.users",
      configs: ["dynamic_preferences.users.apps.UserPreferencesConfig"],
      label: "dynamic_preferences_users",
      verboseName: "Preferences - Users",
      defaultAutoField: "django.db.models.AutoField",
      models: "dynamic_preferences.users.models",
    },
  ],
  modules: [
    {
      module: "dynamic_preferences.models",
      classes: [
        {
          name: "BasePreferenceModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "app_label", value: "dynamic_preferences" },
            ],
          },
          attributes: [
            {
              name: "section",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Section Name",
                  max_length: 150,
                  blank: true,
                  null: true,
                  db_index: true,
                  default: null,
                },
              },
            },
            {
              name: "name",
              counter: 51,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Name", max_length: 150, db_index: true },
              },
            },
            {
              name: "raw_value",
              counter: 52,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Raw Value", blank: true, null: true },
              },
            },
          ],
        },
        {
          name: "GlobalPreferenceModel",
          bases: ["dynamic_preferences.models.BasePreferenceModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["section", "name"] } },
              { name: "app_label", value: "dynamic_preferences" },
              { name: "verbose_name", value: "Global preference" },
              { name: "verbose_name_plural", value: "Global preferences" },
            ],
          },
          attributes: [{ name: "registry", value: { dict: [] } }],
        },
        {
          name: "PerInstancePreferenceModel",
          bases: ["dynamic_preferences.models.BasePreferenceModel"],
          documentation: null,
          meta: {
            bases: ["dynamic_preferences.models.BasePreferenceModel.Meta"],
            attributes: [
              { name: "unique_together", value: { tuple: ["instance", "section", "name"] } },
              { name: "abstract", value: true },
            ],
          },
          attributes: [{ name: "instance", value: null }],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "dynamic_preferences.users.models",
      classes: [
        {
          name: "UserPreferenceModel",
          bases: ["dynamic_preferences.models.PerInstancePreferenceModel"],
          documentation: null,
          meta: {
            bases: ["dynamic_preferences.models.PerInstancePreferenceModel.Meta"],
            attributes: [
              { name: "app_label", value: "dynamic_preferences_users" },
              { name: "verbose_name", value: "user preference" },
              { name: "verbose_name_plural", value: "user preferences" },
            ],
          },
          attributes: [
            {
              name: "instance",
              counter: 53,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "PerInstancePreferenceModel", path: "dynamic_preferences.models.PerInstancePreferenceModel" }],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
