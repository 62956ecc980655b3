import type { Expression } from "./expression.js";
import { commonType, isTakenAs, SIGNATURES, type Type } from "./signatures.js";

/** What PostgreSQL prints of an expression, and of which type it is. */
interface Printed {
  readonly sql: string;
  readonly type: Type;
}

/** The largest number that is an `integer` without being told. */
const LARGEST = 2 ** 31 - 1;

/** An indentation step of PostgreSQL's. */
const STEP = 4;

/**
 * An expression as PostgreSQL gives it back (`pg_get_expr`): in parentheses where there is an operator, with every cast
 * that it makes by itself, CASE on lines of its own. Null where its types are not known here.
 * Mirrors `get_rule_expr` of https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/ruleutils.c.
 * @param depth how far lines are indented
 */
export function printExpression(expression: Expression, depth = 0): Printed | null {
  switch (expression.kind) {
    case "number":
      if (expression.text.includes(".")) return { sql: expression.text, type: "numeric" };
      return Number(expression.text) <= LARGEST ? { sql: expression.text, type: "integer" } : null;
    case "string":
      return { sql: expression.text, type: "unknown" };
    case "word":
      return expression.word === "null" ? { sql: "NULL", type: "unknown" } : { sql: expression.word, type: "boolean" };
    case "not": {
      const of = printExpression(expression.of, depth);
      return of?.type === "boolean" ? { sql: `(NOT ${of.sql})`, type: "boolean" } : null;
    }
    case "logic": {
      const args = all(expression.args, depth);
      if (args?.every(({ type }) => type === "boolean") !== true) return null;
      return {
        sql: `(${joined(
          args.map(({ sql }) => sql),
          ` ${expression.operator} `,
        )})`,
        type: "boolean",
      };
    }
    case "operation":
      return printOperation(expression, depth);
    case "zone": {
      const [of, zone] = all([expression.of, expression.zone], depth) ?? [];
      if (of?.type !== "timestamp with time zone" || zone?.type !== "unknown") return null;
      return { sql: `(${of.sql} AT TIME ZONE ${cast(zone, "text")})`, type: "timestamp without time zone" };
    }
    case "extract": {
      const of = printExpression(expression.of, depth);
      return of?.type.startsWith("timestamp") === true
        ? { sql: `EXTRACT(${expression.part} FROM ${of.sql})`, type: "numeric" }
        : null;
    }
    case "call":
      return printCall(expression, depth);
    case "case":
      return printCase(expression, depth);
  }
}

function printOperation(
  { operator, left, right }: Extract<Expression, { kind: "operation" }>,
  depth: number,
): Printed | null {
  const [one, other] = all([left, right], depth) ?? [];
  if (one === undefined || other === undefined) return null;
  const type = commonType(one.type, other.type);
  const isText = operator === "||";
  const isComparison = /[=<>]/.test(operator);
  if (type === null || (!isComparison && isText !== (type === "text"))) return null;
  if (!isComparison && !isText && (type === "boolean" || type.startsWith("timestamp"))) return null;
  if (operator === "%" && type === "double precision") return null;
  const sql = `(${joined([cast(one, type), cast(other, type)], ` ${operator} `)})`;
  return { sql, type: isComparison ? "boolean" : type };
}

function printCall({ name, args: given }: Extract<Expression, { kind: "call" }>, depth: number): Printed | null {
  const args = all(given, depth);
  if (args === null) return null;
  if (/^(?:coalesce|greatest|least)$/.test(name)) {
    const type = typeOfAll(args);
    if (type === null) return null;
    return { sql: `${name.toUpperCase()}(${args.map((each) => cast(each, type)).join(", ")})`, type };
  }
  const found = (SIGNATURES.get(name) ?? []).filter(({ takes }) => takes.length === args.length);
  const exact = found.find(({ takes }) => takes.every((type, at) => args[at]?.type === type));
  const signature = exact ?? found.find(({ takes }) => takes.every((type, at) => isTaken(args[at], type)));
  if (signature === undefined) return null;
  const { takes, gives } = signature;
  return { sql: `${name}(${args.map((each, at) => cast(each, takes[at] ?? each.type)).join(", ")})`, type: gives };
}

function printCase({ branches, otherwise }: Extract<Expression, { kind: "case" }>, depth: number): Printed | null {
  const inner = depth + STEP;
  const results = all([...branches.map(({ then }) => then), otherwise], inner);
  const conditions = all(
    branches.map(({ when }) => when),
    inner,
  );
  if (results === null || conditions?.every(({ type }) => type === "boolean") !== true) return null;
  const type = typeOfAll(results);
  if (type === null) return null;
  const line = (indent: number) => `\n${" ".repeat(indent)}`;
  const values = results.map((each) => cast(each, type));
  const whens = conditions.map(({ sql }, at) => line(inner) + joined([`WHEN ${sql}`, values[at] ?? ""], " THEN "));
  const otherwiseLine = line(inner) + joined(["ELSE", values.at(-1) ?? ""], " ");
  return { sql: `${line(depth)}CASE${whens.join("")}${otherwiseLine}${line(depth)}END`, type };
}

/** A line of its own takes the place of the blank before it. */
function joined(parts: readonly string[], between: string): string {
  return parts.reduce((before, part) => before + (part.startsWith("\n") ? between.trimEnd() : between) + part);
}

function cast({ sql, type }: Printed, wanted: Type): string {
  if (type === wanted) return sql;
  return type === "unknown" ? `${sql}::${wanted}` : `(${sql})::${wanted}`;
}

function isTaken(given: Printed | undefined, type: Type): boolean {
  return given !== undefined && isTakenAs(given.type, type);
}

function typeOfAll(all: readonly Printed[]): Type | null {
  // NULL takes the type of the others.
  const types = all.filter(({ sql }) => sql !== "NULL").map(({ type }) => type);
  const [first = null, ...rest] = types.length === 0 ? [] : types;
  const found = rest.reduce<Type | null>((type, each) => (type === null ? null : commonType(type, each)), first);
  return found === "unknown" ? "text" : found;
}

function all(expressions: readonly Expression[], depth: number): readonly Printed[] | null {
  const printed = expressions.map((each) => printExpression(each, depth));
  return printed.every((each) => each !== null) ? printed : null;
}
