// Recorded from django-i18nfield 1.12.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-i18nfield ships. */
export const I18NFIELD = (): LibraryData => ({
  name: "django-i18nfield",
  recorded: { version: "1.12.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "i18nfield.fields.I18nCharField": {
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
    "i18nfield.fields.I18nTextField": {
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
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
