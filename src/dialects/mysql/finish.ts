import type { Table } from "../../schema/schema.js";
import type { FactKind, UncarriedFact } from "../../schema/uncarried-fact.js";
import type { Finishing, Types } from "../dialect.js";
import { columnDefinition, commentOn, foreignKeyClause, isOfColumn, qualified } from "./ddl.js";

type Finisher = (table: Table, name: string | null, types: Types) => readonly string[];

/** A column made again as it is to be: the same statement twice changes nothing. */
const modified: Finisher = (table, name, types) =>
  table.columns
    .filter((column) => column.name === name)
    .map((column) => {
      // MariaDB's checks of columns go with the definition, and are gone where a new one does not repeat them.
      const check = table.checks.find((each) => each.name === column.name && isOfColumn(each, column.name));
      const condition = check === undefined ? "" : ` CHECK (${check.expression.sql})`;
      return `ALTER TABLE ${qualified(table)} MODIFY ${columnDefinition(column, types)}${condition}`;
    });

/** By kind of fact. `application`: no database holds it. `unsettled`: only making the table anew would settle it. */
const FINISHERS = {
  deferrability: "application",
  comment: (table, name, types) => (name === null ? commentOn(table) : modified(table, name, types)),
  collation: modified,
  default: modified,
  tablespace: "application",
  include: "application",
  exclusion: "application",
  "nulls not distinct index": "application",
  schema: "unsettled",
  "unique constraint": "unsettled",
  "index method": "unsettled",
  "cut expression": "unsettled",
  "column check": modified,
  "missing reference": (table, name) =>
    table.foreignKeys
      .filter((key) => key.name === name)
      .map((key) => `ALTER TABLE ${qualified(table)} ADD ${foreignKeyClause(key)}`),
  "virtual column": "unsettled",
  "quoted type": "unsettled",
  unmanaged: "application",
  "deletion rule": "application",
  ordering: "application",
} as const satisfies Record<FactKind, Finisher | "unsettled" | "application">;

/** The facts as statements. What MySQL has no word for cannot be asked of it. */
export function finish(types: Types, facts: readonly UncarriedFact[], tables: readonly Table[]): Finishing {
  const byName = new Map(tables.map((table) => [plainName(table), table]));
  const statements: string[] = [];
  const unsettled: UncarriedFact[] = [];
  for (const fact of facts) {
    const finisher: Finisher | string = FINISHERS[fact.kind];
    if (finisher === "application") continue;
    const table = byName.get(fact.table);
    if (table?.managed === false) continue;
    const made = table === undefined || typeof finisher === "string" ? [] : finisher(table, fact.name, types);
    if (made.length === 0) unsettled.push(fact);
    statements.push(...made);
  }
  return { statements: [...new Set(statements)], unsettled };
}

function plainName({ schema, name }: Table): string {
  return schema === null ? name : `${schema}.${name}`;
}
