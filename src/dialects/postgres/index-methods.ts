import type { Index } from "../../schema/schema.js";
import type { IndexMethod, Shape } from "../dialect.js";
import { quoteName } from "./quote.js";

type Option = number | boolean | readonly number[];

/** Django's index classes: method and the options that become storage parameters (`get_with_params`). */
const METHODS: Readonly<Record<string, { readonly name: string; readonly options: readonly string[] }>> = {
  Index: { name: "btree", options: [] },
  BloomIndex: { name: "bloom", options: ["length", "columns"] },
  BrinIndex: { name: "brin", options: ["autosummarize", "pages_per_range"] },
  BTreeIndex: { name: "btree", options: ["fillfactor", "deduplicate_items"] },
  GinIndex: { name: "gin", options: ["gin_pending_list_limit", "fastupdate"] },
  GistIndex: { name: "gist", options: ["buffering", "fillfactor"] },
  HashIndex: { name: "hash", options: ["fillfactor"] },
  SpGistIndex: { name: "spgist", options: ["fillfactor"] },
};

/** Mirrors django/contrib/postgres/indexes.py. */
export function indexMethod(type: string): IndexMethod | null {
  const method = Object.hasOwn(METHODS, type) ? METHODS[type] : undefined;
  if (method === undefined) return null;
  return {
    name: method.name,
    parameters: (given) => Object.fromEntries(method.options.flatMap((option) => parameter(option, given[option]))),
  };
}

function parameter(name: string, value: Option | undefined): (readonly [string, string])[] {
  if (value === undefined) return [];
  if (typeof value === "boolean") return [[name, value ? "on" : "off"]];
  if (typeof value === "number") return [[name, String(value)]];
  // BloomIndex: the bits of each column under names of their own.
  return value.map((bits, index) => [`col${index + 1}`, String(bits)] as const);
}

/** `PostGISSchemaEditor._create_spatial_index_sql`. */
export function spatialIndex(kind: string, column: string, shape: Shape): Pick<Index, "method" | "parts"> | null {
  const plain = { descending: false, nulls: null, collation: null } as const;
  if (kind === "RasterField") {
    const expression = { sql: `ST_ConvexHull(${quoteName(column)})`, columns: [column] };
    return { method: "gist", parts: [{ ...plain, kind: "expression", expression, opclass: null }] };
  }
  if (!GEOMETRIES.has(kind)) return null;
  const opclass = shape.dimensions > 2 && !shape.geography ? "gist_geometry_ops_nd" : null;
  return { method: "gist", parts: [{ ...plain, kind: "column", column, opclass }] };
}

const GEOMETRIES = new Set([
  "GeometryField",
  "PointField",
  "LineStringField",
  "PolygonField",
  "MultiPointField",
  "MultiLineStringField",
  "MultiPolygonField",
  "GeometryCollectionField",
]);
