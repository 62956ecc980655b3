/**
 * Queries of SQLite's catalog (3.37 and later), one each for all tables of the file: ordinary ones, and neither SQLite's own
 * nor those in which a virtual table keeps its rows.
 */
const TABLES = `sqlite_master m JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name AND l.type = 'table'
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;

export const TABLES_QUERY = `SELECT m.name, m.sql, l.wr FROM ${TABLES} ORDER BY m.name`;

/** Views and virtual tables: names that models which Django does not manage may stand for. */
export const VIEWS_QUERY =
  "SELECT l.name FROM pragma_table_list l WHERE l.schema = 'main' AND l.type IN ('view', 'virtual') ORDER BY l.name";

export const COLUMNS_QUERY = `
  SELECT t.name AS "table", c.name, c.type, c."notnull" AS required, c.dflt_value AS "default", c.pk, c.hidden
  FROM (SELECT m.name FROM ${TABLES}) t JOIN pragma_table_xinfo(t.name) c
  WHERE c.hidden <> 1 ORDER BY t.name, c.cid`;

/** One row for each part of each index that a statement made. `cid` is negative for an expression. */
export const INDEXES_QUERY = `
  SELECT t.name AS "table", i.name, i.sql, x."unique", p.seqno AS place, p.cid, p.name AS "column", p."desc" AS descending,
    p.coll AS collation
  FROM (SELECT m.name FROM ${TABLES}) t JOIN sqlite_master i ON i.type = 'index' AND i.tbl_name = t.name AND i.sql IS NOT NULL
    JOIN pragma_index_list(t.name) x ON x.name = i.name JOIN pragma_index_xinfo(i.name) p
  WHERE p.key = 1 ORDER BY t.name, i.name, p.seqno`;
