import type * as shared from "../plan/plan.js";
import type { EntityNames } from "./names.js";

/** See `targets/plan/plan.ts`; with TypeORM's names. */
export type Plan = shared.Plan<EntityNames>;
export type FilePlan = shared.FilePlan<EntityNames>;
export type Member = shared.Member<EntityNames>;
export type TablePlan = shared.TablePlan<EntityNames>;
