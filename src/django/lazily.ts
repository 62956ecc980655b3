/** A constant that is made when it is first asked for: most projects need few of the packages that are known, and one version of Django. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
