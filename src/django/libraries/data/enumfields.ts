// Recorded from django-enumfields 2.1.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-enumfields ships. */
export const ENUMFIELDS = (): LibraryData => ({
  name: "django-enumfields",
  recorded: { version: "2.1.1", django: "5.2" },
  apps: [],
  modules: [],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
