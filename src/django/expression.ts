import type { Span } from "../source/span.js";

/**
 * A Python value that can stand in a schema as data, keeping what Python type it has: `True` is not 1, an enum member
 * is its value.
 */
export type PlainValue =
  | { readonly kind: "none" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "str"; readonly value: string }
  /** Hexadecimal digits. */
  | { readonly kind: "bytes"; readonly hex: string }
  /** As `str(Decimal)` prints it. */
  | { readonly kind: "decimal"; readonly text: string }
  | { readonly kind: "timedelta"; readonly seconds: number }
  /** ISO 8601, as `isoformat()` prints it. */
  | { readonly kind: "date" | "time" | "datetime"; readonly iso: string }
  | { readonly kind: "uuid"; readonly value: string }
  | { readonly kind: "list" | "tuple" | "set"; readonly items: readonly PlainValue[] }
  | { readonly kind: "dict"; readonly entries: readonly { readonly key: PlainValue; readonly value: PlainValue }[] }
  /** A callable by dotted name (`django.utils.timezone.now`, `dict`, `shop.models.make_code`); `source` is its Python text where the project defines it. */
  | { readonly kind: "callable"; readonly path: string; readonly source: string | null }
  | { readonly kind: "expression"; readonly expression: Expression }
  /** Could not be resolved; the diagnostics say so. */
  | { readonly kind: "unknown"; readonly reason: string };

/**
 * A Django query expression as it was written: `Lower("name")`, `Q(a=1) & ~Q(b=F("c"))`. Class names are canonical
 * (`django.db.models.functions.Lower`), arguments as the author gave them.
 */
export type Expression =
  | {
      readonly kind: "call";
      /** Dotted name of the class. */
      readonly path: string;
      /** Its last part. */
      readonly name: string;
      readonly args: readonly Expression[];
      readonly kwargs: Readonly<Record<string, Expression>>;
      readonly origin: Span | null;
      /** For a class of the project: its nearest ancestor in Django, and the class attributes that say what it writes (`function`, `template`, `output_field`). */
      readonly definedAs?: { readonly path: string; readonly attributes: Readonly<Record<string, Expression>> };
    }
  | {
      readonly kind: "q";
      readonly connector: "AND" | "OR" | "XOR";
      readonly negated: boolean;
      readonly children: readonly (Expression | LookupCondition)[];
      readonly origin: Span | null;
    }
  /** `F("a") + 1`: Django's `CombinedExpression`. */
  | {
      readonly kind: "combined";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly origin: Span | null;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "value"; readonly value: PlainValue };

/** `price__gt=0` inside a `Q`. */
export interface LookupCondition {
  readonly kind: "lookup";
  /** As written: `price__gt`. */
  readonly lookup: string;
  readonly value: Expression;
}
