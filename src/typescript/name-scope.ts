/** Hands out names, each once. The same requests in the same order give the same names. */
export class NameScope {
  readonly #reserved: ReadonlySet<string>;
  readonly #taken = new Set<string>();
  readonly #key: (name: string) => string;

  /**
   * @param reserved keys of names that are never given
   * @param key names with equal keys count as one (for file systems that ignore case)
   */
  constructor(reserved: ReadonlySet<string> = new Set(), key: (name: string) => string = (name) => name) {
    this.#reserved = reserved;
    this.#key = key;
  }

  has(name: string): boolean {
    const key = this.#key(name);
    return this.#taken.has(key) || this.#reserved.has(key);
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
