import { drizzle } from "./drizzle/drizzle.js";
import type { Target, TargetName } from "./target.js";
import { typeorm } from "./typeorm/typeorm.js";

/** Every target by its name on the command line. */
export const TARGETS = { drizzle, typeorm } as const satisfies Record<TargetName, Target>;
