/** What a database holds, as PostgreSQL itself prints it: by table, then by fact (`column title`, `index book_slug_like`). */
export type Catalog = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** One fact that two catalogs do not agree on; null where one has no such fact. */
export interface CatalogDifference {
  readonly table: string;
  /** `table`, `column`, `primary key`, `foreign key`, `unique`, `check`, `exclusion`, `index` or `comment`. */
  readonly kind: string;
  /** Of the column, constraint or index; null for the table itself. */
  readonly name: string | null;
  readonly want: string | null;
  readonly have: string | null;
}

/** Something that PostgreSQL's catalog can be read from. */
export interface CatalogSource {
  rows<T>(sql: string): Promise<readonly T[]>;
}

interface Fact {
  readonly table: string;
  readonly kind: string;
  readonly name: string | null;
  readonly text: string;
}

/** Everything in the `public` schema that a model decides: columns in order, constraints, indexes, comments. */
export async function readCatalog(database: CatalogSource): Promise<Catalog> {
  const catalog = new Map<string, Map<string, string>>();
  for (const query of [TABLES, COLUMNS, CONSTRAINTS, INDEXES, COMMENTS]) {
    for (const { table, kind, name, text } of await database.rows<Fact>(query)) {
      const facts = catalog.get(table) ?? new Map<string, string>();
      catalog.set(table, facts.set(JSON.stringify([kind, name]), text));
    }
  }
  return catalog;
}

/** What differs, in the order of `want` and then of `have`. A table that one side lacks is one difference. */
export function diffCatalogs(want: Catalog, have: Catalog): readonly CatalogDifference[] {
  const differences: CatalogDifference[] = [];
  for (const table of new Set([...want.keys(), ...have.keys()])) {
    const [wanted, had] = [want.get(table), have.get(table)];
    if (wanted === undefined || had === undefined) {
      const there = (facts: unknown): string | null => (facts === undefined ? null : "there");
      differences.push({ table, kind: "table", name: null, want: there(wanted), have: there(had) });
      continue;
    }
    for (const key of new Set([...wanted.keys(), ...had.keys()])) {
      const [wantText, haveText] = [wanted.get(key) ?? null, had.get(key) ?? null];
      if (wantText === haveText) continue;
      const [kind, name]: [string, string | null] = JSON.parse(key);
      differences.push({ table, kind, name, want: wantText, have: haveText });
    }
  }
  return differences;
}

const RELATIONS = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'`;

const TABLES = `
  SELECT c.relname AS "table", 'table' AS kind, NULL AS name, c.relkind::text AS text
  FROM ${RELATIONS} WHERE c.relkind IN ('r', 'v') ORDER BY 1`;

const COLUMNS = `
  SELECT c.relname AS "table", 'column' AS kind, a.attname AS name, concat_ws(' ',
    rank() OVER (PARTITION BY c.oid ORDER BY a.attnum) || '.', format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attcollation <> t.typcollation THEN 'COLLATE ' || quote_ident(l.collname) END,
    CASE WHEN a.attnotnull THEN 'NOT NULL' END,
    CASE a.attidentity WHEN 'd' THEN 'BY DEFAULT AS IDENTITY' WHEN 'a' THEN 'ALWAYS AS IDENTITY' END,
    CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' ELSE CASE WHEN d.oid IS NOT NULL THEN 'DEFAULT' END END,
    pg_get_expr(d.adbin, d.adrelid)) AS text
  FROM ${RELATIONS} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind = 'r' ORDER BY c.relname, a.attnum`;

/** PostgreSQL 18 lists NOT NULL as constraints too; columns say it already. */
const CONSTRAINTS = `
  SELECT c.relname AS "table",
    CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'f' THEN 'foreign key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check' ELSE 'exclusion' END AS kind,
    k.conname AS name, pg_get_constraintdef(k.oid) AS text
  FROM ${RELATIONS} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n' ORDER BY 1, 2, 3`;

const INDEXES = `
  SELECT c.relname AS "table", 'index' AS kind, x.relname AS name, pg_get_indexdef(i.indexrelid) AS text
  FROM ${RELATIONS} JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
  WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) ORDER BY 1, 3`;

const COMMENTS = `
  SELECT c.relname AS "table", 'comment' AS kind, a.attname AS name, d.description AS text
  FROM ${RELATIONS} JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
  WHERE c.relkind = 'r' ORDER BY 1, 3`;
