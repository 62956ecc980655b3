import { renameTables } from "../../../schema/diff/renamed-tables.js";
import { groupBy } from "../../../schema/group-by.js";
import type { Schema, Table, TableName } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import type { Attempt } from "../../live-dialect.js";
import { qualified } from "../ddl.js";
import type { Flavour } from "../flavour.js";
import { isConstant, withoutIntroducers } from "./expression-text.js";

/** What an expression is held against another by. */
export interface Printed {
  /** In the server's own words; null where it does not take it. */
  readonly text: string | null;
  /** Value of a constant in its column; null where it is none. */
  readonly value: string | null;
  /** Whether a column that it is about is not there, or differs already. */
  readonly moot: boolean;
}

/** An expression and the columns that it is about. */
interface Mentioned {
  readonly expression: SqlExpr;
  /** What a default is for; null for what is no default. */
  readonly value: { readonly column: string; readonly type: SqlType } | null;
  readonly columns: readonly string[];
}

/** An expression of one table of both sides. */
interface Asked extends Mentioned {
  readonly table: Table;
  readonly other: Table;
  readonly from: TableName;
}

/**
 * Has the server print the expressions of both sides: `EXPLAIN` plans `SELECT expression FROM table`, and the note that it
 * leaves has each in the server's words. No row is read, nothing is written, and both sides come out alike where they
 * mean the same, whoever wrote them. Defaults that are constants are told by their value in the column's type.
 */
export async function printExpressions(
  want: Schema,
  have: Schema,
  attempt: Attempt,
  flavour: Flavour,
): Promise<ReadonlyMap<SqlExpr, Printed>> {
  const asked = askedOf(want, have);
  const values = await valuesOf(asked, attempt);
  const byTable = groupBy(asked, ({ from }) => tableKey(from));
  const texts = new Map<SqlExpr, string>();
  for (const all of byTable.values()) {
    const open = all.filter(({ expression }) => !values.has(expression));
    const printed = (await explain(open, attempt, flavour)) ?? (await explainEach(open, attempt, flavour));
    for (const [at, { expression }] of open.entries()) {
      const text = printed[at];
      if (text !== null && text !== undefined) texts.set(expression, text);
    }
  }
  return new Map(
    asked.map(({ expression, columns, table, other }) => [
      expression,
      {
        text: texts.get(expression) ?? null,
        value: values.get(expression) ?? null,
        moot: columns.some((column) => isOtherwise(column, table, other)),
      },
    ]),
  );
}

/** The expressions of each table that both sides have and that have some on both. */
function askedOf(want: Schema, have: Schema): readonly Asked[] {
  const { tables, actual } = renameTables(want.tables, have.tables);
  const had = new Map(tables.map((table) => [tableKey(table), table]));
  return want.tables.flatMap((table) => {
    const [other, from] = [had.get(tableKey(table)), actual.get(tableKey(table))];
    if (other === undefined || from === undefined || !table.managed) return [];
    const [own, theirs] = [expressionsOf(table, table), expressionsOf(other, table)];
    if (own.length === 0 || theirs.length === 0) return [];
    return [...own, ...theirs].map((each): Asked => ({ ...each, table, other, from }));
  });
}

/** Whether a wanted column is not there, or has another type. */
function isOtherwise(column: string, want: Table, have: Table): boolean {
  const [one, other] = [want, have].map((table) => table.columns.find(({ name }) => name === column));
  return one !== undefined && (other === undefined || JSON.stringify(one.type) !== JSON.stringify(other.type));
}

/** @param typed the table whose types columns should have */
function expressionsOf(table: Table, typed: Table): readonly Mentioned[] {
  const plain = (expression: SqlExpr): Mentioned => ({ expression, value: null, columns: expression.columns });
  return [
    ...table.columns.flatMap((column): readonly Mentioned[] => {
      if (column.generated !== null) return [plain(column.generated.expression)];
      if (column.default === null) return [];
      const type = typed.columns.find(({ name }) => name === column.name)?.type ?? column.type;
      const value = { column: column.name, type };
      return [{ expression: column.default, value, columns: [column.name, ...column.default.columns] }];
    }),
    ...table.checks.map(({ expression }) => plain(expression)),
    ...table.indexes.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "expression" ? [plain(part.expression)] : [])),
    ),
  ];
}

