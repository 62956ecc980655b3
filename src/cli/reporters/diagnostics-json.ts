import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { inReadingOrder } from "../../diagnostics/order.js";

/** A diagnostic as every JSON output has it; `file`, `line` and `column` are null where it has no place. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
  /** In UTF-16 units, from 1. */
  readonly column: number | null;
  readonly model?: string;
  readonly field?: string;
  readonly djangoId?: string;
  readonly alsoDjangoIds?: readonly string[];
  readonly hint?: string;
  readonly related?: readonly {
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** Diagnostics in reading order, as JSON has them. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[]): readonly DiagnosticJson[] {
  return inReadingOrder(diagnostics).map(
    ({ code, severity, message, span, model, field, djangoId, alsoDjangoIds, hint, related }) => ({
      code,
      severity,
      message,
      file: span?.file ?? null,
      line: span?.line ?? null,
      column: span?.column ?? null,
      ...(model !== undefined && { model }),
      ...(field !== undefined && { field }),
      ...(djangoId !== undefined && { djangoId }),
      ...(alsoDjangoIds !== undefined && { alsoDjangoIds }),
      ...(hint !== undefined && { hint }),
      ...(related !== undefined && {
        related: related.map((other) => ({
          message: other.message,
          file: other.span.file,
          line: other.span.line,
          column: other.span.column,
        })),
      }),
    }),
  );
}
