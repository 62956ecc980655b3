import type { Comparison, Words } from "../../../schema/diff/rule.js";
import { normalize } from "../../../schema/normalize.js";
import type { Column, Index, Schema, Table, Unique } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { tableKey } from "../../../schema/table-key.js";
import { Row } from "../../catalog-row.js";
import type { Types } from "../../dialect.js";
import type { Alignment, LiveDatabase } from "../../live-dialect.js";
import type { Flavour } from "../flavour.js";
import { TABLES_QUERY } from "./catalog.js";
import { readType } from "./columns.js";
import { actionOf } from "./foreign-keys.js";
import { uniqueIndex, uniquesApart } from "./indexes.js";
import { type Printed, printExpressions } from "./print-expressions.js";
import { assertVisible } from "./visible-tables.js";

/**
 * The wanted schema as the server has it, types by the names that it gives them; and what is there without the indexes that
 * InnoDB made for foreign keys.
 * @throws HiddenTables
 */
export async function align(
  want: Schema,
  have: Schema,
  { query, attempt }: LiveDatabase,
  { flavour, types }: { readonly flavour: Flavour; readonly types: Types },
): Promise<Alignment> {
  await assertVisible(want, have, attempt);
  const rows = (await query(TABLES_QUERY)).map((values) => new Row(values));
  const collations = new Map(rows.map((row) => [row.text("name"), row.textOrNull("collation")]));
  const hasUuid = (await attempt("SELECT CAST(NULL AS UUID)")) !== null;
  const type = (each: SqlType): SqlType =>
    each.kind === "uuid" && !hasUuid ? { kind: "char", length: 32 } : readType(types.print(each));
  const tables = want.tables.map((table) => alignTable(table, collations.get(table.name) ?? null, type));
  const had = new Map(have.tables.map((table) => [tableKey(table), table]));
  const wanted = new Map(tables.map((table) => [tableKey(table), table]));
  const aligned = normalize({ ...want, tables: tables.map((table) => asNamedIn(table, had.get(tableKey(table)))) });
  const there = normalize({
    ...have,
    tables: have.tables.map((table) => {
      const other = wanted.get(tableKey(table));
      return asNamedIn(withoutKeyIndexes(table, other), other);
    }),
  });
  const printed = await printExpressions(aligned, there, attempt, flavour);
  return { want: aligned, have: there, words: wordsOf(printed, types) };
}

function alignTable(table: Table, collation: string | null, type: (type: SqlType) => SqlType): Table {
  const { uniques, indexes } = uniquesApart(table.indexes.map(alignIndex));
  return {
    ...table,
    columns: table.columns.map((column): Column => {
      const own = column.collation?.replace(/^utf8_/, "utf8mb3_") ?? null;
      return {
        ...column,
        type: type(column.type),
        nullable: column.nullable || column.generated !== null,
        collation: own === collation ? null : own,
      };
    }),
    foreignKeys: table.foreignKeys.map((key) => ({
      ...key,
      ...{ onDelete: actionOf(key.onDelete), onUpdate: actionOf(key.onUpdate), deferrable: null },
    })),
    uniques: [
      ...table.uniques.map((unique) => ({ ...unique, nullsDistinct: true, deferrable: null, include: [] })),
      ...uniques,
    ],
    indexes,
    exclusions: [],
  };
}

function alignIndex(index: Index): Index {
  const parts = index.parts.map((part) => ({ ...part, nulls: null, opclass: null, collation: null }));
  return { ...index, parts, include: [], nullsDistinct: true, with: {} };
}

/** The table with those of its unique constraints as indexes that the other side has plain indexes under the name of. */
function asNamedIn(table: Table, other: Table | undefined): Table {
  const names = new Set(other?.indexes.map(({ name }) => name));
  const isIndex = ({ name }: Unique): boolean => name !== null && names.has(name);
  const moved = table.uniques.filter(isIndex);
  if (moved.length === 0) return table;
  return {
    ...table,
    uniques: table.uniques.filter((unique) => !isIndex(unique)),
    indexes: [...table.indexes, ...moved.map(uniqueIndex)],
  };
}

/** Without the plain indexes over exactly a foreign key's columns that nobody asked for: InnoDB wants one. */
function withoutKeyIndexes(table: Table, want: Table | undefined): Table {
  const columnsOf = (index: Index): string =>
    index.parts.map((part) => (part.kind === "column" ? part.column : "()")).join("\0");
  const needed = new Set(table.foreignKeys.map(({ columns }) => columns.join("\0")));
  const asked = new Set(want?.indexes.flatMap((index) => [index.name, columnsOf(index)]));
  const isOfKey = (index: Index): boolean =>
    !index.unique && needed.has(columnsOf(index)) && !asked.has(index.name) && !asked.has(columnsOf(index));
  return { ...table, indexes: table.indexes.filter((index) => !isOfKey(index)) };
}

function wordsOf(printed: ReadonlyMap<SqlExpr, Printed>, types: Types): Words {
  const compare = (want: SqlExpr, have: SqlExpr): Comparison => {
    const [one, other] = [printed.get(want), printed.get(have)];
    if (one?.moot === true || other?.moot === true) return "moot";
    if (one === undefined || other === undefined) return "unknown";
    const areValues = one.value !== null && other.value !== null;
    const [own, theirs] = areValues ? [one.value, other.value] : [one.text, other.text];
    return own === null || theirs === null ? "unknown" : own === theirs ? "same" : "different";
  };
  const printType = (type: SqlType): string =>
    types.print(
      (type.kind === "time" || type.kind === "timestamp") && type.precision === null ? { ...type, precision: 6 } : type,
    );
  return { printType, sameType: (want, have) => printType(want) === printType(have), compare };
}