const BATCH = 100;

/** Values of the defaults where a side has a constant: a server may have worked one out. */
async function valuesOf(asked: readonly Asked[], attempt: Attempt): Promise<ReadonlyMap<SqlExpr, string>> {
  const placeOf = ({ value, table }: Asked): string => partKey(tableKey(table), value?.column ?? "");
  const places = new Set(asked.filter(({ expression }) => isConstant(expression.sql)).map(placeOf));
  const constants = asked.filter(
    (each) => each.value !== null && places.has(placeOf(each)) && !each.expression.sql.includes("`"),
  );
  const found = new Map<SqlExpr, string>();
  const select = async (some: readonly Asked[]): Promise<boolean> => {
    const columns = some.map(({ expression, value }, at) => `${valueIn(expression, value?.type)} AS v${at}`);
    const [row] = (await attempt(`SELECT ${columns.join(", ")}`)) ?? [];
    for (const [at, { expression }] of some.entries()) {
      if (row !== undefined) found.set(expression, String(row[`v${at}`]));
    }
    return row !== undefined;
  };
  for (let start = 0; start < constants.length; start += BATCH) {
    const some = constants.slice(start, start + BATCH);
    if (!(await select(some))) for (const each of some) await select([each]);
  }
  return found;
}

function valueIn({ sql }: SqlExpr, type: SqlType | undefined): string {
  const cast = type === undefined ? null : castOf(type);
  const value = cast === null ? `(${sql}\n)` : `CAST((${sql}\n) AS ${cast})`;
  return type?.kind === "binary" ? `HEX(${value})` : `CAST(${value} AS CHAR)`;
}

/** What a constant of the type is cast to; null where it is taken as it is. */
function castOf(type: SqlType): string | null {
  switch (type.kind) {
    case "smallint":
    case "integer":
    case "bigint":
      return type.unsigned === true ? "UNSIGNED" : "SIGNED";
    case "boolean":
      return "SIGNED";
    case "numeric":
      return `DECIMAL(${type.precision ?? 10}, ${type.scale ?? 0})`;
    case "double":
    case "real":
      return "DOUBLE";
    case "date":
      return "DATE";
    case "time":
      return "TIME(6)";
    case "timestamp":
      return "DATETIME(6)";
    case "uuid":
      return "UUID";
    default:
      return null;
  }
}

async function explainEach(
  asked: readonly Asked[],
  attempt: Attempt,
  flavour: Flavour,
): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const each of asked) texts.push((await explain([each], attempt, flavour))?.[0] ?? null);
  return texts;
}

/** What each prints as, in order; null where the server does not take all of them. */
async function explain(
  asked: readonly Asked[],
  attempt: Attempt,
  { mariadb }: Flavour,
): Promise<readonly string[] | null> {
  const [first] = asked;
  if (first === undefined) return [];
  const selected = asked.map(({ expression }, at) => `(${expression.sql}\n) AS ${marker(at)}`).join(", ");
  const plan = await attempt(`EXPLAIN ${mariadb ? "EXTENDED " : ""}SELECT ${selected} FROM ${qualified(first.from)}`);
  if (plan === null) return null;
  const note = (await attempt("SHOW WARNINGS"))?.find((row) => Number(row.Code) === PRINTED)?.Message;
  return note === undefined ? null : between(String(note), asked.length);
}

/** The note that has a statement as the server understood it. */
const PRINTED = 1003;

const marker = (at: number): string => `\`throughline ${at}\``;

/** The texts before each marker: `select A AS marker,B AS marker from …`. */
function between(note: string, count: number): readonly string[] | null {
  const texts: string[] = [];
  let rest = note.replace(/^(?:\/\*.*?\*\/ )?select /i, "");
  for (let at = 0; at < count; at += 1) {
    const end = rest.indexOf(` AS ${marker(at)}`);
    if (end === -1) return null;
    texts.push(withoutIntroducers(rest.slice(0, end)));
    rest = rest.slice(end + ` AS ${marker(at)}`.length).replace(/^,/, "");
  }
  return texts;
}
