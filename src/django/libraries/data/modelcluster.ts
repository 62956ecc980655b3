// Recorded from django-modelcluster 6.5 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-modelcluster ships. */
export const MODELCLUSTER = (): LibraryData => ({
  name: "django-modelcluster",
  recorded: { version: "6.5", django: "5.2" },
  apps: [],
  modules: [
    {
      module: "modelcluster.models",
      classes: [
        {
          name: "ClusterableModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "modelcluster.fields.ParentalKey": {
      like: "django.db.models.ForeignKey",
      internalType: "ParentalKey",
      databaseType: null,
      positional: null,
      options: ["on_delete", "related_name", "to"],
      presets: [{ name: "on_delete", value: { path: "django.db.models.deletion.CASCADE" } }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "modelcluster.fields.ParentalManyToManyField": {
      like: "django.db.models.ManyToManyField",
      internalType: "ParentalManyToManyField",
      databaseType: null,
      positional: null,
      options: ["to"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: ["modelcluster.contrib.taggit.ClusterTaggableManager"],
  mixins: [],
  metaOptions: [],
});
