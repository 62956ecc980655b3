/** Whether two names are one to SQLite, which folds the letters of ASCII only. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** A name as a key. */
export function folded(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A collation in one spelling; null for the one that a column has where none is said. */
export function collationOf(name: string | null): string | null {
  return name === null || sameName(name, "binary") ? null : folded(name);
}
