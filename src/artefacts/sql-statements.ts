import type { DialectName } from "../schema/schema.js";
import { contentOf, sqlTokens } from "../schema/sql-tokens.js";

/** A statement of an SQL file. */
export interface SqlStatement {
  /** Without its semicolon and the comments around it; in `plainLines`. */
  readonly text: string;
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
}

/** The statements of an SQL file, in order; `open`: where something begins that never ends, so that nothing is told of what follows. */
export interface SqlStatements {
  readonly statements: readonly SqlStatement[];
  readonly open: number | null;
}

/** Takes an SQL file apart. */
export function sqlStatements(text: string, dialect: DialectName): SqlStatements {
  const statements: SqlStatement[] = [];
  let start: number | null = null;
  let end = 0;
  const finish = (): void => {
    if (start !== null) statements.push({ text: plainLines(text.slice(start, end)), start, end });
    start = null;
  };
  for (const token of sqlTokens(text, dialect)) {
    if (token.kind === "open") return { statements, open: token.start };
    if (token.text === ";") finish();
    else {
      start ??= token.start;
      end = token.start + token.text.length;
    }
  }
  finish();
  return { statements, open: null };
}

/** The text with line endings as they are in a checkout of any system: inside of a constant, too. */
export function plainLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/**
 * What the tokens of a statement hold, in order: words in lower case, names and constants without their marks; behind a
 * constant also what it holds as SQL, since there are statements that make statements.
 */
export function contentsOf(sql: string, dialect: DialectName): readonly string[] {
  return Array.from(sqlTokens(sql, dialect)).flatMap((token): readonly string[] => {
    const content = contentOf(token, dialect);
    switch (token.kind) {
      case "open":
        return [];
      case "word":
        return [content.toLowerCase()];
      case "code":
        return contentsOf(content, dialect);
      case "text":
        return [content, ...contentsOf(content, dialect)];
      default:
        return [content];
    }
  });
}
