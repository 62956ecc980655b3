/** A value as a database's driver gives it or takes it. */
export type Value = string | number | bigint | boolean | null | Date | Uint8Array;

/** A row by names of columns, as the database has them. */
export type Row = Readonly<Record<string, Value>>;

/** What scenarios and records write for a value. */
export type Plain = string | number | boolean | null;

/** A key as text, the same whether the driver gives `1`, `1n` or `"1"`; UUIDs with hyphens. */
export function keyText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : String(value);
  return /^[0-9a-f]{32}$/.test(text) ? text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") : text;
}

/**
 * Whether a stored value is the recorded one: numbers that a driver gives as texts, `0` and `1` for booleans, and dates as
 * objects are the same. `NOW` stands for whatever time it was.
 */
export function isRecorded(recorded: Plain, stored: Value | undefined): boolean {
  if (stored === undefined) return false;
  if (recorded === null || stored === null) return recorded === stored;
  if (recorded === NOW) return stored !== "";
  if (typeof recorded === "boolean") return recorded === (stored === true || Number(stored) === 1);
  if (stored instanceof Date) return datesOf(stored).some((each) => each.startsWith(String(recorded)));
  return keyText(recorded) === keyText(stored);
}

/** What a record writes where the application filled in the current time. */
export const NOW = "<now>";

/** A moment as a date of UTC and of the machine's own zone: drivers make either of a column without a zone. */
function datesOf(moment: Date): readonly string[] {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return [moment.toISOString(), local.toISOString()];
}
