/** Hands out names, each once. The same requests in the same order give the same names. */
export class NameScope {
  readonly #taken = new Set<string>();
  readonly #key: (name: string) => string;

  /**
   * @param reserved names that are never given
   * @param key names with equal keys count as one (for file systems that ignore case)
   */
  constructor(reserved: Iterable<string> = [], key: (name: string) => string = (name) => name) {
    this.#key = key;
    for (const name of reserved) this.#taken.add(key(name));
  }

  has(name: string): boolean {
    return this.#taken.has(this.#key(name));
  }

  /** Takes the first of the names that is free; when none is, the first one with the least number from 2 that makes it so. */
  take(first: string, ...others: readonly string[]): string {
    const free = [first, ...others].find((name) => !this.has(name)) ?? this.#numbered(first);
    this.#taken.add(this.#key(free));
    return free;
  }

  #numbered(name: string): string {
    const separator = /\d$/.test(name) ? "_" : "";
    let number = 2;
    while (this.has(`${name}${separator}${number}`)) number += 1;
    return `${name}${separator}${number}`;
  }
}
