/** Things of two sides that stand for one another. */
export interface Pairs<T> {
  readonly pairs: readonly (readonly [want: T, have: T])[];
  readonly missing: readonly T[];
  readonly extra: readonly T[];
}

/** Says whether two things may stand for one another. */
export type Likeness<T> = (want: T, have: T) => boolean;

/** Pairs things of two sides, by the first likeness as many as it finds, then by the next; each thing at most once. */
export function pair<T>(want: readonly T[], have: readonly T[], ...likenesses: readonly Likeness<T>[]): Pairs<T> {
  if (want.length === 0 || have.length === 0) return { pairs: [], missing: want, extra: have };
  const found = new Map<T, T>();
  const left = [...have];
  for (const alike of likenesses) {
    for (const one of want) {
      if (found.has(one)) continue;
      const at = left.findIndex((other) => alike(one, other));
      const [other] = at === -1 ? [] : left.splice(at, 1);
      if (other !== undefined) found.set(one, other);
    }
  }
  return {
    pairs: want.flatMap((one) => {
      const other = found.get(one);
      return other === undefined ? [] : [[one, other] as const];
    }),
    missing: want.filter((one) => !found.has(one)),
    extra: left,
  };
}
