import type { Program } from "../../../typescript/read/program.js";
import { isMysqlFamily } from "../../plan/read/held-action.js";
import { ReadNotes } from "../../plan/read/read-notes.js";
import type { ReadOptions } from "../../target-reader.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { type Naming, namingOf } from "./naming.js";

/** What reading one schema shares. */
export class Reading extends ReadNotes {
  readonly flavor: Flavor;
  readonly naming: Naming;

  constructor(
    readonly program: Program,
    readonly options: ReadOptions,
  ) {
    super();
    this.flavor = FLAVORS[options.dialect];
    this.naming = namingOf(options.casing);
  }

  /** Whether the code is for a release of TypeORM before 1.0. */
  get isBeforeOne(): boolean {
    return this.options.libraryVersion.startsWith("0.");
  }

  /** Whether the database is of MySQL's family. */
  get isMysql(): boolean {
    return isMysqlFamily(this.options.dialect);
  }
}
