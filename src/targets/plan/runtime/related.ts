/** What `add` takes. Where the join table has columns that must be given, they cannot be left out. */
export type Added<Id, Defaults> =
  | (IsOptional<Defaults> extends true ? Id[] : never)
  | [ids: readonly Id[], ...options: Options<Defaults>];

/** Options, with the values of the join table's further columns; required where one of those is. */
export type Options<Defaults, More = unknown> =
  IsOptional<Defaults> extends true
    ? [options?: { readonly throughDefaults?: Defaults } & More]
    : [options: { readonly throughDefaults: Defaults } & More];

/** Whether nothing has to be given. */
type IsOptional<Defaults> = Record<never, never> extends Defaults ? true : false;

/** A type with its members spelt out, as compilers show it. */
export type Flat<T> = { [Key in keyof T]: T[Key] };

/** Values by column, as the code calls it. */
export type Values = Readonly<Record<string, unknown>>;

/** Options of an operation. */
export type Given = { readonly throughDefaults?: Values; readonly clear?: boolean } | undefined;

/** `add(1, 2)` and `add([1, 2], options)`: the ids, each once, and the options. */
export function idsAndOptions(given: readonly unknown[], column: string): [ids: readonly unknown[], options: Given] {
  const [first, second] = given;
  const [ids, options] = Array.isArray(first) ? [first as readonly unknown[], second as Given] : [given, undefined];
  return [distinct(ids.map((id) => known(id, column))), options];
}

/** @throws TypeError where there is no key, which the types do not allow */
export function known(id: unknown, column: string): unknown {
  if (id === null || id === undefined)
    throw new TypeError(`A row without a value for \`${column}\` cannot be related.`);
  return id;
}

/** What tells two keys, or pairs of keys, apart. */
export function mark(key: unknown): string {
  if (Array.isArray(key)) return JSON.stringify(key.map(mark));
  return typeof key === "object" ? JSON.stringify(key) : String(key);
}

/** The keys, each once. */
export function distinct<T>(keys: readonly T[]): T[] {
  return [...new Map(keys.map((key) => [mark(key), key])).values()];
}

/** The items in runs of at most a size. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const step = Math.max(1, Math.floor(size));
  return Array.from({ length: Math.ceil(items.length / step) }, (_, at) => items.slice(at * step, (at + 1) * step));
}
