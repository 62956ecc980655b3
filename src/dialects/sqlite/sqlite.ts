import type { Dialect } from "../dialect.js";
import { adding } from "./adding.js";
import { createStatements } from "./ddl.js";
import { expressions } from "./expressions.js";
import { FEATURES } from "./features.js";
import { indexMethod } from "./index-methods.js";
import { align } from "./inspect/align.js";
import { inspect } from "./inspect/inspect.js";
import { readOnly } from "./inspect/read-only.js";
import { limits } from "./limits.js";
import { standalone } from "./standalone.js";
import { types } from "./types.js";

/** SQLite 3.31 and later, as Django uses it. */
export const sqlite: Dialect = {
  name: "sqlite",
  backend: {
    vendor: "sqlite",
    displayName: "SQLite",
    maxNameLength: null,
    features: FEATURES,
    testCollations: { ci: "nocase", cs: "binary", non_default: "nocase", virtual: "nocase" },
  },
  limits,
  types,
  expressions,
  standalone,
  foreignKeys: { deferrable: "initially deferred", named: false },
  addedUniques: "index",
  mergesEqualUniques: false,
  contribPostgres: false,
  indexMethod,
  spatialIndex: () => null,
  indexesField: () => true,
  withoutUsualOpclasses: (table) => table,
  refusesKey: () => false,
  checkField: () => [],
  nameImplicit: (tables) => tables,
  statements: createStatements,
  adding,
  preparations: () => [],
  finish: null,
  live: { readOnly, inspect, align },
};
