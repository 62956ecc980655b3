import type { DialectName, ReferentialAction } from "../../../schema/schema.js";

/** Whether a database is of MySQL's family. */
export const isMysqlFamily = (dialect: DialectName): boolean => dialect === "mysql" || dialect === "mariadb";

/**
 * What a database does for an action: `restrict` and `no action` are one to InnoDB, which checks no key later.
 * https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
 */
export function heldAction(action: ReferentialAction, dialect: DialectName): ReferentialAction {
  return action === "restrict" && isMysqlFamily(dialect) ? "no action" : action;
}
