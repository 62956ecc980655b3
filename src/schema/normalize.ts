import type { Column, Index, IndexPart, Schema, Table } from "./schema.js";
import type { SqlType } from "./sql-type.js";

/** The schema with facts that are one to the database in one spelling: sizes of arrays, places of nulls, defaults. */
export function normalize(schema: Schema): Schema {
  return { ...schema, tables: schema.tables.map(normalizeTable) };
}

/** The table itself where it is spelt so already, as nearly all are; so it is with its parts. */
function normalizeTable(table: Table): Table {
  const comment = table.comment === "" ? null : table.comment;
  const [columns, indexes] = [each(table.columns, normalizeColumn), each(table.indexes, normalizeIndex)];
  const isSame = comment === table.comment && columns === table.columns && indexes === table.indexes;
  return isSame ? table : { ...table, comment, columns, indexes };
}

/** The list itself where each of its items stays what it is. */
function each<T>(items: readonly T[], normalized: (item: T) => T): readonly T[] {
  const made = items.map(normalized);
  return made.every((item, index) => item === items[index]) ? items : made;
}

function normalizeColumn(column: Column): Column {
  const comment = column.comment === "" ? null : column.comment;
  const type = normalizeType(column.type);
  const isNull = column.default !== null && /^\(?null\)?$/i.test(column.default.sql.trim());
  const isSame = comment === column.comment && type === column.type && !isNull;
  return isSame ? column : { ...column, comment, type, default: isNull ? null : column.default };
}

/** A database keeps neither the size of an array nor how many dimensions it has. */
function normalizeType(type: SqlType): SqlType {
  switch (type.kind) {
    case "array": {
      const inner = normalizeType(type.of);
      const of = inner.kind === "array" ? inner.of : inner;
      return of === type.of && type.size === null ? type : { kind: "array", of, size: null };
    }
    case "numeric":
      return type.precision === null || type.scale !== null ? type : { ...type, scale: 0 };
    case "time":
    case "timestamp":
      return type.precision === 6 ? { ...type, precision: null } : type;
    default:
      return type;
  }
}

function normalizeIndex(index: Index): Index {
  const parts = each(index.parts, normalizePart);
  const given = Object.entries(index.with);
  if (given.length === 0) return parts === index.parts ? index : { ...index, parts };
  const parameters = given.map(([name, value]) => [name.toLowerCase(), switched(value)] as const);
  return { ...index, parts, with: Object.fromEntries(parameters.sort()) };
}

function switched(value: string): string {
  const text = value.toLowerCase();
  return text === "true" ? "on" : text === "false" ? "off" : text;
}

/** Nulls come last in ascending and first in descending order unless it is said otherwise. */
function normalizePart(part: IndexPart): IndexPart {
  return part.nulls === (part.descending ? "first" : "last") ? { ...part, nulls: null } : part;
}
