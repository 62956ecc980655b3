import type { Index, IndexPart } from "../../schema/schema.js";
import type { SqlExpr } from "../../schema/sql-expr.js";
import { type Code, call, chain, imported, type Link, object } from "../../typescript/code.js";
import { propertyKey, stringLiteral, templateText } from "../../typescript/literals.js";
import { ownColumn } from "./emit-constraints.js";
import type { FileContext } from "./file-context.js";
import type { TablePlan } from "./plan.js";
import { CONDITION_MARKS, INDEX_MARKS, isParenthesized, quoteIdentifier, sqlInner, sqlTemplate } from "./sql-text.js";
import { ORM_MODULE, PG_CORE_MODULE } from "./vocabulary.js";

/** An index as an entry of the table's third argument. */
export function emitIndex(plan: TablePlan, index: Index, context: FileContext): Code {
  if (index.include.length > 0) context.skip("include", plan, index.name, index.include.join(", "));
  if (!index.nullsDistinct) context.skip("nulls not distinct index", plan, index.name, "nulls not distinct");
  if (index.tablespace !== null) context.skip("tablespace", plan, index.name, index.tablespace);
  const builder = imported(index.unique ? "uniqueIndex" : "index", PG_CORE_MODULE);
  const parts = index.parts.map((part) => partCode(plan, part));
  const on = index.method === "btree" ? call("on", parts) : call("using", [stringLiteral(index.method), ...parts]);
  const options = Object.entries(index.with).map(([key, value]) => ({
    key: propertyKey(key),
    value: stringLiteral(value),
  }));
  const links: Link[] = [
    { code: on },
    ...(options.length === 0 ? [] : [{ code: call("with", [object(options)]) }]),
    ...(index.where === null ? [] : [{ code: where(plan, index.where) }]),
  ];
  return chain(call(builder, [stringLiteral(index.name)]), links);
}

function where(plan: TablePlan, condition: SqlExpr): Code {
  return ["where(", sqlTemplate(condition, (column) => ownColumn(plan, column), CONDITION_MARKS), ")"];
}

/**
 * One key of an index. A bare `.desc()` would be NULLS LAST in Drizzle and NULLS FIRST in PostgreSQL, so the order of
 * nulls is always said. drizzle-kit 0.31 forgets the order where there is an operator class, and knows no collation:
 * such keys, and expressions, are SQL text as a whole.
 */
function partCode(plan: TablePlan, part: IndexPart): Code {
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
  const expression =
    part.kind === "column" ? { sql: quoteIdentifier(part.column), columns: [part.column] } : part.expression;
  const inner = sqlInner(expression, (column) => ownColumn(plan, column), INDEX_MARKS);
  const whole = part.kind === "column" || isParenthesized(expression.sql) ? inner : `(${inner})`;
  const suffix = [
    ...(part.collation === null ? [] : [` COLLATE ${quoteIdentifier(part.collation)}`]),
    ...(part.opclass === null ? [] : [` ${part.opclass}`]),
    ...(part.descending ? [" DESC"] : []),
    ...(part.nulls === null ? [] : [` NULLS ${part.nulls.toUpperCase()}`]),
  ].join("");
  return [imported("sql", ORM_MODULE), `\`${whole}${templateText(suffix)}\``];
}
