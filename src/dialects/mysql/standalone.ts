import type { Table } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import type { Statement, Types } from "../dialect.js";
import type { StandaloneDialect } from "../standalone-dialect.js";
import { foreignKeyClause, qualified } from "./ddl.js";
import type { Flavour } from "./flavour.js";
import { quoteName } from "./quote.js";

/** A random UUID of version 4 without its dashes: what `UUID()` makes is of version 1. */
const UUID =
  "(LOWER(CONCAT(HEX(RANDOM_BYTES(6)), '4', SUBSTR(HEX(RANDOM_BYTES(2)), 2), SUBSTR('89AB', 1 + FLOOR(RAND() * 4), 1), SUBSTR(HEX(RANDOM_BYTES(2)), 2), HEX(RANDOM_BYTES(6)))))";

/**
 * MySQL and MariaDB in the application's place. InnoDB refuses `SET DEFAULT`.
 * https://dev.mysql.com/doc/refman/8.0/en/alter-table.html
 */
export function standaloneOf(flavour: Flavour, types: Types): StandaloneDialect {
  return {
    actions: new Set(["no action", "restrict", "cascade", "set null"]),
    now: ({ kind }) => {
      if (kind === "timestamp") return "(CURRENT_TIMESTAMP(6))";
      if (kind === "date") return "(CURRENT_DATE)";
      return kind === "time" ? "(CURRENT_TIME(6))" : null;
    },
    uuid: (type) => (type.kind === "uuid" || (isText(type) && (type.length ?? 32) >= 32) ? UUID : null),
    constant: types.defaultValue,
    alter: (from, to) => alter(from, to, flavour),
  };
}

function isText(type: SqlType): type is SqlType & { readonly kind: "char" | "varchar" } {
  return type.kind === "char" || type.kind === "varchar";
}

/** A key of the same name cannot be dropped and added by one statement. */
function alter(from: Table, to: Table, { mariadb }: Flavour): readonly Statement[] {
  const table = qualified(to);
  const defaults = to.columns
    .filter((column, at) => column.default !== null && column.default !== from.columns[at]?.default)
    .map((column) => `ALTER COLUMN ${quoteName(column.name)} SET DEFAULT ${column.default?.sql}`);
  const keys = to.foreignKeys.filter((key, at) => key !== from.foreignKeys[at]);
  const checks = to.checks.filter((check) => !from.checks.includes(check));
  const dropped = [
    ...keys.map(({ name }) => `DROP FOREIGN KEY ${quoteName(name ?? "")}`),
    ...(mariadb ? checks.map(({ name }) => `DROP CONSTRAINT IF EXISTS ${quoteName(name ?? "")}`) : []),
  ];
  const added = [
    ...keys.map((key) => `ADD ${foreignKeyClause(key)}`),
    ...checks.map((check) => `ADD CONSTRAINT ${quoteName(check.name ?? "")} CHECK (${check.expression.sql})`),
  ];
  return [[...defaults, ...dropped], added]
    .filter((actions) => actions.length > 0)
    .map((actions) => ({ sql: `ALTER TABLE ${table} ${actions.join(", ")}`, table: to.name }));
}
