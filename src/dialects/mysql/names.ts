import type { Check, Table, Unique } from "../../schema/schema.js";
import type { Flavour } from "./flavour.js";

/** What MySQL calls every primary key. */
export const PRIMARY = "PRIMARY";

/** The name of a check inside a column's definition: MariaDB has it under the column's, MySQL counts. */
export const checkName = ({ mariadb }: Flavour, table: string, column: string, position: number): string =>
  mariadb ? column : `${table}_chk_${position + 1}`;

/**
 * Names what is unnamed inside `CREATE TABLE`: a unique key by its first column, with a number where the table has that
 * name already (https://dev.mysql.com/doc/refman/8.0/en/create-table.html).
 */
export function nameTables(flavour: Flavour, tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => (table.managed ? nameTable(flavour, table) : table));
}

function nameTable(flavour: Flavour, table: Table): Table {
  const taken = new Set([...table.uniques, ...table.indexes].flatMap(({ name }) => name?.toLowerCase() ?? []));
  const uniques = table.uniques.map((unique): Unique => {
    if (unique.name !== null) return unique;
    const name = freeName(unique.columns[0] ?? "", taken);
    taken.add(name.toLowerCase());
    return { ...unique, name };
  });
  let unnamed = 0;
  const checks = table.checks.map((check): Check => {
    if (check.name !== null) return check;
    const [column = ""] = check.expression.columns;
    return { ...check, name: checkName(flavour, table.name, column, unnamed++) };
  });
  const primaryKey = table.primaryKey && { ...table.primaryKey, name: table.primaryKey.name ?? PRIMARY };
  return { ...table, primaryKey, uniques, checks };
}

function freeName(column: string, taken: ReadonlySet<string>): string {
  let name = column;
  for (let count = 2; taken.has(name.toLowerCase()) || name.toUpperCase() === PRIMARY; count++) {
    name = `${column}_${count}`;
  }
  return name;
}
