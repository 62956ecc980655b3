import type { Limits } from "../dialect.js";

/** `NAMEDATALEN - 1`: the longest identifier, in bytes of UTF-8. */
export const IDENTIFIER_BYTES = 63;

/**
 * Cuts a text to at most `limit` bytes of UTF-8 without splitting a character: PostgreSQL's `pg_mbcliplen`.
 */
export function clipBytes(text: string, limit: number): string {
  // A UTF-16 unit takes at most three bytes.
  if (text.length * 3 <= limit || Buffer.byteLength(text, "utf8") <= limit) return text;
  let bytes = 0;
  let clipped = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character, "utf8");
    if (bytes > limit) return clipped;
    clipped += character;
  }
  return text;
}

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
export const limits: Limits = {
  nameLength: IDENTIFIER_BYTES,
  quote: '"',
  longest: null,
  clip: (name) => clipBytes(name, IDENTIFIER_BYTES),
  fold: (name) => name,
  // Relations; constraints.
  distinct: [
    ["uniques", "indexes", "exclusions"],
    ["uniques", "foreignKeys", "checks", "exclusions"],
  ],
};
