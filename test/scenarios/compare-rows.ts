import { isRecorded, keyText, type Plain, type Row, type Value } from "./values.js";

/** What a column of a recorded row must hold: a plain value, or the key of a row. */
export type Wanted = { readonly plain: Plain } | { readonly key: Value | undefined; readonly as: string };

/** A recorded row by column, with its aliases resolved. */
export type WantedRow = Readonly<Record<string, Wanted>>;

/**
 * Which rows are missing and which are too many, in words; as many equal rows as there are recorded ones, in any order.
 * Columns that the record does not name are not looked at.
 */
export function compareRows(wanted: readonly WantedRow[], rows: readonly Row[]): readonly string[] {
  const left = [...rows];
  const missing = wanted.filter((row) => {
    const at = left.findIndex((each) => matches(row, each));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [...missing.map((row) => `missing: ${printWanted(row)}`), ...left.map((row) => `too many: ${printRow(row)}`)];
}

const matches = (wanted: WantedRow, row: Row): boolean =>
  Object.entries(wanted).every(([column, value]) =>
    "plain" in value
      ? isRecorded(value.plain, row[column])
      : row[column] !== undefined && row[column] !== null && keyText(value.key) === keyText(row[column]),
  );

const printWanted = (row: WantedRow): string =>
  Object.entries(row)
    .map(([column, value]) => `${column}=${"plain" in value ? JSON.stringify(value.plain) : value.as}`)
    .join(" ");

/** A row in a line. */
export const printRow = (row: Row): string =>
  Object.entries(row)
    .map(([column, value]) => `${column}=${value instanceof Date ? value.toISOString() : String(value)}`)
    .join(" ");
