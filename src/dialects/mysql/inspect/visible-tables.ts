import type { Schema } from "../../../schema/schema.js";
import { tableKey } from "../../../schema/table-key.js";
import { type Attempt, HiddenTables } from "../../live-dialect.js";

/**
 * Makes sure that a table which is not there is no table that the role may not see: the information schema leaves those
 * out without a word. A role that holds other roles is trusted.
 * @throws HiddenTables
 */
export async function assertVisible(want: Schema, have: Schema, attempt: Attempt): Promise<void> {
  const there = new Set(have.tables.map(tableKey));
  if (want.tables.every((table) => !table.managed || there.has(tableKey(table)))) return;
  const grants = (await attempt("SHOW GRANTS"))?.map((row) => String(Object.values(row)[0]));
  const name = String((await attempt("SELECT DATABASE() AS name"))?.[0]?.name);
  if (grants === undefined || grants.some((grant) => seesAll(grant, name))) return;
  throw new HiddenTables(
    `the role may see some tables of the database only, so that nothing can be said of the others: it takes \`GRANT SELECT ON \`${name}\`.*\``,
  );
}

/** Whether a grant is of all tables of the database, or of a role. */
function seesAll(grant: string, database: string): boolean {
  const [, rights = "", on] = /^GRANT (.*?) ON (.*?) TO /.exec(grant) ?? [];
  if (on === undefined) return /^GRANT .* TO /.test(grant);
  if (!/\bSELECT\b|\bALL PRIVILEGES\b/.test(rights.replace(/\([^)]*\)/g, ""))) return false;
  if (on === "*.*") return true;
  const pattern = /^`((?:[^`]|``)*)`\.\*$/.exec(on)?.[1]?.replaceAll("``", "`");
  return pattern !== undefined && asRegex(pattern).test(database);
}

/** `%` and `_` of a grant stand for any text and any letter, unless a backslash is before them. */
function asRegex(pattern: string): RegExp {
  const parts = pattern.match(/\\[\s\S]|[\s\S]/g) ?? [];
  const text = parts.map((part) => {
    if (part === "%") return "[\\s\\S]*";
    if (part === "_") return "[\\s\\S]";
    return part.slice(-1).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${text.join("")}$`, "i");
}
