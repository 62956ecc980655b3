// Recorded from django-stdimage 6.0.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-stdimage ships. */
export const STDIMAGE = (): LibraryData => ({
  name: "django-stdimage",
  recorded: { version: "6.0.2", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "stdimage.models.JPEGField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
      databaseType: null,
      positional: ["verbose_name", "name", "variations", "render_variations", "force_min_size", "delete_orphans"],
      options: ["delete_orphans", "force_min_size", "name", "render_variations", "variations", "verbose_name"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "stdimage.models.StdImageField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
      databaseType: null,
      positional: ["verbose_name", "name", "variations", "render_variations", "force_min_size", "delete_orphans"],
      options: ["delete_orphans", "force_min_size", "name", "render_variations", "variations", "verbose_name"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {
    "stdimage.JPEGField": "stdimage.models.JPEGField",
    "stdimage.StdImageField": "stdimage.models.StdImageField",
  },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
