// Recorded from django-markupfield 2.0.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-markupfield ships. */
export const MARKUPFIELD = (): LibraryData => ({
  name: "django-markupfield",
  recorded: { version: "2.0.1", django: "5.2" },
  apps: [],
  modules: [],
  fields: {
    "markupfield.fields.MarkupField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: ["verbose_name", "name", "markup_type", "default_markup_type", "markup_choices", "escape_html"],
      options: ["default_markup_type", "escape_html", "markup_choices", "markup_type", "name", "verbose_name"],
      presets: [],
      fixed: [],
      further: [
        {
          name: "{name}_markup_type",
          place: "after",
          onAbstract: false,
          value: {
            call: "django.db.models.CharField",
            args: [],
            kwargs: {
              max_length: 30,
              blank: true,
              null: true,
              default: null,
              choices: [
                ["", "--"],
                ["html", "HTML"],
                ["plain", "Plain"],
              ],
            },
          },
          from: {},
        },
        {
          name: "_{name}_rendered",
          place: "last",
          onAbstract: false,
          value: { call: "django.db.models.TextField", args: [], kwargs: { editable: false } },
          from: {},
        },
      ],
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
