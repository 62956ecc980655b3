import type { Index, Table } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import { quoteName } from "./quote.js";

/** Types that an extension brings, by the type's name. */
const BY_TYPE: Readonly<Record<string, string>> = {
  citext: "citext",
  cube: "cube",
  geography: "postgis",
  geometry: "postgis",
  hstore: "hstore",
  lquery: "ltree",
  ltree: "ltree",
  ltxtquery: "ltree",
  raster: "postgis_raster",
  seg: "seg",
  vector: "vector",
};

/** Functions that an extension brings, as a pattern of their names. */
const BY_FUNCTION: readonly (readonly [RegExp, string])[] = [
  [/\b(?:strict_word_|word_)?similarity\(/i, "pg_trgm"],
  [/\bunaccent\(/i, "unaccent"],
  [/\buuid_generate_v[1345]\(/i, "uuid-ossp"],
  [/\b(?:crypt|gen_salt|digest|hmac|gen_random_bytes)\(/i, "pgcrypto"],
  [/\b(?:levenshtein|soundex|metaphone|dmetaphone|daitch_mokotoff)\(/i, "fuzzystrmatch"],
  [/\bST_\w+\(/i, "postgis"],
];

/** Operator classes that an extension brings. */
const BY_OPCLASS: readonly (readonly [RegExp, string])[] = [
  [/^gi(?:n|st)_trgm_ops$/, "pg_trgm"],
  [/^gist_(?!hstore|ltree|trgm)\w+_ops$/, "btree_gist"],
  [/^gi(?:n__|st__)int(?:big)?_ops$/, "intarray"],
];

/** Types that `gist` and `gin` index by themselves; scalars need an extension that knows B-trees' order. */
const INDEXED_BY_ITSELF = {
  gist: new Set(["range", "tsvector", "hstore", "opaque", "citext"]),
  gin: new Set(["array", "jsonb", "tsvector", "hstore", "opaque"]),
} as const satisfies Record<string, ReadonlySet<SqlType["kind"]>>;

/**
 * The extensions and schemas that the tables' statements need. What Django projects make by operations of their migrations
 * (`CreateExtension`) is told here by what the tables use; an extension that only a custom function needs may be missing.
 */
export function preparations(tables: readonly Table[]): readonly string[] {
  const managed = tables.filter((table) => table.managed);
  const extensions = new Set(managed.flatMap(extensionsOf));
  const schemas = new Set(managed.flatMap(({ schema }) => (schema === null || schema === "public" ? [] : [schema])));
  return [
    ...[...extensions].sort().map((name) => `CREATE EXTENSION IF NOT EXISTS ${quoteName(name)}`),
    ...[...schemas].sort().map((name) => `CREATE SCHEMA IF NOT EXISTS ${quoteName(name)}`),
  ];
}

function extensionsOf(table: Table): readonly string[] {
  return [
    ...table.columns.flatMap(({ type }) => ofType(type)),
    ...table.indexes.flatMap((index) => ofIndex(table, index)),
    ...table.exclusions.flatMap(({ method, elements }) =>
      elements.flatMap(({ expression, opclass, operator }) => [
        ...ofOpclass(opclass),
        ...(opclass === null ? ofKey(table, method, expression.sql, operator) : []),
      ]),
    ),
    ...texts(table).flatMap(ofFunctions),
  ];
}

function ofType(type: SqlType): readonly string[] {
  if (type.kind === "array") return ofType(type.of);
  const name = type.kind === "opaque" ? (/^\w+/.exec(type.sql.toLowerCase())?.[0] ?? "") : type.kind;
  const extension = Object.hasOwn(BY_TYPE, name) ? BY_TYPE[name] : undefined;
  if (extension === undefined) return [];
  return extension === "postgis_raster" ? ["postgis", extension] : [extension];
}

function ofIndex(table: Table, index: Index): readonly string[] {
  const keys = index.parts.flatMap((part) => [
    ...ofOpclass(part.opclass),
    ...(part.opclass === null && part.kind === "column"
      ? ofKey(table, index.method, quoteName(part.column), null)
      : []),
  ]);
  return index.method === "bloom" ? ["bloom", ...keys] : keys;
}

function ofOpclass(opclass: string | null): readonly string[] {
  if (opclass === null) return [];
  return BY_OPCLASS.filter(([pattern]) => pattern.test(opclass)).map(([, extension]) => extension);
}

/** A key without an operator class: a column, or an expression of which only its operator is known. */
function ofKey(table: Table, method: string, sql: string, operator: string | null): readonly string[] {
  if (method !== "gist" && method !== "gin") return [];
  const column = table.columns.find(({ name }) => quoteName(name) === sql);
  const scalar =
    column === undefined
      ? operator === "=" || operator === "<>"
      : !(INDEXED_BY_ITSELF[method] as ReadonlySet<string>).has(column.type.kind);
  return scalar ? [`btree_${method}`] : [];
}

function ofFunctions(sql: string): readonly string[] {
  const code = sql.replace(/'(?:[^']|'')*'/g, "''");
  return BY_FUNCTION.filter(([pattern]) => pattern.test(code)).map(([, extension]) => extension);
}

/** Every expression of a table. */
function texts(table: Table): readonly string[] {
  return [
    ...table.columns.flatMap((column) => [column.default, column.generated?.expression]),
    ...table.checks.map(({ expression }) => expression),
    ...table.indexes.flatMap((index) => [
      index.where,
      ...index.parts.map((part) => (part.kind === "expression" ? part.expression : null)),
    ]),
    ...table.exclusions.flatMap(({ where, elements }) => [where, ...elements.map(({ expression }) => expression)]),
  ].flatMap((expression) => expression?.sql ?? []);
}
