import type { Catalog } from "./catalog.js";
import type { SqliteDatabase } from "./sqlite.js";
import { type IndexDefinition, parseDefinition, parseIndex, type TableDefinition } from "./sqlite-definition.js";
import { nameOf, textOf, tokensOf } from "./sqlite-tokens.js";

/** Facts of one table: kind, name and text. */
class Facts {
  readonly byTable = new Map<string, Map<string, string>>();

  add(table: string, kind: string, name: string | null, text: string): void {
    const facts = this.byTable.get(table) ?? new Map<string, string>();
    this.byTable.set(table, facts);
    const key = JSON.stringify([kind, name]);
    const known = facts.get(key);
    facts.set(key, known === undefined ? text : `${known}; ${text}`);
  }
}

const words = (...parts: readonly (string | false | null)[]) => parts.filter(Boolean).join(" ");
const normal = (sql: string) => textOf(tokensOf(sql));

/**
 * Everything that a model decides, from SQLite's PRAGMAs and, where those are silent, from `sqlite_master`: columns with
 * their declared types, keys, uniques, checks, indexes. A statement that was refused is a fact of its own.
 */
export function readSqliteCatalog(database: SqliteDatabase): Catalog {
  const facts = new Facts();
  const definitions = new Map<string, TableDefinition>();
  for (const { name, type, sql, strict, wr } of database.rows<TableRow>(TABLES)) {
    facts.add(name, "table", null, words(type, strict === 1 && "STRICT", wr === 1 && "WITHOUT ROWID"));
    if (type === "table") definitions.set(name, parseDefinition(sql));
    else facts.add(name, "definition", null, normal(sql));
  }
  for (const row of database.rows<ColumnRow>(COLUMNS)) addColumn(row, definitions.get(row.table), facts);
  for (const [table, definition] of definitions) addConstraints(table, definition, facts);
  addForeignKeys(database.rows<KeyRow>(KEYS), definitions, facts);
  addIndexes(database.rows<IndexRow>(INDEXES), facts);
  for (const { sql } of database.refused) {
    const tokens = tokensOf(sql);
    const table = nameOf(tokens[tokens.indexOf(tokens.includes("INDEX") ? "ON" : "TABLE") + 1]);
    facts.add(table, "refused", null, normal(sql.replace(/;$/, "")));
  }
  return facts.byTable;
}

interface TableRow {
  readonly name: string;
  readonly type: string;
  readonly sql: string;
  readonly strict: number;
  readonly wr: number;
}

const OWN = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
const TABLES = `SELECT m.name, m.type, m.sql, l.strict, l.wr FROM sqlite_master m
  JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main' WHERE m.type IN ('table', 'view') AND m.${OWN} ORDER BY m.name`;

interface ColumnRow {
  readonly table: string;
  readonly cid: number;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
  readonly hidden: number;
}

const COLUMNS = `SELECT m.name AS "table", c.* FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c
  WHERE m.type = 'table' AND m.${OWN} ORDER BY m.name, c.cid`;

/** `PRAGMA table_xinfo`'s `hidden` of generated columns. */
const STORAGE: Readonly<Record<number, string>> = { 2: "VIRTUAL", 3: "STORED" };

function addColumn(row: ColumnRow, definition: TableDefinition | undefined, facts: Facts): void {
  const collation = definition?.collations.get(row.name);
  const generated = definition?.generated.get(row.name);
  const text = words(
    `${row.cid}.`,
    row.type,
    collation !== undefined && `COLLATE ${collation}`,
    row.dflt_value !== null && `DEFAULT ${normal(row.dflt_value)}`,
    generated !== undefined && `AS (${generated}) ${STORAGE[row.hidden] ?? ""}`,
    row.notnull === 1 ? "NOT NULL" : "NULL",
    row.pk > 0 && `KEY ${row.pk}`,
    definition?.autoincrement.has(row.name) === true && "AUTOINCREMENT",
  );
  facts.add(row.table, "column", row.name, text);
}

function addConstraints(table: string, { checks, keys }: TableDefinition, facts: Facts): void {
  for (const { name, text } of checks) facts.add(table, "check", name ?? text, text);
  for (const { kind, name, columns } of keys) facts.add(table, kind.toLowerCase(), name ?? columns, columns);
}

interface KeyRow {
  readonly table: string;
  readonly id: number;
  readonly target: string;
  readonly from: string;
  readonly to: string | null;
  readonly on_update: string;
  readonly on_delete: string;
}

const KEYS = `SELECT m.name AS "table", k.id, k."table" AS target, k."from", k."to", k.on_update, k.on_delete
  FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table' AND m.${OWN} ORDER BY m.name, k.id DESC, k.seq`;

function addForeignKeys(
  rows: readonly KeyRow[],
  definitions: ReadonlyMap<string, TableDefinition>,
  facts: Facts,
): void {
  const groups = new Map<string, KeyRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.table, row.id]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  // In the order of their definition, which the text has too.
  const seen = new Map<string, number>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const position = seen.get(first.table) ?? 0;
    seen.set(first.table, position + 1);
    const written = definitions.get(first.table)?.foreignKeys[position];
    const columns = group.map(({ from }) => from).join(", ");
    const text = words(
      `${first.target} (${group.map(({ to }) => to ?? "").join(", ")})`,
      `ON DELETE ${first.on_delete} ON UPDATE ${first.on_update}`,
      written?.deferrable ?? "?",
    );
    facts.add(first.table, "foreign key", written?.name ?? columns, `${columns} → ${text}`);
  }
}

interface IndexRow {
  readonly table: string;
  readonly index: string;
  readonly sql: string | null;
  readonly unique: number;
  readonly origin: string;
  readonly partial: number;
  readonly seqno: number;
  readonly cid: number;
  readonly name: string | null;
  readonly desc: number;
  readonly coll: string;
}

const INDEXES = `SELECT m.name AS "table", l.name AS "index", i.sql, l."unique", l.origin, l.partial, x.seqno, x.cid, x.name, x."desc", x.coll
  FROM sqlite_master m JOIN pragma_index_list(m.name) l JOIN pragma_index_xinfo(l.name) x
  LEFT JOIN sqlite_master i ON i.type = 'index' AND i.name = l.name
  WHERE m.type = 'table' AND m.${OWN} AND x.key = 1 ORDER BY m.name, l.name, x.seqno`;

function addIndexes(rows: readonly IndexRow[], facts: Facts): void {
  const indexes = new Map<string, IndexRow[]>();
  for (const row of rows) indexes.set(row.index, [...(indexes.get(row.index) ?? []), row]);
  for (const [name, parts] of indexes) {
    const [first] = parts;
    if (first === undefined) continue;
    const definition = first.sql === null ? null : parseIndex(first.sql);
    const text = words(
      first.unique === 1 && "UNIQUE",
      `(${parts.map((part) => partText(part, definition)).join(", ")})`,
      first.partial === 1 && `WHERE ${definition?.where ?? "?"}`,
    );
    // Indexes that a constraint brings along have names of SQLite's own.
    if (definition !== null) facts.add(first.table, "index", name, text);
    else facts.add(first.table, first.origin === "pk" ? "index of key" : "index of unique", text, text);
  }
}

function partText({ seqno, cid, name, desc, coll }: IndexRow, definition: IndexDefinition | null): string {
  const root = cid === -2 ? (definition?.parts[seqno] ?? "?") : (name ?? "rowid");
  return words(root, `COLLATE ${coll}`, desc === 1 && "DESC");
}
