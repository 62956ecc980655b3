/** Something that the application did for its database and that no constraint and no default can do in its place. */
export interface LeftOver {
  readonly kind: LeftOverKind;
  /** Label of the entity (`shop.Order`), and its relation or attribute; null where it is about all rows of the entity. */
  readonly entity: string;
  readonly name: string | null;
  /** What the application did, in Django's word (`SET(…)`, `auto_now`, `default`). */
  readonly rule: string;
  /** What the database does now, and so what is left to be done by whoever writes to it. */
  readonly instead: string;
}

export type LeftOverKind = "deletion" | "parent row" | "generic relation" | "default" | "update time" | "choices";
