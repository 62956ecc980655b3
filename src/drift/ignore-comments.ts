import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { Finding } from "./finding.js";

/** `// throughline-ignore column-size, index-name: why` in TypeScript, with `#` in Python and `--` in SQL. */
export interface IgnoreComment {
  readonly codes: readonly string[];
  readonly span: Span;
}

const COMMENT = /(?:\/\/|#|--|\/\*)\s*throughline-ignore\s+([a-z*][a-z0-9*-]*(?:\s*,\s*[a-z*][a-z0-9*-]*)*)/g;

/** The comments of a file that say what to say nothing of. */
export function ignoreComments(file: SourceFile): readonly IgnoreComment[] {
  return [...file.text.matchAll(COMMENT)].map((match) => ({
    codes: (match[1] ?? "").split(",").map((code) => code.trim()),
    span: file.span(match.index, match.index + match[0].length),
  }));
}

/** What a comment can be about: a finding, or a place that could not be read. */
export interface Ignorable {
  readonly findings: readonly Finding[];
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** The code that comments name a place by that could not be read. */
const UNREAD = "could-not-read";

/**
 * Findings and places that could not be read, without those that a comment names, on the line of one of the two places or on
 * the line before it.
 */
export function withoutIgnored(
  { findings, problems }: Ignorable,
  comments: readonly IgnoreComment[],
): Ignorable & { readonly unused: readonly IgnoreComment[] } {
  const used = new Set<IgnoreComment>();
  const isSpokenOf = (code: string, places: readonly (Span | null)[]): boolean => {
    const speaking = comments.filter(
      (comment) => isAbout(comment, code) && places.some((place) => isAt(comment, place)),
    );
    for (const comment of speaking) used.add(comment);
    return speaking.length > 0;
  };
  return {
    findings: findings.filter(({ code, span, there }) => !isSpokenOf(code, [span, there])),
    problems: problems.filter(({ span }) => !isSpokenOf(UNREAD, [span])),
    unused: comments.filter((comment) => !used.has(comment)),
  };
}

function isAbout({ codes }: IgnoreComment, code: string): boolean {
  return codes.some((each) => each === code || (each.endsWith("*") && code.startsWith(each.slice(0, -1))));
}

function isAt({ span: { file, line } }: IgnoreComment, place: Span | null): boolean {
  return place !== null && place.file === file && (place.line === line || place.line === line + 1);
}
