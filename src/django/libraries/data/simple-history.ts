// Recorded from django-simple-history 3.13.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-simple-history ships. */
export const SIMPLE_HISTORY = (): LibraryData => ({
  name: "django-simple-history",
  recorded: { version: "3.13.0", django: "5.2" },
  apps: [
    {
      module: "simple_history",
      configs: [],
      label: "simple_history",
      verboseName: "Simple_History",
      defaultAutoField: null,
      models: "simple_history.models",
    },
  ],
  modules: [
    {
      module: "simple_history.models",
      classes: [],
      constants: [
        { name: "TYPE_CHECKING", value: false },
        { name: "SIMPLE_HISTORY_REVERSE_ATTR_NAME", value: "_history" },
      ],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: ["simple_history.models.HistoricalRecords"],
  tags: [],
  mixins: [],
  metaOptions: [],
});
