/** An SQL expression of the kind that stands in defaults. */
export type Expression =
  | { readonly kind: "number"; readonly text: string }
  /** With its quotes. */
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "word"; readonly word: "true" | "false" | "null" }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "logic"; readonly operator: "AND" | "OR"; readonly args: readonly Expression[] }
  | { readonly kind: "not"; readonly of: Expression }
  | { readonly kind: "zone"; readonly of: Expression; readonly zone: Expression }
  | { readonly kind: "extract"; readonly part: string; readonly of: Expression }
  | { readonly kind: "case"; readonly branches: readonly Branch[]; readonly otherwise: Expression };

/** `WHEN … THEN …` */
export interface Branch {
  readonly when: Expression;
  readonly then: Expression;
}
