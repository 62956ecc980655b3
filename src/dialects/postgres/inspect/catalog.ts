/**
 * Queries of PostgreSQL's catalog (14 and later), each for all tables: ordinary and partitioned ones that are neither
 * PostgreSQL's nor an extension's. `schema` is null for a table that is found without naming its schema. What is a list
 * comes as JSON, which every driver reads alike.
 */
const TABLES = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')`;

const SCHEMA = "CASE WHEN NOT pg_table_is_visible(c.oid) THEN n.nspname END";

/** Names of the columns that an array of numbers lists. */
const names = (
  relation: string,
  numbers: string,
): string => `(SELECT coalesce(json_agg(g.attname ORDER BY u.place), '[]')
    FROM unnest(${numbers}) WITH ORDINALITY u (number, place) JOIN pg_attribute g ON g.attrelid = ${relation} AND g.attnum = u.number)`;

/** What stands in `pg_index` since PostgreSQL 15. */
const NULLS_DISTINCT = "coalesce(to_jsonb(i) ->> 'indnullsnotdistinct', 'false') = 'false'";

const COVERED = "(i.indkey::int2[])[i.indnkeyatts:i.indnatts - 1]";

/** The tables, those that are found without their schema first. */
const TABLES_QUERY = `
  SELECT c.oid::text AS id, ${SCHEMA} AS schema, c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
    s.spcname AS tablespace
  FROM ${TABLES} LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  ORDER BY pg_table_is_visible(c.oid) DESC, n.nspname, c.relname`;

/** Views and foreign tables: names that models which Django does not manage may stand for. */
const VIEWS_QUERY = `
  SELECT ${SCHEMA} AS schema, c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  WHERE c.relkind IN ('v', 'm', 'f')
  ORDER BY pg_table_is_visible(c.oid) DESC, n.nspname, c.relname`;

const COLUMNS_QUERY = `
  SELECT c.oid::text AS "table", a.attname AS name,
    CASE WHEN tn.nspname = 'pg_catalog' THEN format_type(a.atttypid, a.atttypmod)
      ELSE replace(format_type(a.atttypid, a.atttypmod), quote_ident(tn.nspname) || '.', '') END AS type,
    NOT a.attnotnull AS nullable, a.attidentity::text AS identity, a.attgenerated::text AS generated,
    pg_get_expr(d.adbin, d.adrelid) AS expression,
    CASE WHEN pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%'
      THEN pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) IS NOT NULL
      ELSE false END AS sequenced,
    CASE WHEN a.attcollation <> t.typcollation THEN l.collname END AS collation,
    col_description(c.oid, a.attnum) AS comment
  FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
    JOIN pg_namespace tn ON tn.oid = coalesce(e.typnamespace, t.typnamespace)
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  ORDER BY c.oid, a.attnum`;

const CONSTRAINTS_QUERY = `
  SELECT c.oid::text AS "table", k.contype::text AS kind, k.conname AS name,
    ${names("k.conrelid", "k.conkey")} AS columns,
    k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
    CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
    CASE WHEN k.contype = 'f' THEN (SELECT CASE WHEN NOT pg_table_is_visible(f.oid) THEN fn.nspname END
      FROM pg_class f JOIN pg_namespace fn ON fn.oid = f.relnamespace WHERE f.oid = k.confrelid) END AS target_schema,
    (SELECT f.relname FROM pg_class f WHERE f.oid = k.confrelid) AS target,
    ${names("k.confrelid", "k.confkey")} AS target_columns,
    k.confdeltype::text AS on_delete, k.confupdtype::text AS on_update,
    CASE WHEN i.indexrelid IS NULL THEN '[]' ELSE ${names("i.indrelid", COVERED)} END AS covered,
    ${NULLS_DISTINCT} AS nulls_distinct,
    CASE WHEN k.contype = 'x' THEN (SELECT json_build_object('method', m.amname, 'where', pg_get_expr(i.indpred, i.indrelid),
      'elements', (SELECT json_agg(json_build_object('expression', pg_get_indexdef(i.indexrelid, p.at, false),
          'opclass', CASE WHEN NOT o.opcdefault THEN o.opcname END,
          'operator', (SELECT oprname FROM pg_operator WHERE oid = k.conexclop[p.at])) ORDER BY p.at)
        FROM generate_series(1, i.indnkeyatts::int) p (at) JOIN pg_opclass o ON o.oid = (i.indclass::oid[])[p.at - 1]))
      FROM pg_class x JOIN pg_am m ON m.oid = x.relam WHERE x.oid = i.indexrelid) END AS exclusion
  FROM ${TABLES} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
    LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
  ORDER BY c.oid, k.conname`;

const INDEXES_QUERY = `
  SELECT c.oid::text AS "table", x.relname AS name, i.indisunique AS "unique", i.indisvalid AND i.indisready AS valid, m.amname AS method,
    pg_get_expr(i.indpred, i.indrelid) AS "where", ${names("i.indrelid", COVERED)} AS covered,
    ${NULLS_DISTINCT} AS nulls_distinct, coalesce(to_json(x.reloptions), '[]') AS parameters, s.spcname AS tablespace,
    (SELECT json_agg(json_build_object('column', a.attname,
        'expression', CASE WHEN a.attname IS NULL THEN pg_get_indexdef(i.indexrelid, p.at, false) END,
        'option', (i.indoption::int2[])[p.at - 1], 'opclass', CASE WHEN NOT o.opcdefault THEN o.opcname END,
        'collation', CASE WHEN l.oid <> coalesce(a.attcollation, y.typcollation) THEN l.collname END) ORDER BY p.at)
      FROM generate_series(1, i.indnkeyatts::int) p (at)
        JOIN pg_opclass o ON o.oid = (i.indclass::oid[])[p.at - 1]
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = (i.indkey::int2[])[p.at - 1] AND a.attnum > 0
        JOIN pg_attribute v ON v.attrelid = i.indexrelid AND v.attnum = p.at
        JOIN pg_type y ON y.oid = v.atttypid
        LEFT JOIN pg_collation l ON l.oid = (i.indcollation::oid[])[p.at - 1]) AS parts
  FROM ${TABLES} JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_am m ON m.oid = x.relam LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
  WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  ORDER BY c.oid, x.relname`;

const PARTS = {
  tables: TABLES_QUERY,
  columns: COLUMNS_QUERY,
  constraints: CONSTRAINTS_QUERY,
  indexes: INDEXES_QUERY,
  views: VIEWS_QUERY,
} as const;

/** What there is of a catalog. */
export type CatalogPart = keyof typeof PARTS;

/**
 * All of it in one statement: a row a part, its own rows as JSON, in their order. They are sorted so that the database has made
 * all of them before it waits for somebody to take the first.
 */
export const CATALOG_QUERY = `${Object.entries(PARTS)
  .map(([part, sql]) => `SELECT '${part}' AS part, (SELECT json_agg(row_to_json(r)) FROM (${sql}) r) AS rows`)
  .join("\nUNION ALL\n")}
ORDER BY part`;
