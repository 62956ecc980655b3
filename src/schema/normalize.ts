import type { Column, Index, IndexPart, Schema, Table } from "./schema.js";
import type { SqlType } from "./sql-type.js";

/** The schema with facts that are one to the database in one spelling: sizes of arrays, places of nulls, defaults. */
export function normalize(schema: Schema): Schema {
  return { ...schema, tables: schema.tables.map(normalizeTable) };
}

function normalizeTable(table: Table): Table {
  return {
    ...table,
    comment: table.comment === "" ? null : table.comment,
    columns: table.columns.map(normalizeColumn),
    indexes: table.indexes.map(normalizeIndex),
  };
}

function normalizeColumn(column: Column): Column {
  const comment = column.comment === "" ? null : column.comment;
  const isNull = column.default !== null && /^\(?null\)?$/i.test(column.default.sql.trim());
  return { ...column, comment, type: normalizeType(column.type), default: isNull ? null : column.default };
}

/** A database keeps neither the size of an array nor how many dimensions it has. */
function normalizeType(type: SqlType): SqlType {
  switch (type.kind) {
    case "array": {
      const of = normalizeType(type.of);
      return { kind: "array", of: of.kind === "array" ? of.of : of, size: null };
    }
    case "numeric":
      return type.precision === null ? type : { ...type, scale: type.scale ?? 0 };
    case "time":
    case "timestamp":
      return type.precision === 6 ? { ...type, precision: null } : type;
    default:
      return type;
  }
}

function normalizeIndex(index: Index): Index {
  const parameters = Object.entries(index.with).map(([name, value]) => [name.toLowerCase(), switched(value)] as const);
  return { ...index, parts: index.parts.map(normalizePart), with: Object.fromEntries(parameters.sort()) };
}

function switched(value: string): string {
  const text = value.toLowerCase();
  return text === "true" ? "on" : text === "false" ? "off" : text;
}

/** Nulls come last in ascending and first in descending order unless it is said otherwise. */
function normalizePart(part: IndexPart): IndexPart {
  return { ...part, nulls: part.nulls === (part.descending ? "first" : "last") ? null : part.nulls };
}
