/**
 * What a column can hold: a closed union over all dialects. Each dialect's `types.ts` prints and reads its members;
 * what has no member here is `opaque`, kept as the database's own text.
 */
export type SqlType =
  | { readonly kind: "smallint" | "integer" | "bigint"; readonly unsigned?: boolean }
  | { readonly kind: "boolean" }
  | { readonly kind: "varchar" /** In characters; null is unlimited. */; readonly length: number | null }
  | { readonly kind: "char"; readonly length: number }
  | { readonly kind: "text" }
  | {
      readonly kind: "numeric" /** Digits in all and after the point; null is the database's own default. */;
      readonly precision: number | null;
      readonly scale: number | null;
    }
  | { readonly kind: "double" | "real" }
  | { readonly kind: "date" }
  | { readonly kind: "time"; readonly withTimezone: boolean; readonly precision: number | null }
  | { readonly kind: "timestamp"; readonly withTimezone: boolean; readonly precision: number | null }
  | { readonly kind: "interval" }
  | { readonly kind: "uuid" }
  | { readonly kind: "json" | "jsonb" }
  | { readonly kind: "binary" }
  | { readonly kind: "inet" }
  | { readonly kind: "citext" | "hstore" | "tsvector" }
  | { readonly kind: "range"; readonly of: "int4" | "int8" | "num" | "date" | "ts" | "tstz" }
  | { readonly kind: "array"; readonly of: SqlType; readonly size: number | null }
  | { readonly kind: "opaque"; readonly sql: string };

export type SqlTypeKind = SqlType["kind"];
