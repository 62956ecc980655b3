import type { Change } from "../schema/change.js";
import type { DialectName } from "../schema/schema.js";
import { exchangedNames, needsValue } from "./mending.js";

/** A database whose statements are not PostgreSQL's. */
export type OtherDatabase = Exclude<DialectName, "postgres">;

/**
 * One line on what to write in a database of MySQL's family, or in SQLite; null where what the code of the change says
 * holds for every database.
 * @param whole the statement that makes what is wanted; null where the database has none
 */
export function databaseMending(change: Change, dialect: OtherDatabase, whole: string | null = null): string | null {
  const { kind } = change;
  if (["table missing", "table missing unmanaged", "join key type", "expression unknown"].includes(kind)) return null;
  return dialect === "sqlite" ? sqliteMending(change, whole) : mysqlMending(change, whole);
}

/** `ALTER TABLE` there renames, adds and drops: https://sqlite.org/lang_altertable.html */
function sqliteMending(
  { kind, table: { name: table }, columns, name, nameThere, want, have }: Change,
  whole: string | null,
): string {
  const [column = ""] = columns;
  const there = nameThere ?? name;
  const quote = quoted('"');
  switch (kind) {
    case "table renamed":
      return `ALTER TABLE ${quote(have)} RENAME TO ${quote(want)};`;
    case "column renamed":
      return `ALTER TABLE ${quote(table)} RENAME COLUMN ${quote(have)} TO ${quote(want)};`;
    case "join keys exchanged":
      return exchangedNames(`ALTER TABLE ${quote(table)}`, columns, quote);
    case "column missing":
      return `${whole ?? `ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${want} …`}; (\`python manage.py migrate\` when a migration does it)`;
    case "column extra":
    case "column extra required":
      return `ALTER TABLE ${quote(table)} DROP COLUMN ${quote(column)}; or add a field.`;
    case "index missing unique":
    case "index missing":
      return whole === null ? `Make the index ${quote(name)}: ${EXPLAIN}` : `${whole};`;
    case "index extra":
      return `DROP INDEX ${quote(name)}; or add it to the model's \`Meta.indexes\`.`;
    case "index extra unique":
      return `DROP INDEX ${quote(name)}; or say it in the model.`;
    default:
      return kind.startsWith("index")
        ? `DROP INDEX ${quote(there)}; ${whole === null ? `and make it anew: ${EXPLAIN}` : `${whole}; or change the model.`}`
        : `SQLite cannot change that: a migration makes the table anew (\`python manage.py migrate\`), or change the model. ${EXPLAIN}`;
  }
}

/** https://dev.mysql.com/doc/refman/8.0/en/alter-table.html */
function mysqlMending(
  { kind, table: { name: table }, columns, name, nameThere, want, have }: Change,
  whole: string | null,
): string {
  const [column = ""] = columns;
  const there = nameThere ?? name;
  const quote = quoted("`");
  const alter = `ALTER TABLE ${quote(table)}`;
  switch (kind) {
    case "table renamed":
      return `RENAME TABLE ${quote(have)} TO ${quote(want)};`;
    case "column renamed":
      return `${alter} RENAME COLUMN ${quote(have)} TO ${quote(want)};`;
    case "join keys exchanged":
      return exchangedNames(alter, columns, quote);
    case "column missing":
      return `${whole ?? `${alter} ADD COLUMN ${quote(column)} ${want} …`}; (\`python manage.py migrate\` when a migration does it${needsValue(whole)})`;
    case "foreign key missing":
    case "index missing":
    case "index missing unique":
    case "unique missing":
    case "check missing":
      return whole !== null && have === null ? `${whole};` : `Make it as Django does: ${EXPLAIN}`;
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
    default: {
      const drop = DROPS[kind.split(" ").slice(0, 2).join(" ")] ?? DROPS[kind.split(" ")[0] ?? ""];
      if (kind.startsWith("column"))
        return whole === null
          ? `${alter} MODIFY COLUMN ${quote(column)} …, with its whole definition: ${EXPLAIN}`
          : `${kind === "column generated" ? `${alter} DROP COLUMN ${quote(column)}; ` : ""}${whole}; or change the field.`;
      return whole === null || drop === undefined || there === null
        ? `Drop it where it is there, and make it as Django does: ${EXPLAIN}`
        : `${alter} DROP ${drop} ${quote(there)}; ${whole}; or change the model.`;
    }
  }
}

/** What the parts of a table are called where they are dropped, by the kinds of changes of them. */
const DROPS: Readonly<Record<string, string>> = {
  "foreign key": "FOREIGN KEY",
  unique: "INDEX",
  index: "INDEX",
  check: "CONSTRAINT",
};

const EXPLAIN = "`throughline explain app.Model --dialect …` prints the whole statement.";

const quoted =
  (mark: string) =>
  (name: string | null): string =>
    mark + (name ?? "").replaceAll(mark, mark + mark) + mark;
