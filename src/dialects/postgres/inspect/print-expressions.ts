import { renameTables } from "../../../schema/diff/renamed-tables.js";
import type { Schema, Table, TableName } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import { tableKey } from "../../../schema/table-key.js";
import type { Attempt } from "../../live-dialect.js";
import { qualified } from "../ddl.js";
import { types } from "../types.js";

/** An expression as the database prints it. `moot`: it fails, as a column of its own differs already. */
export type Printed = { readonly kind: "text"; readonly text: string } | { readonly kind: "moot" | "unknown" };

/** An expression and what a statement selects so that PostgreSQL prints it. */
interface Asked {
  readonly expression: SqlExpr;
  readonly select: string;
  /** Columns that it is about. */
  readonly columns: readonly string[];
}

/**
 * Has the database print the expressions of both sides: `EXPLAIN (VERBOSE)` plans `SELECT expression FROM table`, and its
 * output is the expression in PostgreSQL's own words, with immutable functions of constants worked out. No row is read, nothing is written,
 * and both sides come out alike where they mean the same, whoever wrote them.
 */
export async function printExpressions(
  want: Schema,
  have: Schema,
  attempt: Attempt,
): Promise<ReadonlyMap<SqlExpr, Printed>> {
  const printed = new Map<SqlExpr, Printed>();
  const { tables, actual } = renameTables(want.tables, have.tables);
  const had = new Map(tables.map((table) => [tableKey(table), table]));
  for (const table of want.tables) {
    const [other, from] = [had.get(tableKey(table)), actual.get(tableKey(table))];
    if (other === undefined || from === undefined || !table.managed) continue;
    const [own, theirs] = [expressionsOf(table, table), expressionsOf(other, table)];
    if (own.length === 0 || theirs.length === 0) continue;
    const asked = [...own, ...theirs];
    const texts = (await explain(asked, from, attempt)) ?? (await explainEach(asked, from, attempt));
    for (const [at, { expression, columns }] of asked.entries()) {
      const text = texts[at] ?? null;
      if (columns.some((column) => isOtherwise(column, table, other))) printed.set(expression, { kind: "moot" });
      else printed.set(expression, text === null ? { kind: "unknown" } : { kind: "text", text });
    }
  }
  return printed;
}

/** Whether a wanted column is not there, or has another type. */
function isOtherwise(column: string, want: Table, have: Table): boolean {
  const [one, other] = [want, have].map((table) => table.columns.find(({ name }) => name === column));
  return one !== undefined && (other === undefined || types.print(one.type) !== types.print(other.type));
}

/** @param typed the table whose types columns should have */
function expressionsOf(table: Table, typed: Table): readonly Asked[] {
  const plain = (expression: SqlExpr): Asked => ({
    expression,
    select: `(${expression.sql}\n)`,
    columns: expression.columns,
  });
  return [
    ...table.columns.flatMap((column): readonly Asked[] => {
      const expression = column.default ?? column.generated?.expression;
      if (expression === undefined) return [];
      const type = typed.columns.find(({ name }) => name === column.name)?.type ?? column.type;
      const select = `CAST((${expression.sql}\n) AS ${types.print(type)})`;
      return [{ expression, select, columns: [column.name, ...expression.columns] }];
    }),
    ...table.checks.map(({ expression }) => plain(expression)),
    ...table.indexes.flatMap(({ parts, where }) => [
      ...parts.flatMap((part) => (part.kind === "expression" ? [plain(part.expression)] : [])),
      ...(where === null ? [] : [plain(where)]),
    ]),
    ...table.exclusions.flatMap(({ elements, where }) => [
      ...elements.map(({ expression }) => plain(expression)),
      ...(where === null ? [] : [plain(where)]),
    ]),
  ];
}

async function explainEach(
  asked: readonly Asked[],
  table: TableName,
  attempt: Attempt,
): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const each of asked) texts.push((await explain([each], table, attempt))?.[0] ?? null);
  return texts;
}

/** What each prints as, in order; null where the database does not take all of them. */
async function explain(asked: readonly Asked[], table: TableName, attempt: Attempt): Promise<readonly string[] | null> {
  const selected = asked.map(({ select }) => select).join(", ");
  const rows = await attempt(
    `EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) SELECT ${selected} FROM ONLY ${qualified(table)}`,
  );
  const output = outputOf(rows?.[0]?.["QUERY PLAN"]);
  return output.length === asked.length ? output : null;
}

function outputOf(plan: unknown): readonly string[] {
  if (plan === undefined) return [];
  const [first]: readonly { readonly Plan?: { readonly Output?: readonly string[] } }[] =
    typeof plan === "string" ? JSON.parse(plan) : plan;
  return first?.Plan?.Output ?? [];
}
