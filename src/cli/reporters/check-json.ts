import type { Span } from "../../source/span.js";
import type { CheckReport } from "./check-report.js";

/** Findings as JSON; `file`, `line` and `column` are null where the models have no place, `there` where the other side has none. */
export function checkJson({ findings, problems, root, unused, ...rest }: CheckReport): string {
  const rows = findings.map(({ span, there, ...finding }) => ({
    ...finding,
    ...placed(span, root),
    there: there && placed(there),
  }));
  const unread = problems.map(({ message, span }) => ({ message, ...placed(span) }));
  return `${JSON.stringify({ findings: rows, couldNotRead: unread, ...rest, unusedComments: unused.map(({ codes, span }) => ({ codes, ...placed(span) })) }, null, 2)}\n`;
}

function placed(span: Span | null, root = "") {
  return {
    file: span === null ? null : root + span.file,
    line: span?.line ?? null,
    column: span?.column ?? null,
  };
}
