import type { Column, Table } from "../../schema/schema.js";
import type { TablePart } from "../dialect.js";
import {
  columnDefinition,
  createIndex,
  exclusionClause,
  foreignKeyClause,
  identity,
  qualified,
  uniqueClause,
} from "./ddl.js";
import { quoteName } from "./quote.js";
import { types } from "./types.js";

/** `ALTER TABLE … ADD …`, or `CREATE INDEX`. */
export function adding(table: Table, part: TablePart): string | null {
  if (part.kind === "index") return part.index.parts.length === 0 ? null : createIndex(table, part.index);
  if (part.kind === "column" && part.isThere)
    return `ALTER TABLE ${qualified(table)} ALTER COLUMN ${typed(part.column)}`;
  return `ALTER TABLE ${qualified(table)} ADD ${clauseOf(table, part)}`;
}

function typed({ name, type, collation }: Column): string {
  return `${quoteName(name)} TYPE ${types.print(type)}${collation === null ? "" : ` COLLATE ${quoteName(collation)}`}`;
}

const named = (name: string | null): string => (name === null ? "" : `CONSTRAINT ${quoteName(name)} `);

function clauseOf(table: Table, part: Exclude<TablePart, { readonly kind: "index" }>): string {
  switch (part.kind) {
    case "column":
      return ["COLUMN", columnDefinition(part.column), identity(part.column)].filter((word) => word !== null).join(" ");
    case "primary key":
      return `${named(part.key.name)}PRIMARY KEY (${part.key.columns.map(quoteName).join(", ")})`;
    case "foreign key":
      return foreignKeyClause(part.key);
    case "unique":
      return uniqueClause(part.unique, table, "");
    case "check":
      return `${named(part.check.name)}CHECK (${part.check.expression.sql})`;
    case "exclusion":
      return exclusionClause(part.exclusion);
  }
}
