import type { SqlExpr } from "../../../schema/sql-expr.js";
import { inWords } from "../../../typescript/read/plain.js";
import type { Value } from "../../../typescript/read/values.js";
import { listOf, textOf } from "../../plan/read/arguments.js";
import { quoteIdentifier, type SqlText, unquotedIdentifier } from "../sql-text.js";
import { libraryName } from "./library.js";
import { columnReference, type FindTable } from "./table-draft.js";

/** Why an expression could not be read. */
export interface UnreadSql {
  readonly reason: string;
  readonly value: Value;
}

/** Whether a value is an expression in SQL: a template of `sql`, or one of its functions or operators. */
export function isSql(value: Value): boolean {
  if (value.kind === "template") return libraryName(value.tag) === "sql";
  if (value.kind !== "call") return false;
  const { callee } = value;
  if (callee.kind === "member" && ["as", "inlineParams", "mapWith", "append"].includes(callee.name))
    return isSql(callee.of);
  if (callee.kind === "member" && libraryName(callee.of) === "sql") return true;
  return Object.hasOwn(OPERATORS, libraryName(callee) ?? "");
}

/** An expression as the text that Drizzle would send, with columns of the own table by their plain name. */
export function readSql(value: Value, text: SqlText, findTable: FindTable): SqlExpr | UnreadSql {
  try {
    const sql = printed(value, text, findTable).trim();
    return { sql, columns: mentioned(sql, text) };
  } catch (cause) {
    if (cause instanceof Unreadable) return { reason: cause.message, value: cause.value };
    throw cause;
  }
}

class Unreadable extends Error {
  constructor(
    reason: string,
    readonly value: Value,
  ) {
    super(reason);
  }
}

function printed(value: Value, text: SqlText, findTable: FindTable): string {
  const inner = (each: Value): string => printed(each, text, findTable);
  const reference = columnReference(value, findTable);
  if (reference !== undefined) return quoteIdentifier(reference.column.name, text);
  switch (value.kind) {
    case "template":
      if (libraryName(value.tag) !== "sql") break;
      return value.texts.reduce((sum, part, at) => {
        const between = value.values[at - 1];
        return sum + (between === undefined ? "" : inner(between)) + part;
      });
    case "string":
      return `'${value.value.replaceAll("'", "''")}'`;
    case "number":
    case "bigint":
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "array":
      if (value.rest.length === 0) return `(${value.items.map(inner).join(", ")})`;
      break;
    case "call":
      return calledSql(value, text, findTable, inner);
    default:
  }
  const table = findTable(value);
  if (table !== undefined) return quoteIdentifier(table.name, text);
  throw new Unreadable(value.kind === "unknown" ? value.reason : `it holds ${inWords(value)}`, value);
}

function calledSql(
  value: Value & { readonly kind: "call" },
  text: SqlText,
  findTable: FindTable,
  inner: (value: Value) => string,
): string {
  const { callee, args } = value;
  const [first] = args;
  if (callee.kind === "member" && libraryName(callee.of) === "sql") {
    const given = textOf(first);
    if (callee.name === "raw" && given !== undefined) return given;
    if (callee.name === "identifier" && given !== undefined) return quoteIdentifier(given, text);
    if (callee.name === "empty") return "";
    const items = listOf(first);
    if (callee.name === "join" && items !== undefined && first?.kind === "array") {
      return items.map(inner).join(args[1] === undefined ? "" : inner(args[1]));
    }
    if (["param", "placeholder"].includes(callee.name) && first !== undefined) return inner(first);
  }
  if (callee.kind === "member" && ["inlineParams", "mapWith", "as"].includes(callee.name)) {
    return printed(callee.of, text, findTable);
  }
  const operator = OPERATORS[libraryName(callee) ?? ""];
  if (operator === undefined) throw new Unreadable(`it holds ${inWords(value)}`, value);
  return operator(args.map(inner));
}

type Operator = (sides: readonly string[]) => string;

const infix =
  (sign: string): Operator =>
  ([one = "", other = ""]) =>
    `${one} ${sign} ${other}`;
const joined =
  (word: string): Operator =>
  (sides) =>
    sides.length === 1 ? (sides[0] ?? "") : `(${sides.map((side) => `(${side})`).join(` ${word} `)})`;

/** drizzle-orm's functions for conditions (drizzle-orm/sql/expressions/conditions). */
const OPERATORS: Readonly<Record<string, Operator | undefined>> = {
  eq: infix("="),
  ne: infix("<>"),
  gt: infix(">"),
  gte: infix(">="),
  lt: infix("<"),
  lte: infix("<="),
  like: infix("like"),
  ilike: infix("ilike"),
  notLike: infix("not like"),
  inArray: infix("in"),
  notInArray: infix("not in"),
  and: joined("and"),
  or: joined("or"),
  not: ([one = ""]) => `not ${one}`,
  isNull: ([one = ""]) => `${one} is null`,
  isNotNull: ([one = ""]) => `${one} is not null`,
  between: ([one = "", low = "", high = ""]) => `${one} between ${low} and ${high}`,
};

/** The quoted names in a text, in order of first mention. */
function mentioned(sql: string, { token }: SqlText): readonly string[] {
  const names = [...sql.matchAll(token)].flatMap(([quoted, name]) =>
    name === undefined ? [] : [unquotedIdentifier(quoted)],
  );
  return [...new Set(names)];
}
