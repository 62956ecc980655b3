import type { Table } from "../../schema/schema.js";
import type { Statement } from "../dialect.js";
import type { StandaloneDialect } from "../standalone-dialect.js";
import { foreignKeyClause, qualified } from "./ddl.js";
import { functions } from "./functions.js";
import { quoteName } from "./quote.js";

/**
 * PostgreSQL in the application's place. `STATEMENT_TIMESTAMP()` is what Django's own `Now()` is.
 * https://www.postgresql.org/docs/current/sql-altertable.html
 */
export const standalone: StandaloneDialect = {
  actions: new Set(["no action", "restrict", "cascade", "set null", "set default"]),
  now: ({ kind }) => {
    if (kind === "timestamp") return `(${functions.Now([])})`;
    if (kind === "date") return "CURRENT_DATE";
    return kind === "time" ? "LOCALTIME" : null;
  },
  uuid: ({ kind }) => {
    const random = functions.RandomUUID([]);
    if (kind === "uuid") return `(${random})`;
    return kind === "varchar" || kind === "char" || kind === "text" ? `(${random}::text)` : null;
  },
  constant: (sql) => sql,
  alter,
};

function alter(from: Table, to: Table): readonly Statement[] {
  const defaults = to.columns
    .filter((column, at) => column.default !== null && column.default !== from.columns[at]?.default)
    .map((column) => `ALTER COLUMN ${quoteName(column.name)} SET DEFAULT ${column.default?.sql}`);
  const keys = to.foreignKeys.filter((key, at) => key !== from.foreignKeys[at]);
  const checks = to.checks.filter((check) => !from.checks.includes(check));
  const dropped = [...keys, ...checks].flatMap(({ name }) =>
    name === null ? [] : [`DROP CONSTRAINT IF EXISTS ${quoteName(name)}`],
  );
  const added = [
    ...keys.map((key) => `ADD ${foreignKeyClause(key)}`),
    ...checks.map((check) => `ADD CONSTRAINT ${quoteName(check.name ?? "")} CHECK (${check.expression.sql})`),
  ];
  const actions = [...defaults, ...dropped, ...added];
  if (actions.length === 0) return [];
  return [{ sql: `ALTER TABLE ${qualified(to)} ${actions.join(", ")}`, table: to.name }];
}
