import type { Change } from "../schema/change.js";
import type { DialectName } from "../schema/schema.js";

/** A database whose statements are not PostgreSQL's. */
export type OtherDatabase = Exclude<DialectName, "postgres">;

/**
 * One line on what to write in a database of MySQL's family, or in SQLite; null where what the code of the change says
 * holds for every database.
 */
export function databaseMending(change: Change, dialect: OtherDatabase): string | null {
  const { kind } = change;
  if (["table missing", "table missing unmanaged", "join key type", "expression unknown"].includes(kind)) return null;
  return dialect === "sqlite" ? sqliteMending(change) : mysqlMending(change);
}

/** `ALTER TABLE` there renames, adds and drops: https://sqlite.org/lang_altertable.html */
function sqliteMending({ kind, table: { name: table }, columns, name, want, have }: Change): string {
  const [column = ""] = columns;
  const quote = quoted('"');
  switch (kind) {
    case "table renamed":
      return `ALTER TABLE ${quote(have)} RENAME TO ${quote(want)};`;
    case "column renamed":
      return `ALTER TABLE ${quote(table)} RENAME COLUMN ${quote(have)} TO ${quote(want)};`;
    case "join keys exchanged":
      return exchanged(columns, quote, `ALTER TABLE ${quote(table)}`);
    case "column missing":
      return `ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${want} …; (\`python manage.py migrate\` when a migration does it)`;
    case "column extra":
    case "column extra required":
      return `ALTER TABLE ${quote(table)} DROP COLUMN ${quote(column)}; or add a field.`;
    case "index missing unique":
      return `CREATE UNIQUE INDEX ${quote(name)} ON ${quote(table)} …; ${EXPLAIN}`;
    case "index missing":
      return `CREATE INDEX ${quote(name)} ON ${quote(table)} …; ${EXPLAIN}`;
    case "index extra":
      return `DROP INDEX ${quote(name)}; or add it to the model's \`Meta.indexes\`.`;
    case "index extra unique":
      return `DROP INDEX ${quote(name)}; or say it in the model.`;
    default:
      return kind.startsWith("index")
        ? `DROP INDEX ${quote(name)}; and make it anew: ${EXPLAIN}`
        : `SQLite cannot change that: a migration makes the table anew (\`python manage.py migrate\`), or change the model. ${EXPLAIN}`;
  }
}

/** https://dev.mysql.com/doc/refman/8.0/en/alter-table.html */
function mysqlMending({ kind, table: { name: table }, columns, name, want, have }: Change): string {
  const [column = ""] = columns;
  const quote = quoted("`");
  const alter = `ALTER TABLE ${quote(table)}`;
  switch (kind) {
    case "table renamed":
      return `RENAME TABLE ${quote(have)} TO ${quote(want)};`;
    case "column renamed":
      return `${alter} RENAME COLUMN ${quote(have)} TO ${quote(want)};`;
    case "join keys exchanged":
      return exchanged(columns, quote, alter);
    case "column missing":
      return `${alter} ADD COLUMN ${quote(column)} ${want} …; (\`python manage.py migrate\` when a migration does it)`;
    case "column extra":
    case "column extra required":
      return `${alter} DROP COLUMN ${quote(column)}; or add a field.`;
    case "table comment":
      return `${alter} COMMENT = ${want === null ? "''" : `'${want.replaceAll("'", "''")}'`};`;
    case "foreign key extra":
      return `${alter} DROP FOREIGN KEY ${quote(name)}; or say it in the model.`;
    case "check extra":
      return `${alter} DROP CONSTRAINT ${quote(name)}; or say it in the model.`;
    case "index extra":
    case "index extra unique":
    case "unique extra":
      return `DROP INDEX ${quote(name)} ON ${quote(table)}; or say it in the model.`;
    case "index name":
    case "unique name":
      return `${alter} RENAME INDEX ${quote(have)} TO ${quote(want)};`;
    default:
      return kind.startsWith("column")
        ? `${alter} MODIFY COLUMN ${quote(column)} …, with its whole definition: ${EXPLAIN}`
        : `Drop it where it is there, and make it as Django does: ${EXPLAIN}`;
  }
}

const EXPLAIN = "`throughline explain app.Model --dialect …` prints the whole statement.";

const quoted =
  (mark: string) =>
  (name: string | null): string =>
    mark + (name ?? "").replaceAll(mark, mark + mark) + mark;

function exchanged([one = "", other = ""]: readonly string[], quote: (name: string) => string, alter: string): string {
  const renamed = (from: string, to: string): string => `${alter} RENAME COLUMN ${quote(from)} TO ${quote(to)};`;
  return [renamed(one, `${one}_`), renamed(other, one), renamed(`${one}_`, other)].join(" ");
}
