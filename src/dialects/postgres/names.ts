import type { Check, Table, Unique } from "../../schema/schema.js";
import { clipBytes, IDENTIFIER_BYTES } from "./limits.js";

/**
 * The name that PostgreSQL makes for an object it has to name itself: `makeObjectName` (src/backend/commands/indexcmds.c).
 * The longer of the two names loses bytes until everything fits into 63.
 */
export function objectName(table: string, addition: string | null, label: string): string {
  const room = IDENTIFIER_BYTES - label.length - 1 - (addition === null ? 0 : 1);
  let first = Buffer.byteLength(table, "utf8");
  let second = addition === null ? 0 : Buffer.byteLength(addition, "utf8");
  while (first + second > room) {
    if (first > second) first--;
    else second--;
  }
  const parts = addition === null ? [clipBytes(table, first)] : [clipBytes(table, first), clipBytes(addition, second)];
  return [...parts, label].join("_");
}

/** `ChooseIndexNameAddition`: the columns' names joined, as many as begin within 64 bytes. */
function columnsAddition(columns: readonly string[]): string {
  let joined = "";
  for (const column of columns) {
    if (joined !== "") joined += "_";
    joined += clipBytes(column, IDENTIFIER_BYTES);
    if (Buffer.byteLength(joined, "utf8") >= IDENTIFIER_BYTES + 1) break;
  }
  return joined;
}

/** The name a primary key gets. */
export const primaryKeyName = (table: string): string => objectName(table, null, "pkey");
/** The name a unique constraint over these columns gets. */
export const uniqueName = (table: string, columns: readonly string[]): string =>
  objectName(table, columnsAddition(columns), "key");
/** The name a check gets that mentions exactly one column (else null). */
export const checkName = (table: string, column: string | null): string => objectName(table, column, "check");

/** Names in use in one database schema: relations (tables, sequences, indexes) and constraints are looked up apart. */
class NamesInUse {
  readonly #relations = new Set<string>();
  readonly #constraints = new Set<string>();

  addRelation(name: string): void {
    this.#relations.add(name);
  }

  addConstraint(name: string): void {
    this.#constraints.add(name);
  }

  /** `ChooseRelationName` and `ChooseConstraintName`: the first of `x`, `x1`, `x2`… that is free. */
  choose(make: (label: string) => string, label: string, taken: "relation" | "constraint" | "both"): string {
    for (let pass = 0; ; pass++) {
      const name = make(pass === 0 ? label : `${label}${pass}`);
      const free =
        (taken === "constraint" || !this.#relations.has(name)) &&
        (taken === "relation" || !this.#constraints.has(name));
      if (free) return name;
    }
  }
}

/**
 * Names what is unnamed (primary keys, uniques and checks inside `CREATE TABLE`) as PostgreSQL does when the tables
 * are made in this order in empty schemas, numbers after collisions included.
 */
export function nameImplicit(tables: readonly Table[]): readonly Table[] {
  const schemas = new Map<string | null, NamesInUse>();
  return tables.map((table) => {
    let names = schemas.get(table.schema);
    if (names === undefined) {
      names = new NamesInUse();
      schemas.set(table.schema, names);
    }
    return table.managed ? nameTable(table, names) : table;
  });
}

function nameTable(table: Table, names: NamesInUse): Table {
  for (const column of table.columns) {
    if (column.identity !== null) {
      names.addRelation(names.choose((label) => objectName(table.name, column.name, label), "seq", "relation"));
    }
  }
  names.addRelation(table.name);
  for (const check of table.checks) if (check.name !== null) names.addConstraint(check.name);
  const checks = table.checks.map((check): Check => {
    if (check.name !== null) return check;
    const [only, more] = check.expression.columns;
    const column = more === undefined ? (only ?? null) : null;
    const name = names.choose((label) => objectName(table.name, column, label), "check", "constraint");
    names.addConstraint(name);
    return { ...check, name };
  });
  const index = (make: (label: string) => string, label: string) => {
    const name = names.choose(make, label, "both");
    names.addRelation(name);
    names.addConstraint(name);
    return name;
  };
  const key = table.primaryKey;
  const primaryKey =
    key === null || key.name !== null
      ? key
      : { ...key, name: index((label) => objectName(table.name, null, label), "pkey") };
  const uniques = table.uniques.map((unique): Unique => {
    if (unique.name !== null) return unique;
    const addition = columnsAddition(unique.columns);
    return { ...unique, name: index((label) => objectName(table.name, addition, label), "key") };
  });
  return { ...table, primaryKey, checks, uniques };
}
