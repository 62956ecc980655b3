import type { TableName } from "./schema.js";

/** A table's name as a map's key. PostgreSQL's `public` is the default schema. */
export function tableKey({ schema, name }: TableName): string {
  return schema === null || schema === "public" ? `=${name}` : JSON.stringify([schema, name]);
}

/** A column's, relation's or other part's name as a map's key, beside its table's key. No name holds a NUL. */
export function partKey(table: string, part: string): string {
  return `${table}\0${part}`;
}
