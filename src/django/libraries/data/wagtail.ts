// Recorded from wagtail 8.0.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What wagtail ships. */
export const WAGTAIL: LibraryData = {
  name: "wagtail",
  recorded: { version: "8.0.1", django: "5.2" },
  modules: [],
  fields: {
    "wagtail.fields.RichTextField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "wagtail.fields.StreamField": {
      like: "django.db.models.Field",
      internalType: "JSONField",
      databaseType: "jsonb",
      positional: ["block_types", "use_json_field", "block_lookup"],
      options: ["block_lookup", "block_types", "use_json_field"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "wagtail.core.fields": "wagtail.fields", "wagtail.wagtailcore.fields": "wagtail.fields" },
  attributes: [],
  tags: [],
};
