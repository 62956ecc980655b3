import type { TableName } from "../../schema/schema.js";

/** A table's name as a map's key. PostgreSQL's `public` is the default schema. */
export function tableKey({ schema, name }: TableName): string {
  return schema === null || schema === "public" ? `=${name}` : JSON.stringify([schema, name]);
}
