import type { Program } from "../../../typescript/read/program.js";
import { ReadNotes } from "../../plan/read/read-notes.js";
import type { ReadOptions } from "../../target-reader.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { type Release, releaseOf } from "../release.js";
import type { SqlText } from "../sql-text.js";

/** What reading one schema shares. */
export class Reading extends ReadNotes {
  readonly flavor: Flavor;
  readonly release: Release;

  constructor(
    readonly program: Program,
    readonly options: ReadOptions,
  ) {
    super();
    this.flavor = FLAVORS[options.dialect];
    this.release = releaseOf(options.libraryVersion);
  }

  get text(): SqlText {
    return this.flavor.text;
  }
}
