import type { Layout, TargetName } from "./target.js";

/** Every target's name on the command line, the default first. The targets themselves are loaded when one is needed. */
export const TARGET_NAMES = ["drizzle", "typeorm"] as const satisfies readonly TargetName[];

/** Every layout's name on the command line, the default first. */
export const LAYOUTS = ["app", "entity"] as const satisfies readonly Layout[];
