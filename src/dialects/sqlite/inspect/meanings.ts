import { renameTables } from "../../../schema/diff/renamed-tables.js";
import type { Schema, Table, TableName } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import { tableKey } from "../../../schema/table-key.js";
import type { Attempt } from "../../live-dialect.js";
import { quoteName } from "../quote.js";
import { writtenAlike } from "./meaning.js";

/** What an expression is held against another by. */
export interface Meaning {
  /** Its text in one spelling. */
  readonly written: string;
  /** What SQLite would run for it; null where that was not asked for, or SQLite does not know all of its functions. */
  readonly program: string | null;
  /** Whether a column that it is about is not there. */
  readonly moot: boolean;
}

/**
 * What the expressions of both sides mean. SQLite keeps them as they were written, so most are told alike by their
 * texts; of tables in which one is not, SQLite plans `SELECT expression FROM table` (`EXPLAIN`): what is the same program
 * means the same, whoever wrote it. Nothing is run.
 */
export async function meaningsOf(want: Schema, have: Schema, attempt: Attempt): Promise<ReadonlyMap<SqlExpr, Meaning>> {
  const found = new Map<SqlExpr, Meaning>();
  const { tables, actual } = renameTables(want.tables, have.tables);
  const had = new Map(tables.map((table) => [tableKey(table), table]));
  for (const table of want.tables) {
    const [other, from] = [had.get(tableKey(table)), actual.get(tableKey(table))];
    if (other === undefined || from === undefined || !table.managed) continue;
    const names = [...table.columns, ...other.columns].map(({ name }) => name);
    const written = (side: Table) =>
      expressionsOf(side).map((expression) => ({ expression, written: writtenAlike(expression.sql, names) }));
    const [own, theirs] = [written(table), written(other)];
    const texts = new Set(theirs.map((each) => each.written));
    const isPlain = own.every((each) => texts.has(each.written));
    const isThere = (column: string): boolean => other.columns.some(({ name }) => name === column);
    for (const { expression, written: text } of [...own, ...theirs]) {
      const program = isPlain ? null : await programOf(expression, from, attempt);
      const moot = expression.columns.some((column) => !isThere(column));
      found.set(expression, { written: text, program, moot });
    }
  }
  return found;
}

function expressionsOf(table: Table): readonly SqlExpr[] {
  return [
    ...table.columns.flatMap(({ default: value, generated }) => value ?? generated?.expression ?? []),
    ...table.checks.map(({ expression }) => expression),
    ...table.indexes.flatMap(({ parts, where }) => [
      ...parts.flatMap((part) => (part.kind === "expression" ? [part.expression] : [])),
      ...(where === null ? [] : [where]),
    ]),
  ];
}

async function programOf({ sql }: SqlExpr, table: TableName, attempt: Attempt): Promise<string | null> {
  const rows = await attempt(`EXPLAIN SELECT (${sql}\n) FROM ${quoteName(table.name)}`);
  return rows === null ? null : JSON.stringify(rows.map((row) => [row.opcode, row.p1, row.p2, row.p3, row.p4, row.p5]));
}
