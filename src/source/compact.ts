/**
 * The same items in a list with room for just them: V8 gives a list that grows by its first `push` room for 17, more than most
 * lists of a syntax tree or a call ever hold. For lists that are kept.
 */
export function compact<T>(items: readonly T[]): T[] {
  return items.slice();
}
