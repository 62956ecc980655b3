import type { DialectName } from "../../src/schema/schema.js";
import { TARGETS } from "../../src/targets/index.js";
import type { Target } from "../../src/targets/target.js";

/** A target's code in one release, for one database. */
export interface Combination {
  /** `drizzle 0.45 on postgres`. */
  readonly name: string;
  readonly target: Target;
  readonly libraryVersion: string;
  readonly dialect: DialectName;
}

const EVERY: readonly Combination[] = [TARGETS.drizzle, TARGETS.typeorm].flatMap((target: Target) =>
  target.libraryVersions.flatMap((libraryVersion) =>
    target.dialects.map((dialect) => ({
      ...{ name: `${target.name} ${libraryVersion} on ${dialect}`, target, libraryVersion, dialect },
    })),
  ),
);

/** A few of them, which `npm test` is held to. */
const FEW = /postgres$|0\.45 on mariadb$|typeorm 1 on sqlite$/;

/** Those that are tested: all of them in the nightly run. */
export const COMBINATIONS: readonly Combination[] = EVERY.filter(
  ({ name }) => process.env.THROUGHLINE_NIGHTLY !== undefined || FEW.test(name),
);

/** How many places of each kind are drawn. `npm run nightly` draws 50. */
export const EACH: number | null =
  process.env.THROUGHLINE_MUTATIONS === undefined ? null : Number(process.env.THROUGHLINE_MUTATIONS);
