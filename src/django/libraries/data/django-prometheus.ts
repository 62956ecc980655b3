// Recorded from django-prometheus 2.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-prometheus ships. */
export const DJANGO_PROMETHEUS = (): LibraryData => ({
  name: "django-prometheus",
  recorded: { version: "2.5.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  mixinMakers: ["django_prometheus.models.ExportModelOperationsMixin"],
  metaOptions: [],
});
