import type { Dialect } from "../dialect.js";
import { createStatements } from "./ddl.js";
import { expressions } from "./expressions.js";
import { FEATURES } from "./features.js";
import { indexMethod, spatialIndex } from "./index-methods.js";
import { limits } from "./limits.js";
import { nameImplicit } from "./names.js";
import { types } from "./types.js";

/** PostgreSQL 14 and later, as Django uses it. */
export const postgres: Dialect = {
  name: "postgres",
  backend: { vendor: "postgresql", features: FEATURES },
  limits,
  types,
  expressions,
  foreignKeys: "initially deferred",
  virtualColumns: false,
  mergesEqualUniques: true,
  indexMethod,
  spatialIndex,
  nameImplicit,
  statements: createStatements,
};
