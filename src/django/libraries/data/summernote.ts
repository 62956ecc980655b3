// Recorded from django-summernote 0.8.20.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-summernote ships. */
export const SUMMERNOTE = (): LibraryData => ({
  name: "django-summernote",
  recorded: { version: "0.8.20.0", django: "5.2" },
  apps: [
    {
      module: "django_summernote",
      configs: ["django_summernote.apps.DjangoSummernoteConfig"],
      label: "django_summernote",
      verboseName: "Django Summernote",
      defaultAutoField: null,
      models: "django_summernote.models",
    },
  ],
  modules: [
    {
      module: "django_summernote.models",
      classes: [
        {
          name: "AbstractAttachment",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "name",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, null: true, help_text: "Defaults to filename, if left blank" },
              },
            },
            {
              name: "file",
              counter: 28,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: { upload_to: { path: "django_summernote.utils.uploaded_filepath" } },
              },
            },
            {
              name: "uploaded",
              counter: 29,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
          ],
        },
        {
          name: "Attachment",
          bases: ["django_summernote.models.AbstractAttachment"],
          documentation: null,
          meta: null,
          attributes: [],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {
    "django_summernote.fields.SummernoteTextField": {
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
