// Recorded from django-safedelete 1.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-safedelete ships. */
export const SAFEDELETE = (): LibraryData => ({
  name: "django-safedelete",
  recorded: { version: "1.5.0", django: "5.2" },
  apps: [
    {
      module: "safedelete",
      configs: ["safedelete.apps.SafeDeleteConfig"],
      label: "safedelete",
      verboseName: "Safe Delete",
      defaultAutoField: null,
      models: "safedelete.models",
    },
  ],
  modules: [
    {
      module: "safedelete.models",
      classes: [
        {
          name: "SafeDeleteModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "_safedelete_policy", value: 1 },
            {
              name: "deleted",
              counter: 27,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { null: true, db_index: true, editable: false },
              },
            },
            {
              name: "deleted_by_cascade",
              counter: 28,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false, editable: false } },
            },
          ],
        },
        {
          name: "SafeDeleteMixin",
          bases: ["safedelete.models.SafeDeleteModel"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [
        { name: "DELETED_BY_CASCADE_FIELD_NAME", value: "deleted_by_cascade" },
        { name: "FIELD_NAME", value: "deleted" },
        { name: "HARD_DELETE", value: 0 },
        { name: "HARD_DELETE_NOCASCADE", value: 3 },
        { name: "NO_DELETE", value: 4 },
        { name: "SOFT_DELETE", value: 1 },
        { name: "SOFT_DELETE_CASCADE", value: 2 },
      ],
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
