import type { Index, Table } from "../../schema/schema.js";

/** By access method, the operator classes that are the default of every type that can have them: PostgreSQL's own, those of citext and of hstore. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  btree: classes(
    "array bit bool bpchar btree_hstore bytea char citext date enum float4 float8 inet int2 int4 int8 interval jsonb",
    "macaddr macaddr8 money multirange name numeric oid oidvector pg_lsn range record text tid time timestamp timestamptz",
    "timetz tsquery tsvector uuid varbit xid8",
  ),
  hash: classes(
    "aclitem array bool bpchar bytea char cid citext date enum float4 float8 hash_hstore inet int2 int4 int8 interval jsonb",
    "macaddr macaddr8 multirange name numeric oid oidvector pg_lsn range record text tid time timestamp timestamptz timetz",
    "uuid xid xid8",
  ),
  gin: classes("array gin_hstore jsonb tsvector"),
  gist: classes("box circle gist_hstore multirange point poly range tsquery tsvector"),
  spgist: classes("box inet poly quad_point range text"),
  brin: classes(
    "bit_minmax box_inclusion bpchar_minmax bytea_minmax char_minmax date_minmax float4_minmax float8_minmax inet_inclusion",
    "int2_minmax int4_minmax int8_minmax interval_minmax macaddr8_minmax macaddr_minmax name_minmax numeric_minmax oid_minmax",
    "pg_lsn_minmax range_inclusion text_minmax tid_minmax time_minmax timestamp_minmax timestamptz_minmax timetz_minmax",
    "uuid_minmax varbit_minmax",
  ),
};

function classes(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(" ").map((name) => `${name}_ops`));
}

/** Whether an operator class is one that every type has by itself that can have it: saying it changes nothing. */
export function isUsualOpclass(method: string, opclass: string): boolean {
  return Object.hasOwn(USUAL, method) && USUAL[method]?.includes(opclass) === true;
}

/** A table whose indexes and exclusion constraints say no operator class that is the usual one. */
export function withoutUsualOpclasses(table: Table, isUsual = isUsualOpclass): Table {
  const said = (method: string, opclass: string | null): string | null =>
    opclass !== null && isUsual(method, opclass) ? null : opclass;
  return {
    ...table,
    indexes: table.indexes.map(
      (index): Index => ({
        ...index,
        parts: index.parts.map((part) => ({ ...part, opclass: said(index.method, part.opclass) })),
      }),
    ),
    exclusions: table.exclusions.map((exclusion) => ({
      ...exclusion,
      method: exclusion.method.toLowerCase(),
      elements: exclusion.elements.map((element) => ({
        ...element,
        opclass: said(exclusion.method.toLowerCase(), element.opclass),
      })),
    })),
  };
}
