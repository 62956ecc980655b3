import type { Column } from "../../../schema/schema.js";
import type { SqlType } from "../../../schema/sql-type.js";
import type { Row } from "../../catalog-row.js";
import type { Flavour } from "../flavour.js";
import { recognizeType } from "../parse-type.js";
import { quoteText } from "../quote.js";
import { readExpression } from "./expression-text.js";

/** What of a column's table is needed to read it. */
export interface ColumnTable {
  /** Collation of columns that have none of their own. */
  readonly collation: string | null;
  readonly names: ReadonlySet<string>;
  /** Columns that MariaDB checks to be JSON: that is what `json` is to it. */
  readonly documents: ReadonlySet<string>;
}

/** A column as `information_schema.COLUMNS` has it. */
export function readColumn(row: Row, table: ColumnTable, flavour: Flavour): Column {
  const name = row.text("name");
  const [extra, collation] = [row.text("extra").toLowerCase(), row.textOrNull("collation")];
  const isDocument = table.documents.has(name);
  const type: SqlType = isDocument ? { kind: "json" } : readType(row.text("type"));
  const isGenerated = /\b(?:stored|virtual|persistent) generated\b|^(?:stored|virtual|persistent)$/.test(extra);
  const generated = isGenerated ? readExpression(row.text("generated"), table.names, flavour) : null;
  return {
    name,
    type,
    nullable: row.text("nullable") === "YES",
    identity: extra.includes("auto_increment") ? "autoincrement" : null,
    default: isGenerated ? null : readDefault(row.textOrNull("value"), type, extra, table, flavour),
    generated: generated && { expression: generated, stored: !extra.includes("virtual") },
    collation: isDocument || collation === table.collation ? null : collation,
    comment: row.textOrNull("comment") || null,
    origin: null,
  };
}

/** MariaDB has a default as SQL. MySQL has a constant's text, and says of an expression that it is one. */
function readDefault(text: string | null, type: SqlType, extra: string, table: ColumnTable, flavour: Flavour) {
  if (text === null || (flavour.mariadb && text === "NULL")) return null;
  if (flavour.mariadb || extra.includes("default_generated")) return readExpression(text, table.names, flavour);
  const isPlain = /^(?:b'[01]*'|0x[\da-f]*)$/i.test(text) || (NUMBERS.has(type.kind) && /^[\d.eE+-]+$/.test(text));
  return { sql: isPlain || /^current_timestamp/i.test(text) ? text : quoteText(text), columns: [] };
}

const NUMBERS: ReadonlySet<string> = new Set("smallint integer bigint boolean numeric double real".split(" "));

/** A column's type; a size that is not said is the server's own, which is said then. */
export function readType(sql: string): SqlType {
  const type = recognizeType(sql);
  if (type.kind === "time" || type.kind === "timestamp") return { ...type, precision: type.precision ?? 0 };
  if (type.kind === "numeric") return { ...type, precision: type.precision ?? 10, scale: type.scale ?? 0 };
  if (type.kind !== "opaque") return type;
  // A number's width is nothing that it holds, and MySQL 8 prints none.
  return { kind: "opaque", sql: type.sql.toLowerCase().replace(/^((?:tiny|medium)int)\(\d+\)/, "$1") };
}
