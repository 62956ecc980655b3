/**
 * The rows of a relational query with the related rows themselves in place of the join table's:
 * `flattened(books, { authors: "author" })` makes `authors: Author[]` of `authors: { author: Author }[]`.
 * @param paths for each relation that goes over a join table, the relation that goes on from there
 */
export function flattened<Row extends object, const Paths extends PathsOf<Row>>(
  rows: readonly Row[],
  paths: Paths,
): Flattened<Row, Paths>[] {
  const steps = Object.entries(paths as object) as [string, string][];
  return rows.map((row) => {
    const related = steps.map(([relation, on]) => {
      const pairs = (row as Readonly<Record<string, unknown>>)[relation] as readonly Readonly<
        Record<string, unknown>
      >[];
      return [relation, pairs.map((pair) => pair[on]).filter((each) => each !== null)] as const;
    });
    return { ...row, ...Object.fromEntries(related) } as Flattened<Row, Paths>;
  });
}

/** The relations of a row that give rows of a join table, each with the relations that go on from there. */
export type PathsOf<Row> = {
  readonly [Relation in keyof Row as Row[Relation] extends readonly object[]
    ? Relation
    : never]?: Row[Relation] extends readonly (infer Pair)[] ? keyof Pair : never;
};

/** A row with the related rows themselves. */
export type Flattened<Row, Paths> = {
  [Relation in keyof Row]: Relation extends keyof Paths
    ? Row[Relation] extends readonly (infer Pair)[]
      ? NonNullable<Pair[Paths[Relation] & keyof Pair]>[]
      : never
    : Row[Relation];
};
