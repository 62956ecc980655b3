import { sqliteDeclarations } from "../declarations/sqlite.js";
import { sqliteVocabulary } from "../vocabulary/sqlite.js";
import type { Flavor } from "./flavor.js";
import { splitAtMarks } from "./mysql.js";

/** SQLite: https://orm.drizzle.team/docs/column-types/sqlite */
export const sqlite = {
  module: "drizzle-orm/sqlite-core",
  names: {
    table: "sqliteTable",
    schema: null,
    extraConfig: "SQLiteTableExtraConfigValue",
    anyColumn: "AnySQLiteColumn",
  },
  vocabulary: sqliteVocabulary,
  declarations: sqliteDeclarations,
  text: {
    quote: '"',
    token: /'(?:[^']|'')*'|"((?:[^"]|"")*)"/g,
    refersToColumns: false,
    /** `'a;b'` → `('a'||char(59)||'b')`. */
    respell: (constant, marks) => {
      const code = (text: string) => [...text].map((character) => character.charCodeAt(0)).join(",");
      const parts = splitAtMarks(constant.slice(1, -1), marks);
      return `(${parts.map(({ text, mark }) => (mark ? `char(${code(text)})` : `'${text}'`)).join("||")})`;
    },
  },
  random: "RANDOM()",
  numbering: "primaryKey({ autoIncrement: true })",
  indexOrder: "text",
  unique: "unique",
  noAction: "no action",
  generatedModes: true,
  quotesTypes: false,
  columnChecks: false,
  aliasBytes: null,
  printedDefault: (sql) => sql,
  implicit: {
    unique: (table, columns) => `${table.name}_${columns.join("_")}_uniq`,
    check: (table, columns, position) => [table.name, ...columns, `check${position + 1}`].join("_"),
    foreignKey: () => null,
  },
  statedKey: (_, key) => (key.columns.length < 2 ? null : { name: null, columns: key.columns }),
  carriesUniques: ({ sqliteUniques }) => sqliteUniques,
  declaresAsRead: () => false,
  cannotCarry: (release) => [
    ...(release.sqliteUniques ? [] : ["unique constraint" as const]),
    "schema",
    "index method",
    ...(release.kitCuts ? ["cut expression" as const] : []),
  ],
} as const satisfies Flavor;
