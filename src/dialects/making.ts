import type { Change } from "../schema/change.js";
import type { Schema, Table } from "../schema/schema.js";
import { tableKey } from "../schema/table-key.js";
import type { Dialect, TablePart } from "./dialect.js";

/** The statement that makes what is wanted of a change where it is not there, or not any more; null where none does. */
export type Making = (change: Change) => string | null;

/** The longest statement that is read in one line, in characters. */
const LONGEST = 1000;

/** What makes the parts of a schema's tables, as a dialect says it: of what is no line of text nothing. */
export function makingOf({ tables }: Schema, dialect: Dialect): Making {
  const byKey = new Map(tables.map((table) => [tableKey(table), table]));
  return (change) => {
    const table = byKey.get(tableKey(change.table));
    const part = table === undefined ? null : partOf(table, change);
    const sql = table === undefined || part === null ? null : dialect.adding(table, part);
    return sql === null || sql.length > LONGEST || CONTROL.test(sql) ? null : sql;
  };
}

const CONTROL = /[\0-\x1f\x7f\x80-\x9f\u2028\u2029]/;

function partOf(table: Table, { kind, name, columns }: Change): TablePart | null {
  const [of] = /^(?:column|primary key|foreign key|unique|index|check|exclusion)\b/.exec(kind) ?? [];
  const isIt = (each: { readonly name: string | null; readonly columns?: readonly string[] }): boolean =>
    name !== null ? each.name === name : each.columns?.join("\0") === columns.join("\0");
  switch (of) {
    case "column": {
      const column = table.columns.find((each) => each.name === columns[0]);
      return column === undefined
        ? null
        : { kind: of, column, isThere: kind !== "column missing" && kind !== "column generated" };
    }
    case "primary key":
      return table.primaryKey === null ? null : { kind: of, key: table.primaryKey };
    case "foreign key": {
      const key = table.foreignKeys.find(isIt);
      return key === undefined ? null : { kind: of, key };
    }
    case "unique": {
      const unique = table.uniques.find(isIt);
      if (unique !== undefined) return { kind: of, unique };
      // A unique constraint that is to be an index.
      const index = table.indexes.find((each) => each.name === name);
      return index === undefined ? null : { kind: "index", index };
    }
    case "index": {
      const index = table.indexes.find((each) => each.name === name);
      return index === undefined ? null : { kind: of, index };
    }
    case "check": {
      const check = table.checks.find((each) => each.name === name);
      return check === undefined ? null : { kind: of, check };
    }
    case "exclusion": {
      const exclusion = table.exclusions.find((each) => each.name === name);
      return exclusion === undefined ? null : { kind: of, exclusion };
    }
    default:
      return null;
  }
}
