// Recorded from swapper 1.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What swapper ships. */
export const SWAPPER = (): LibraryData => ({
  name: "swapper",
  recorded: { version: "1.5.0", django: "5.2" },
  apps: [],
  modules: [],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
