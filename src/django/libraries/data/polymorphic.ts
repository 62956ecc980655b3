// Recorded from django-polymorphic 4.11.7 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-polymorphic ships. */
export const POLYMORPHIC = (): LibraryData => ({
  name: "django-polymorphic",
  recorded: { version: "4.11.7", django: "5.2" },
  apps: [
    {
      module: "polymorphic",
      configs: ["polymorphic.apps.PolymorphicConfig"],
      label: "polymorphic",
      verboseName: "Django Polymorphic",
      defaultAutoField: null,
      models: "polymorphic.models",
    },
  ],
  modules: [
    {
      module: "polymorphic.models",
      classes: [
        {
          name: "PolymorphicModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "polymorphic_model_marker", value: true },
            { name: "polymorphic_query_multiline_output", value: false },
            {
              name: "polymorphic_ctype",
              counter: 27,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  editable: false,
                  related_name: "polymorphic_%(app_label)s.%(class)s_set+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            { name: "polymorphic_internal_model_fields", value: ["polymorphic_ctype"] },
          ],
        },
      ],
      constants: [{ name: "DEFAULT_DB_ALIAS", value: "default" }],
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
