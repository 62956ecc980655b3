import type { SqlType } from "../../schema/sql-type.js";

/** Types without parameters, by the words that Django's backend has for them. */
const PLAIN: readonly SqlType[] = [
  { kind: "smallint" },
  { kind: "integer" },
  { kind: "bigint" },
  { kind: "smallint", unsigned: true },
  { kind: "integer", unsigned: true },
  { kind: "bigint", unsigned: true },
  { kind: "boolean" },
  { kind: "text" },
  { kind: "binary" },
  { kind: "double" },
  { kind: "date" },
  { kind: "uuid" },
  { kind: "json" },
];

/**
 * The type that a piece of SQL names. Only what `print` writes word for word is taken apart; all else stays the author's
 * own text.
 */
export function parseType(sql: string, print: (type: SqlType) => string): SqlType {
  const text = sql.trim();
  const candidates = [...PLAIN, ...withParameters(text)];
  return candidates.find((type) => print(type) === text) ?? { kind: "opaque", sql: text };
}

function withParameters(text: string): readonly SqlType[] {
  const given = /^(varchar|char|numeric|datetime|time)\((\d+)(?:, ?(\d+))?\)$/.exec(text);
  const first = Number(given?.[2]);
  switch (given?.[1]) {
    case "varchar":
    case "char":
      return [{ kind: given[1], length: first }];
    case "numeric":
      return [{ kind: "numeric", precision: first, scale: given[3] === undefined ? null : Number(given[3]) }];
    case "datetime":
      return [{ kind: "timestamp", withTimezone: false, precision: first }];
    case "time":
      return [{ kind: "time", withTimezone: false, precision: first }];
    default:
      return [];
  }
}
