import type { Diagnostic, Severity } from "./diagnostic.js";

/**
 * Diagnostics in the order in which people read them: by file, then position in it, those without a place first; what
 * stands at one place keeps errors before warnings, then code and message. Equal ones are said once.
 */
export function inReadingOrder(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const seen = new Set<string>();
  const distinct: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { code, message, span, model, field } = diagnostic;
    const key = JSON.stringify([code, message, span?.file, span?.start, span?.end, model, field]);
    if (seen.has(key)) continue;
    seen.add(key);
    distinct.push(diagnostic);
  }
  return distinct.sort(compare);
}

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.span?.file ?? "", b.span?.file ?? "") ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    RANK[a.severity] - RANK[b.severity] ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.model ?? "", b.model ?? "") ||
    byCodeUnit(a.field ?? "", b.field ?? "") ||
    byCodeUnit(a.message, b.message)
  );
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
