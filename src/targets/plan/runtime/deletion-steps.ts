/** One statement that a deletion asks for. `T` is a table, `C` a condition, both in the words of the one who carries it out. */
export type Step<T, C> =
  /** The columns of the rows. */
  | { readonly kind: "select"; readonly table: T; readonly columns: readonly string[]; readonly where: Where<C> }
  /** The column is set to the value; nothing else of the rows changes. */
  | {
      readonly kind: "update";
      readonly table: T;
      readonly column: string;
      readonly value: unknown;
      readonly where: Where<C>;
    }
  /** The rows are deleted and counted. `key`: columns of their primary key. */
  | {
      readonly kind: "delete";
      readonly table: T;
      readonly key: readonly [string, ...string[]];
      readonly where: Where<C>;
    };

/** What a step found: the rows that were selected, or how many were deleted. */
export interface Answer {
  readonly rows: readonly Fields[];
  readonly count: number;
}

/** Values by column. */
export type Fields = Readonly<Record<string, unknown>>;

/** Which rows: those of a condition of the caller's, or those of any of the lists. */
export type Where<C> =
  | { readonly kind: "given"; readonly condition: C }
  | { readonly kind: "among"; readonly any: readonly Among[] };

/** Rows whose columns together hold one of the values and that have the other values too. */
export interface Among {
  readonly columns: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  readonly equals?: Fields;
}

/** The work of a deletion: asks for a step, is given its answer, and ends with a result. */
export type Work<T, C, R> = Generator<Step<T, C>, R, Answer>;

/** Values of several columns are told apart by a chain of conditions, which databases take up to a depth. */
const LONGEST_CHAIN = 400;

/** The same rows in as few statements as the number of parameters allows. */
export function* batches(any: readonly Among[], parameters: number): Generator<readonly Among[]> {
  let packed: Among[] = [];
  let room = parameters;
  for (const { columns, values, equals } of any) {
    const fixed = equals === undefined ? 0 : Object.keys(equals).length;
    const width = columns.length;
    for (let at = 0; at < values.length; ) {
      const fitting = Math.floor((room - fixed) / width);
      if (packed.length > 0 && (fitting < 1 || width > 1)) {
        yield packed;
        packed = [];
        room = parameters;
        continue;
      }
      const end = at + Math.max(1, width > 1 ? Math.min(fitting, LONGEST_CHAIN) : fitting);
      const part = values.slice(at, end);
      packed.push({ columns, values: part, ...(equals !== undefined && { equals }) });
      room -= fixed + part.length * width;
      at = end;
    }
  }
  if (packed.length > 0) yield packed;
}

/** A key as a map's key: equal for equal values. */
export function identity(values: readonly unknown[]): string {
  return JSON.stringify(values.map(comparable));
}

function comparable(value: unknown): unknown {
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString();
  return value instanceof Uint8Array ? [...value] : value;
}
