/** A row of a catalog query, read by what its columns are known to hold; drivers have 1 for true, too. */
export class Row {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(name: string): string {
    return String(this.#values[name]);
  }

  textOrNull(name: string): string | null {
    const value = this.#values[name];
    return value === null || value === undefined ? null : String(value);
  }

  flag(name: string): boolean {
    return [true, 1, 1n, "1"].some((yes) => yes === this.#values[name]);
  }

  number(name: string): number {
    return Number(this.#values[name]);
  }

  /** A JSON list of texts. */
  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** A JSON list of objects. */
  rows(name: string): readonly Row[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map((each: Readonly<Record<string, unknown>>) => new Row(each)) : [];
  }

  /** A JSON object. */
  row(name: string): Row {
    return new Row(Object(this.#values[name]));
  }
}
