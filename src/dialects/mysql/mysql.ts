import type { Dialect } from "../dialect.js";
import { adding } from "./adding.js";
import { createStatements } from "./ddl.js";
import { expressionsOf } from "./expressions.js";
import { FEATURES } from "./features.js";
import { finish } from "./finish.js";
import { type Flavour, MARIADB, MYSQL } from "./flavour.js";
import { indexMethod } from "./index-methods.js";
import { liveOf } from "./inspect/live.js";
import { limits, mariadbLimits } from "./limits.js";
import { nameTables } from "./names.js";
import { standaloneOf } from "./standalone.js";
import { isLimited, typesOf } from "./types.js";
import { checkField } from "./validation.js";

const TEST_COLLATIONS = {
  ci: "utf8mb4_general_ci",
  non_default: "utf8mb4_esperanto_ci",
  swedish_ci: "utf8mb4_swedish_ci",
  virtual: "utf8mb4_esperanto_ci",
};

function dialectOf(name: "mysql" | "mariadb", displayName: string, flavour: Flavour): Dialect {
  const types = typesOf(flavour);
  return {
    name,
    backend: {
      vendor: "mysql",
      displayName,
      maxNameLength: limits.nameLength,
      features: FEATURES[name],
      testCollations: TEST_COLLATIONS,
    },
    limits: flavour.mariadb ? mariadbLimits : limits,
    types,
    expressions: expressionsOf(flavour),
    standalone: standaloneOf(flavour, types),
    foreignKeys: { deferrable: null, named: true },
    addedUniques: "constraint",
    mergesEqualUniques: false,
    contribPostgres: false,
    indexMethod,
    spatialIndex: () => null,
    // InnoDB makes an index for a foreign key by itself.
    indexesField: ({ type, enforcedKey }) => !enforcedKey && !isLimited(type),
    withoutUsualOpclasses: (table) => table,
    // MariaDB makes a key over the beginning of the column, or a hash for a unique one.
    refusesKey: (type) => !flavour.mariadb && isLimited(type),
    checkField: (field) => checkField(displayName, field, types.print(field.type)),
    nameImplicit: (tables) => nameTables(flavour, tables),
    statements: (tables, django) => createStatements(tables, types, django),
    adding: (table, part) => adding(table, part, types),
    preparations: () => [],
    finish: (facts, tables) => finish(types, facts, tables),
    live: liveOf(flavour, types),
  };
}

/** MySQL 8.0.16 and later with InnoDB, as Django uses it. */
export const mysql: Dialect = dialectOf("mysql", "MySQL", MYSQL);
/** MariaDB 10.8 and later with InnoDB, as Django uses it. */
export const mariadb: Dialect = dialectOf("mariadb", "MariaDB", MARIADB);
