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

/** Types by any of their names, without what is in parentheses behind them. */
const NAMES: Readonly<Record<string, SqlType>> = {
  smallint: { kind: "smallint" },
  int: { kind: "integer" },
  integer: { kind: "integer" },
  bigint: { kind: "bigint" },
  bool: { kind: "boolean" },
  boolean: { kind: "boolean" },
  longtext: { kind: "text" },
  longblob: { kind: "binary" },
  double: { kind: "double" },
  "double precision": { kind: "double" },
  real: { kind: "double" },
  date: { kind: "date" },
  uuid: { kind: "uuid" },
  json: { kind: "json" },
};

/**
 * The type that a piece of SQL names, in any spelling that MySQL has for it: `int(11)`, `tinyint(1)`, `DECIMAL(10,2)`,
 * `datetime(6)`.
 */
export function recognizeType(sql: string): SqlType {
  const opaque = { kind: "opaque", sql: sql.trim() } as const;
  const text = sql.trim().toLowerCase().replace(/\s+/g, " ");
  const [, name = "", first, second, unsigned] =
    /^([a-z ]+?) ?(?:\((\d+)(?: ?, ?(\d+))?\))?( unsigned)?$/.exec(text) ?? [];
  const size = first === undefined ? null : Number(first);
  switch (name) {
    case "varchar":
    case "character varying":
      return size === null ? opaque : { kind: "varchar", length: size };
    case "char":
    case "character":
      return { kind: "char", length: size ?? 1 };
    case "decimal":
    case "numeric":
    case "dec":
    case "fixed":
      if (unsigned !== undefined) return opaque;
      return { kind: "numeric", precision: size, scale: second === undefined ? null : Number(second) };
    case "datetime":
      return { kind: "timestamp", withTimezone: false, precision: size };
    case "time":
      return { kind: "time", withTimezone: false, precision: size };
    case "tinyint":
      return size === 1 && unsigned === undefined ? { kind: "boolean" } : opaque;
    default:
  }
  const plain = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (plain === undefined) return opaque;
  const isInteger = plain.kind === "smallint" || plain.kind === "integer" || plain.kind === "bigint";
  if (unsigned === undefined) return first === undefined || isInteger ? plain : opaque;
  return isInteger ? { ...plain, unsigned: true } : opaque;
}
