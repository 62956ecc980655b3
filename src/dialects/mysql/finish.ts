import type { Check, Index, Table } from "../../schema/schema.js";
import type { FactKind, UncarriedFact } from "../../schema/uncarried-fact.js";
import type { Finishing, SettledFact, Types } from "../dialect.js";
import {
  checkClause,
  columnDefinition,
  commentOn,
  createIndex,
  createStatements,
  foreignKeyClause,
  isOfColumn,
  qualified,
} from "./ddl.js";
import { quoteText } from "./quote.js";

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

/** Runs the statement that `@finish` holds. */
const PREPARED = ["PREPARE finish FROM @finish", "EXECUTE finish", "DEALLOCATE PREPARE finish"];

/** Statements that run another one where a query finds nothing: MySQL knows no `IF NOT EXISTS` for what stands in a table. */
function unlessFound(found: string, statement: string): readonly string[] {
  return [`SET @finish = (SELECT IF(EXISTS (${found}), 'DO 0', ${quoteText(statement)}))`, ...PREPARED];
}

/** The rows of `information_schema` about something of a table. */
function named(view: string, table: Table, column: string, name: string): string {
  const schema = table.schema === null ? "DATABASE()" : quoteText(table.schema);
  return `SELECT * FROM information_schema.${view} WHERE table_schema = ${schema} AND table_name = ${quoteText(table.name)} AND ${column} = ${quoteText(name)}`;
}

function addedIndex(table: Table, index: Index): readonly string[] {
  return unlessFound(named("statistics", table, "index_name", index.name), createIndex(table, index));
}

function addedCheck(table: Table, check: Check): readonly string[] {
  if (check.name === null) return [];
  const found = named("table_constraints", table, "constraint_name", check.name);
  return unlessFound(found, `ALTER TABLE ${qualified(table)} ADD ${checkClause(check)}`);
}

/** By kind of fact. `application`: no database holds it. `unsettled`: only making the table anew would settle it. */
const FINISHERS = {
  table: (table, _, types) => [
    `SET @missing = (SELECT NOT EXISTS (${named("tables", table, "table_name", table.name)}))`,
    ...createStatements([table], types).flatMap(({ sql }) => [
      `SET @finish = IF(@missing, ${quoteText(sql)}, 'DO 0')`,
      ...PREPARED,
    ]),
  ],
  deferrability: "application",
  comment: (table, name, types) => (name === null ? commentOn(table) : modified(table, name, types)),
  collation: modified,
  default: modified,
  "column type": modified,
  tablespace: "application",
  include: "application",
  exclusion: "application",
  "nulls not distinct index": "application",
  schema: "unsettled",
  "unique constraint": "unsettled",
  index: (table, name) =>
    table.indexes.filter((index) => index.name === name).flatMap((index) => addedIndex(table, index)),
  "index method": "unsettled",
  "cut expression": "unsettled",
  check: (table, name) =>
    table.checks.filter((check) => check.name === name).flatMap((check) => addedCheck(table, check)),
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
  const settled: SettledFact[] = [];
  const unsettled: UncarriedFact[] = [];
  for (const fact of facts) {
    const finisher: Finisher | string = FINISHERS[fact.kind];
    if (finisher === "application") continue;
    const table = byName.get(fact.table);
    if (table?.managed === false) continue;
    const statements = table === undefined || typeof finisher === "string" ? [] : finisher(table, fact.name, types);
    if (statements.length === 0) unsettled.push(fact);
    else settled.push({ fact, statements });
  }
  return { settled, unsettled };
}

function plainName({ schema, name }: Table): string {
  return schema === null ? name : `${schema}.${name}`;
}
