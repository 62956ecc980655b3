import { drizzle } from "./drizzle/drizzle.js";
import type { Target, TargetName } from "./target.js";

/** Every target by its name on the command line. */
export const TARGETS = { drizzle } as const satisfies Record<TargetName, Target>;
