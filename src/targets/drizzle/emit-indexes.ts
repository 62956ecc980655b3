import type { Index, IndexPart } from "../../schema/schema.js";
import type { SqlExpr } from "../../schema/sql-expr.js";
import { type Code, call, chain, imported, type Link, object } from "../../typescript/code.js";
import { propertyKey, stringLiteral, templateText } from "../../typescript/literals.js";
import { ownColumn } from "./emit-constraints.js";
import type { FileContext } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import { ORM_MODULE } from "./modules.js";
import type { TablePlan } from "./plan.js";
import type { Release } from "./release.js";
import { CONDITION_MARKS, INDEX_MARKS, isParenthesized, quoteIdentifier, sqlInner, sqlTemplate } from "./sql-text.js";

/** An index as an entry of the table's third argument; nothing where Drizzle has no words for it at all. */
export function emitIndex(plan: TablePlan, index: Index, context: FileContext): Code[] {
  const { indexOrder } = context.flavor;
  if (unsayable(index, context.flavor, context.release) !== null) return [];
  const builder = context.core(index.unique ? "uniqueIndex" : "index");
  const part = indexOrder === "calls" ? partInCalls : partInText;
  const parts = index.parts.map((each) => part(plan, each, context));
  const on = index.method === "btree" ? call("on", parts) : call("using", [stringLiteral(index.method), ...parts]);
  const options = Object.entries(index.with).map(([key, value]) => ({
    key: propertyKey(key),
    value: stringLiteral(value),
  }));
  const links: Link[] = [
    { code: on },
    ...(options.length === 0 ? [] : [{ code: call("with", [object(options)]) }]),
    ...(index.where === null ? [] : [{ code: where(plan, index.where, context) }]),
  ];
  return [chain(call(builder, [stringLiteral(index.name)]), links)];
}

/** Why an index cannot be said; null where it can. */
export interface Unsayable {
  readonly kind: "index method" | "cut expression";
  readonly value: string;
}

/**
 * Whether an index can be said where Drizzle knows no methods of access. drizzle-kit 0.31 cuts its keys apart at every
 * comma, which no expression with two arguments survives.
 */
export function unsayable({ method, parts }: Index, { indexOrder }: Flavor, { kitCuts }: Release): Unsayable | null {
  if (indexOrder === "calls") return null;
  if (method !== "btree") return { kind: "index method", value: method };
  const cut = parts.find((part) => part.kind === "expression" && part.expression.sql.includes(","));
  return cut?.kind === "expression" && kitCuts ? { kind: "cut expression", value: cut.expression.sql } : null;
}

function where(plan: TablePlan, condition: SqlExpr, { flavor }: FileContext): Code {
  return ["where(", sqlTemplate(condition, (column) => ownColumn(plan, column), CONDITION_MARKS, flavor.text), ")"];
}

/**
 * One key of an index. A bare `.desc()` would be NULLS LAST in Drizzle and NULLS FIRST in PostgreSQL, so the order of
 * nulls is always said. drizzle-kit 0.31 forgets the order where there is an operator class, and knows no collation:
 * such keys, and expressions, are SQL text as a whole.
 */
function partInCalls(plan: TablePlan, part: IndexPart, context: FileContext): Code {
  const nulls = part.nulls ?? (part.descending ? "first" : "last");
  const ordered = part.descending || nulls === "first";
  if (part.kind === "column" && part.collation === null && !(ordered && part.opclass !== null)) {
    const links = [
      ...(part.descending ? ["desc()"] : []),
      ...(ordered ? [nulls === "first" ? "nullsFirst()" : "nullsLast()"] : []),
      ...(part.opclass === null ? [] : [`op(${stringLiteral(part.opclass)})`]),
    ];
    return [ownColumn(plan, part.column) ?? part.column, ...links.map((link) => `.${link}`)].join("");
  }
  return wholeText(plan, part, context);
}

/** One key of an index where the order can only be said in SQL: the plain column, or SQL text as a whole. */
function partInText(plan: TablePlan, part: IndexPart, context: FileContext): Code {
  const plain = part.kind === "column" && !part.descending && part.nulls === null && part.collation === null;
  return plain ? (ownColumn(plan, part.column) ?? part.column) : wholeText(plan, part, context);
}

function wholeText(plan: TablePlan, part: IndexPart, { flavor }: FileContext): Code {
  const { text } = flavor;
  const expression =
    part.kind === "column" ? { sql: quoteIdentifier(part.column, text), columns: [part.column] } : part.expression;
  const inner = sqlInner(expression, (column) => ownColumn(plan, column), INDEX_MARKS, text);
  const whole = part.kind === "column" || isParenthesized(expression.sql, text) ? inner : `(${inner})`;
  const suffix = [
    ...(part.collation === null ? [] : [` COLLATE ${quoteIdentifier(part.collation, text)}`]),
    ...(part.opclass === null ? [] : [` ${part.opclass}`]),
    ...(part.descending ? [" DESC"] : []),
    ...(part.nulls === null ? [] : [` NULLS ${part.nulls.toUpperCase()}`]),
  ].join("");
  return [imported("sql", ORM_MODULE), `\`${whole}${templateText(suffix)}\``];
}
