/** PostgreSQL's NAMEDATALEN - 1: longest identifier in bytes of UTF-8. */
export const LONGEST_NAME = 63;

/**
 * The name that PostgreSQL makes for a constraint or sequence that was given none: `table_column_label`, the longer of
 * the two parts shortened until it fits. Mirrors `makeObjectName()` (src/backend/commands/indexcmds.c) without the number
 * that PostgreSQL appends when the name is taken.
 */
export function postgresName(table: string, columns: string | null, label: string): string {
  const overhead = label.length + 1 + (columns === null ? 0 : 1);
  let first = Buffer.byteLength(table);
  let second = columns === null ? 0 : Buffer.byteLength(columns);
  while (first + second > LONGEST_NAME - overhead) {
    if (first > second) first -= 1;
    else second -= 1;
  }
  const parts = [clip(table, first), ...(columns === null ? [] : [clip(columns, second)]), label];
  return parts.join("_");
}

/** Whether PostgreSQL would cut the identifier off. */
export function isOverlong(name: string): boolean {
  return Buffer.byteLength(name) > LONGEST_NAME;
}

/** At most `bytes` bytes of the text's start, whole characters only. */
export function clip(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let out = "";
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    out += character;
  }
  return out;
}
