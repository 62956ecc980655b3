// Recorded from django-bitfield 2.4.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-bitfield ships. */
export const BITFIELD = (): LibraryData => ({
  name: "django-bitfield",
  recorded: { version: "2.4.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "bitfield.models.BitField": {
      like: "django.db.models.BigIntegerField",
      internalType: "BigIntegerField",
      databaseType: null,
      positional: ["flags", "default"],
      options: ["default", "flags"],
      presets: [{ name: "default", value: null }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "bitfield.BitField": "bitfield.models.BitField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
