// Recorded from django-dirtyfields 1.9.9 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-dirtyfields ships. */
export const DIRTYFIELDS = (): LibraryData => ({
  name: "django-dirtyfields",
  recorded: { version: "1.9.9", django: "5.2" },
  apps: [],
  modules: [],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: ["dirtyfields.DirtyFieldsMixin", "dirtyfields.dirtyfields.DirtyFieldsMixin"],
  metaOptions: [],
});
