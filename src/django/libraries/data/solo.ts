// Recorded from django-solo 2.5.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-solo ships. */
export const SOLO = (): LibraryData => ({
  name: "django-solo",
  recorded: { version: "2.5.1", django: "5.2" },
  apps: [
    {
      module: "solo",
      configs: ["solo.apps.SoloAppConfig"],
      label: "solo",
      verboseName: "solo",
      defaultAutoField: null,
      models: "solo.models",
    },
  ],
  modules: [
    {
      module: "solo.models",
      classes: [
        {
          name: "SingletonModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [{ name: "singleton_instance_id", value: 1 }],
        },
      ],
      constants: [{ name: "DEFAULT_SINGLETON_INSTANCE_ID", value: 1 }],
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
