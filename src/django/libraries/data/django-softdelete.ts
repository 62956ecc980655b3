// Recorded from django-soft-delete 1.0.23 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-soft-delete ships. */
export const DJANGO_SOFTDELETE = (): LibraryData => ({
  name: "django-soft-delete",
  recorded: { version: "1.0.23", django: "5.2" },
  apps: [
    {
      module: "django_softdelete",
      configs: ["django_softdelete.apps.DjangoSoftDeleteConfig"],
      label: "django_softdelete",
      verboseName: "Django Soft Delete",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "django_softdelete.models",
    },
  ],
  modules: [
    {
      module: "django_softdelete.models",
      classes: [
        {
          name: "SoftDeleteModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "deleted_at",
              counter: 27,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "restored_at",
              counter: 28,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "transaction_id",
              counter: 29,
              value: { call: "django.db.models.UUIDField", args: [], kwargs: { blank: true, null: true } },
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
