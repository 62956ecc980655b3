import type { Table } from "../../schema/schema.js";
import type { TablePart, Types } from "../dialect.js";
import { checkClause, columnDefinition, createIndex, foreignKeyClause, qualified, uniqueClause } from "./ddl.js";
import { quoteName } from "./quote.js";

/** `ALTER TABLE … ADD …`, `MODIFY COLUMN` with the whole definition, or `CREATE INDEX`. */
export function adding(table: Table, part: TablePart, types: Types): string | null {
  if (part.kind === "index") return part.index.parts.length === 0 ? null : createIndex(table, part.index);
  const clause = clauseOf(part, types);
  return clause === null ? null : `ALTER TABLE ${qualified(table)} ${clause}`;
}

function clauseOf(part: Exclude<TablePart, { readonly kind: "index" }>, types: Types): string | null {
  switch (part.kind) {
    case "column":
      return `${part.isThere ? "MODIFY" : "ADD"} COLUMN ${columnDefinition(part.column, types)}`;
    case "primary key":
      return `ADD PRIMARY KEY (${part.key.columns.map(quoteName).join(", ")})`;
    case "foreign key":
      return `ADD ${foreignKeyClause(part.key)}`;
    case "unique":
      return `ADD ${uniqueClause(part.unique)}`;
    case "check":
      return `ADD ${checkClause(part.check)}`;
    case "exclusion":
      return null;
  }
}
