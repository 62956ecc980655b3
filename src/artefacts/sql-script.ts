/** What stands between two statements: drizzle's migrator splits a file there. */
const BREAKPOINT = "--> statement-breakpoint";

/** Drizzle's mark behind a comment's own, as every client takes it: MySQL wants a space after the two dashes. */
const SEPARATOR = `\n-- ${BREAKPOINT}\n`;

/**
 * Statements as a file that `psql`, `mysql` and `sqlite3` run and that drizzle's migrator splits into the same statements.
 * @param header lines of the comment on top; the rest must have passed `unprintable`
 */
export function printScript(header: readonly string[], statements: readonly string[]): string {
  const top = header.map((line) => (line === "" ? "--\n" : `-- ${line}\n`)).join("");
  return `${top}\n${statements.map((statement) => `${statement};`).join(SEPARATOR)}\n`;
}

/** The statements of a file that `printScript` made, or that somebody edited since. */
export function splitScript(text: string): readonly string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(BREAKPOINT)
    .map((piece) => piece.replace(/^(?:\s*--[^\n]*(?:\n|$))+/, "").replace(/\s*(?:\n-- ?)?$/, ""))
    .map((piece) => piece.trim().replace(/;$/, ""))
    .filter((piece) => piece !== "");
}

/** Why a statement cannot stand in such a file as it is; null where it can. */
export function unprintable(statement: string): string | null {
  if (statement.includes("\0")) return "it holds the character NUL, which no SQL text can hold";
  if (/\p{Surrogate}/u.test(statement)) return "it holds half of a surrogate pair, which UTF-8 cannot say";
  if (statement.includes(BREAKPOINT)) return `it holds \`${BREAKPOINT}\`, where drizzle's migrator would split it`;
  return null;
}
