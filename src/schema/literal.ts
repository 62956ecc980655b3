/** A value that the application stores: what a default or a choice is, free of any language's types. */
export type Literal =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "integer"; readonly value: bigint }
  /** NaN and infinities included. */
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "binary"; readonly hex: string }
  | { readonly kind: "decimal"; readonly text: string }
  | { readonly kind: "duration"; readonly seconds: number }
  /** ISO 8601. */
  | { readonly kind: "date" | "time" | "timestamp"; readonly iso: string }
  | { readonly kind: "uuid"; readonly value: string }
  | { readonly kind: "array"; readonly items: readonly Literal[] }
  | { readonly kind: "object"; readonly entries: readonly { readonly key: string; readonly value: Literal }[] };
