/** An SQL expression in one dialect's text, as Django writes it: a check's condition, an index's expression, a default. */
export interface SqlExpr {
  readonly sql: string;
  /** Columns of the own table that it mentions, in order of first mention: targets refer to them by name. */
  readonly columns: readonly string[];
}
