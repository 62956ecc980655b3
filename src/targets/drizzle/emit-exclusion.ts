import type { Exclusion, Index, IndexPart } from "../../schema/schema.js";
import type { Code } from "../../typescript/code.js";
import { emitIndex } from "./emit-indexes.js";
import type { FileContext } from "./file-context.js";
import type { TablePlan } from "./plan.js";
import { quoteIdentifier, type SqlText } from "./sql-text.js";

/**
 * An exclusion constraint, which Drizzle has no words for. Where the code says what drizzle-kit reads, it is the index of
 * the same name that PostgreSQL keeps for it: drizzle-kit takes it for an index, and would drop one that is not declared.
 */
export function emitExclusion(plan: TablePlan, exclusion: Exclusion, context: FileContext): Code[] {
  if (!context.flavor.declaresAsRead(context.release) || exclusion.elements.length === 0) return [];
  return emitIndex(plan, indexOf(exclusion, context.flavor.text), context);
}

/** The index that PostgreSQL keeps for an exclusion constraint. */
export function indexOf({ name, method, elements, where, origin }: Exclusion, text: SqlText): Index {
  const parts = elements.map(({ expression, opclass }): IndexPart => {
    const [column, more] = expression.columns;
    const rest = { descending: false, nulls: null, opclass, collation: null };
    const isColumn = column !== undefined && more === undefined && expression.sql === quoteIdentifier(column, text);
    return isColumn ? { kind: "column", column, ...rest } : { kind: "expression", expression, ...rest };
  });
  const plain = { unique: false, nullsDistinct: true, include: [], with: {}, tablespace: null };
  return { name, method: method.toLowerCase(), parts, where, origin, ...plain };
}
