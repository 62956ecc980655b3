import type { Dialect } from "../dialect.js";
import { adding } from "./adding.js";
import { createStatements } from "./ddl.js";
import { expressions } from "./expressions.js";
import { preparations } from "./extensions.js";
import { FEATURES } from "./features.js";
import { finish } from "./finish.js";
import { indexMethod, spatialIndex } from "./index-methods.js";
import { align } from "./inspect/align.js";
import { inspect } from "./inspect/inspect.js";
import { readOnly } from "./inspect/read-only.js";
import { limits } from "./limits.js";
import { nameImplicit } from "./names.js";
import { standalone } from "./standalone.js";
import { types } from "./types.js";
import { withoutUsualOpclasses } from "./usual-opclasses.js";

/** PostgreSQL 14 and later, as Django uses it. */
export const postgres: Dialect = {
  name: "postgres",
  backend: {
    vendor: "postgresql",
    displayName: "PostgreSQL",
    maxNameLength: limits.nameLength,
    features: FEATURES,
    testCollations: { deterministic: "C", non_default: "sv-x-icu", swedish_ci: "sv-x-icu", virtual: "sv-x-icu" },
  },
  limits,
  types,
  expressions,
  standalone,
  foreignKeys: { deferrable: "initially deferred", named: true },
  addedUniques: "constraint",
  mergesEqualUniques: true,
  contribPostgres: true,
  indexMethod,
  spatialIndex,
  indexesField: () => true,
  withoutUsualOpclasses,
  refusesKey: () => false,
  checkField: () => [],
  nameImplicit,
  statements: createStatements,
  adding,
  preparations,
  finish,
  live: { readOnly, inspect, align },
};
