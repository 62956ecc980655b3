// Recorded from django-softdelete 0.11.5 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-softdelete ships. */
export const SOFTDELETE: LibraryData = {
  name: "django-softdelete",
  recorded: { version: "0.11.5", django: "5.2" },
  modules: [
    {
      module: "softdelete.models",
      classes: [
        {
          name: "SoftDeleteObject",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "permissions", value: { tuple: [{ tuple: ["can_undelete", "Can undelete this object"] }] } },
            ],
          },
          attributes: [
            {
              name: "deleted_at",
              counter: 50,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, db_index: true, default: null, editable: false },
              },
            },
            { name: "objects", value: { call: "softdelete.models.SoftDeleteManager", args: [], kwargs: {} } },
            { name: "deleted", value: { call: "builtins.property", args: [], kwargs: {} } },
          ],
        },
      ],
      constants: [{ name: "USE_SOFTDELETE_GROUP", value: false }],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
};
