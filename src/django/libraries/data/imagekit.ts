// Recorded from django-imagekit 6.1.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-imagekit ships. */
export const IMAGEKIT = (): LibraryData => ({
  name: "django-imagekit",
  recorded: { version: "6.1.1", django: "5.2" },
  apps: [
    {
      module: "imagekit",
      configs: [],
      label: "imagekit",
      verboseName: "Imagekit",
      defaultAutoField: null,
      models: "imagekit.models",
    },
  ],
  modules: [{ module: "imagekit.models", classes: [], constants: [], imported: [] }],
  fields: {
    "imagekit.models.fields.ProcessedImageField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
      databaseType: null,
      positional: [
        "processors",
        "format",
        "options",
        "verbose_name",
        "name",
        "width_field",
        "height_field",
        "autoconvert",
        "spec",
        "spec_id",
      ],
      options: [
        "autoconvert",
        "format",
        "height_field",
        "name",
        "options",
        "processors",
        "spec",
        "spec_id",
        "verbose_name",
        "width_field",
      ],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "imagekit.models.ProcessedImageField": "imagekit.models.fields.ProcessedImageField" },
  attributes: ["imagekit.models.ImageSpecField", "imagekit.models.fields.ImageSpecField"],
  tags: [],
  mixins: [],
  metaOptions: [],
});
