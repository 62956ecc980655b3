import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { readFor } from "../../src/pipeline.js";
import { joinTables } from "../../src/schema/diff/join-tables.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import { type Fixture, inputOf } from "../cases/fixture.js";

/** Codes that a change has in the join table of a many-to-many relation, by the code that it has in any other table. */
const JOIN_CODES: Readonly<Record<string, string>> = {
  "table-missing": "many-to-many-table-missing",
  "column-missing": "many-to-many-columns",
  "column-renamed": "many-to-many-columns",
  "column-extra-required": "many-to-many-columns",
  "unique-missing": "many-to-many-pair-not-unique",
  "index-missing-unique": "many-to-many-pair-not-unique",
};

/** Names of the tables that a schema has for the pairs of many-to-many relations alone, without those of schemas. */
export function joinNames({ application }: Schema): ReadonlySet<string> {
  const keys = joinTables(application);
  return new Set(
    application?.entities.flatMap(({ label, table }) =>
      [...keys.values()].some(({ through }) => through === label) ? [table.name] : [],
    ),
  );
}

/** The same of a fixture. */
export function joinNamesOf(fixture: Fixture, dialect: DialectName): ReadonlySet<string> {
  const { project, apps } = readFor(inputOf(fixture), dialect);
  return joinNames(lower(project, dialects[dialect], { apps }).schema);
}

/**
 * The code that a change has in a table, `table` or `schema.table`.
 * @param column that it is about; null for none
 */
export function codeIn(table: string, code: string, joins: ReadonlySet<string>, column: string | null): string {
  if (!joins.has(table.slice(table.lastIndexOf(".") + 1))) return code;
  return code === "column-type" && column === "id" ? "many-to-many-key-type" : (JOIN_CODES[code] ?? code);
}
