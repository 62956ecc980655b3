import { knownIndexes } from "../../schema/known-indexes.js";
import type { Table } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import type { Statement } from "../dialect.js";
import type { StandaloneDialect } from "../standalone-dialect.js";
import { createIndex, createTable, qualified } from "./ddl.js";
import { quoteName, quoteText } from "./quote.js";

/** A random UUID of version 4 without its dashes, as Django stores it: 32 hexadecimal digits in small letters. */
const UUID =
  "(lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2) || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || hex(randomblob(6))))";

/** SQLite in the application's place. https://www.sqlite.org/lang_altertable.html#otheralter */
export const standalone: StandaloneDialect = {
  actions: new Set(["no action", "restrict", "cascade", "set null", "set default"]),
  now,
  uuid: ({ kind }) => (kind === "uuid" || kind === "varchar" || kind === "char" || kind === "text" ? UUID : null),
  constant: (sql) => sql,
  alter,
};

/** The time in UTC, in the form in which Django stores it. */
function now({ kind }: SqlType): string | null {
  if (kind === "timestamp") return `(strftime(${quoteText("%Y-%m-%d %H:%M:%f")}, 'now'))`;
  if (kind === "date") return "CURRENT_DATE";
  return kind === "time" ? `(strftime(${quoteText("%H:%M:%f")}, 'now'))` : null;
}

/**
 * SQLite changes no constraint of a table that is there: its rows move to a new one, which takes its name, and what
 * numbers its keys goes on from where it was.
 */
function alter(from: Table, to: Table): readonly Statement[] {
  const same =
    to.columns.every((column, at) => column.default === from.columns[at]?.default) &&
    to.foreignKeys.every((key, at) => key === from.foreignKeys[at]) &&
    to.checks.every((check) => from.checks.includes(check));
  if (same) return [];
  const made: Table = { ...to, name: `new__${to.name}` };
  const columns = to.columns.flatMap(({ name, generated }) => (generated === null ? [quoteName(name)] : []));
  const numbered = to.columns.some(({ identity }) => identity !== null);
  return [
    "PRAGMA foreign_keys = OFF",
    "BEGIN",
    `DROP TABLE IF EXISTS ${qualified(made)}`,
    createTable(made),
    `INSERT INTO ${qualified(made)} (${columns.join(", ")}) SELECT ${columns.join(", ")} FROM ${qualified(to)}`,
    ...(numbered ? keepNumbering(to.name, made.name) : []),
    `DROP TABLE ${qualified(to)}`,
    `ALTER TABLE ${qualified(made)} RENAME TO ${quoteName(to.name)}`,
    ...knownIndexes(to).map((index) => createIndex(to, index)),
    "COMMIT",
    "PRAGMA foreign_keys = ON",
  ].map((sql): Statement => ({ sql, table: to.name }));
}

/** The greatest key that was ever given, which a table remembers when its row is gone. */
function keepNumbering(table: string, made: string): readonly string[] {
  return [
    `DELETE FROM sqlite_sequence WHERE name = ${quoteText(made)}`,
    `INSERT INTO sqlite_sequence (name, seq) SELECT ${quoteText(made)}, seq FROM sqlite_sequence WHERE name = ${quoteText(table)}`,
  ];
}
