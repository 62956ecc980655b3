import type { Comparison, Words } from "../../../schema/diff/rule.js";
import { normalize } from "../../../schema/normalize.js";
import type { Column, Index, Schema, Table } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import type { Alignment, LiveDatabase } from "../../live-dialect.js";
import { types } from "../types.js";
import { readType } from "./columns.js";
import { type Meaning, meaningsOf } from "./meanings.js";
import { collationOf, sameName } from "./spelling.js";

/** The wanted schema as SQLite has it: declared types as their texts, and nothing that it has no place for. */
export async function align(want: Schema, have: Schema, database: LiveDatabase): Promise<Alignment> {
  const aligned = normalize({ ...want, tables: want.tables.map(alignTable) });
  return { want: aligned, have, words: wordsOf(await meaningsOf(aligned, normalize(have), database.attempt)) };
}

function alignTable(table: Table): Table {
  return {
    ...table,
    comment: null,
    columns: table.columns.map((column) => alignColumn(column, table)),
    foreignKeys: table.foreignKeys.map((key) => ({
      ...key,
      references: { ...key.references, schema: null },
      deferrable: key.deferrable === "initially deferred" ? key.deferrable : null,
    })),
    uniques: table.uniques.map((unique) => ({ ...unique, nullsDistinct: true, deferrable: null, include: [] })),
    indexes: table.indexes.map(
      (index): Index => ({
        ...index,
        parts: index.parts.map((part) => ({ ...part, opclass: null, collation: collationOf(part.collation) })),
        ...{ include: [], nullsDistinct: true, with: {} },
      }),
    ),
    exclusions: [],
  };
}

/** A key of type `integer` is the row's own number, so that SQLite gives it one. */
function alignColumn(column: Column, { primaryKey }: Table): Column {
  const isKey = primaryKey?.columns.length === 1 && primaryKey.columns[0] === column.name;
  const isNumber = isKey && sameName(types.print(column.type), "integer");
  return {
    ...column,
    type: readType(types.print(column.type)),
    nullable: column.nullable || column.generated !== null,
    identity: column.identity ?? (isNumber ? "by default" : null),
    collation: collationOf(column.collation),
    comment: null,
  };
}

function wordsOf(meanings: ReadonlyMap<SqlExpr, Meaning>): Words {
  const compare = (want: SqlExpr, have: SqlExpr): Comparison => {
    const [one, other] = [meanings.get(want), meanings.get(have)];
    if (one === undefined || other === undefined) return "unknown";
    if (one.written === other.written) return "same";
    if (one.moot || other.moot) return "moot";
    return one.program !== null && one.program === other.program ? "same" : "different";
  };
  return { printType: types.print, sameType, compare };
}

/** Only letters, case and blanks aside, tell declared types apart. */
function sameType(want: SqlType, have: SqlType): boolean {
  const text = (type: SqlType): string => types.print(type).toLowerCase().replace(/\s+/g, "");
  return text(want) === text(have);
}
