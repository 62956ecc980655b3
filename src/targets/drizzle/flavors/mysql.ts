import type { PrimaryKey, Table } from "../../../schema/schema.js";
import { mysqlDeclarations } from "../declarations/mysql.js";
import type { Release } from "../release.js";
import type { KitMarks } from "../sql-text.js";
import { mariadbVocabulary, mysqlVocabulary } from "../vocabulary/mysql.js";
import type { Flavor, StatedKey } from "./flavor.js";

/** Longest name of MySQL's and MariaDB's, in characters. */
const LONGEST = 64;

/** MySQL: https://orm.drizzle.team/docs/column-types/mysql */
export const mysql = {
  module: "drizzle-orm/mysql-core",
  names: {
    table: "mysqlTable",
    schema: "mysqlSchema",
    extraConfig: "MySqlTableExtraConfigValue",
    anyColumn: "AnyMySqlColumn",
  },
  vocabulary: mysqlVocabulary,
  declarations: mysqlDeclarations,
  text: {
    quote: "`",
    token: /'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"\\]|""|\\[\s\S])*"|`((?:[^`]|``)*)`/g,
    refersToColumns: false,
    respell,
  },
  random: "RAND()",
  numbering: "autoincrement()",
  indexOrder: "text",
  unique: "uniqueIndex",
  noAction: "no action",
  generatedModes: true,
  quotesTypes: false,
  columnChecks: false,
  aliasBytes: null,
  printedDefault: (sql) => sql,
  implicit: {
    unique: (_, columns) => columns[0] ?? "",
    check: (table, _, position) => `${table.name}_chk_${position + 1}`,
    foreignKey: (table, columns) => `${table.name}_${columns.join("_")}_fk`,
  },
  statedKey,
  carriesUniques: () => true,
  declaresAsRead: () => false,
  cannotCarry: (release) => ["index method", ...(release.kitCuts ? ["cut expression" as const] : [])],
} as const satisfies Flavor;

/** MariaDB, where it is not MySQL: a check can be a column's own, and a foreign key without rules is one that restricts, and `NO ACTION` another one. */
export const mariadb = {
  ...mysql,
  vocabulary: mariadbVocabulary,
  noAction: "restrict",
  columnChecks: true,
  cannotCarry: (release) => [...mysql.cannotCarry(release), "column check"],
  implicit: { ...mysql.implicit, check: (_table, _columns, position) => `CONSTRAINT_${position + 1}` },
} as const satisfies Flavor;

/** Drizzle would name the key `table_column`, which may be too long; the database calls every primary key `PRIMARY`. */
function statedKey(table: Table, { columns }: PrimaryKey, { namesMysqlKeys }: Release): StatedKey | null {
  const [only = "", ...more] = columns;
  const overlong = namesMysqlKeys && `${table.name}_${only}`.length > LONGEST;
  if (more.length === 0 && !overlong) return null;
  return { name: namesMysqlKeys ? "PRIMARY" : null, columns };
}

/** `'a;b'` → `concat('a', char(59 using utf8mb4), 'b')`. */
function respell(constant: string, marks: KitMarks): string {
  const parts = splitAtMarks(constant.slice(1, -1), marks);
  const code = (text: string) => [...text].map((character) => character.charCodeAt(0)).join(", ");
  return `concat(${parts.map(({ text, mark }) => (mark ? `char(${code(text)} using utf8mb4)` : `'${text}'`)).join(", ")})`;
}

/** The inside of a string constant in pieces, each one of the marks or without any. */
export function splitAtMarks(inside: string, marks: KitMarks): { readonly text: string; readonly mark: boolean }[] {
  const pattern = new RegExp(`(${marks.map((mark) => mark.replace(/[-;,]/g, "\\$&")).join("|")})`);
  return inside
    .split(pattern)
    .map((text, at) => ({ text, mark: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
