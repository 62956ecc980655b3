import { postgresDeclarations } from "../declarations/postgres.js";
import { postgresVocabulary } from "../vocabulary/postgres.js";
import type { Flavor } from "./flavor.js";
import { isOverlong, LONGEST_NAME, postgresName } from "./postgres-names.js";

/** PostgreSQL: https://orm.drizzle.team/docs/column-types/pg */
export const postgres = {
  module: "drizzle-orm/pg-core",
  names: { table: "pgTable", schema: "pgSchema", extraConfig: "PgTableExtraConfigValue", anyColumn: "AnyPgColumn" },
  vocabulary: postgresVocabulary,
  declarations: postgresDeclarations,
  text: {
    quote: '"',
    // `'…'`, `E'…'`, `$tag$…$tag$` and quoted identifiers, as PostgreSQL's lexer finds them.
    token: /\b[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|"((?:[^"]|"")*)"|(\$[A-Za-z_\u0080-\uffff]*\$)[\s\S]*?\2/g,
    refersToColumns: true,
    respell: (constant, marks) => {
      let text = constant.slice(1, -1).replaceAll("\\", "\\\\");
      for (const mark of marks) text = text.replaceAll(mark, (found) => [...found].map(hexadecimal).join(""));
      return `E'${text}'`;
    },
  },
  random: "RANDOM()",
  numbering: "identity",
  indexOrder: "calls",
  unique: "unique",
  noAction: "no action",
  generatedModes: false,
  quotesTypes: true,
  columnChecks: false,
  aliasBytes: LONGEST_NAME,
  printedDefault: (sql) => sql.replace(/^\(([A-Z][A-Z0-9_]*\(\))\)$/, (_, call: string) => call.toLowerCase()),
  implicit: {
    unique: (table, columns) => postgresName(table.name, columns.join("_"), "key"),
    check: (table, columns) => postgresName(table.name, columns.length === 1 ? (columns[0] ?? null) : null, "check"),
    foreignKey: (table, columns) => postgresName(table.name, columns.join("_"), "fkey"),
  },
  /** Drizzle would name a key of several columns by them; the database's own name is stated instead. */
  statedKey: (table, key, release) => {
    const overlong = release.namesSingleKeys && isOverlong(`${table.name}_pkey`);
    if (key.columns.length < 2 && !overlong) return null;
    return { name: key.name ?? postgresName(table.name, null, "pkey"), columns: key.columns };
  },
  carriesUniques: () => true,
  declaresAsRead: ({ postgresAsRead }) => postgresAsRead,
  cannotCarry: (release) => [
    "include",
    "exclusion",
    "nulls not distinct index",
    "virtual column",
    ...(release.kitCuts ? ["quoted type" as const] : []),
    ...(release.postgresAsRead ? ["default" as const] : []),
  ],
} as const satisfies Flavor;

function hexadecimal(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
