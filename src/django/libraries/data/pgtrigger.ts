// Recorded from django-pgtrigger 4.17.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-pgtrigger ships. */
export const PGTRIGGER = (): LibraryData => ({
  name: "django-pgtrigger",
  recorded: { version: "4.17.0", django: "5.2" },
  apps: [
    {
      module: "pgtrigger",
      configs: ["pgtrigger.apps.PGTriggerConfig"],
      label: "pgtrigger",
      verboseName: "Pgtrigger",
      defaultAutoField: null,
      models: "pgtrigger.models",
    },
  ],
  modules: [{ module: "pgtrigger.models", classes: [], constants: [], imported: [] }],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: ["triggers"],
});
