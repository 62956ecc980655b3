import type { LibraryData } from "./library-data.js";

/** The packages that are known. To add one: a file beside this one, and a line here. */
export const LIBRARIES: readonly LibraryData[] = [];
