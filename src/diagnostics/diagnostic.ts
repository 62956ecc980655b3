import type { Span } from "../source/span.js";
import { CODES, type DiagnosticCode } from "./codes.js";

/** `error`: the output is wrong or incomplete without the user's help. `warning`: something was assumed or approximated. `info`: worth knowing, nothing to do. */
export type Severity = "error" | "warning" | "info";

/** A second place that belongs to a diagnostic, with what it has to do with it. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** One thing that could not be resolved, said or trusted: what, where, and what was done instead. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One terse sentence, the Python thing in backticks, ending with what was done or assumed. */
  readonly message: string;
  readonly span: Span | null;
  /** Label of the model it is about (`app.Model`), when there is one. */
  readonly model?: string;
  /** Name of the field it is about; only together with `model`. */
  readonly field?: string;
  /** Django's own check id (`fields.E331`) where Django has one for it. */
  readonly djangoId?: string;
  /** Further checks of Django's that say the same of the same object. */
  readonly alsoDjangoIds?: readonly string[];
  /** What the user can do about it: a flag, a config line, a change. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
}

/** What is known besides code and message when a diagnostic is made. */
export type DiagnosticDetails = Partial<Omit<Diagnostic, "code" | "message">>;

/** Makes a diagnostic; its severity is the code's own unless `details` gives another. */
export function diagnostic(code: DiagnosticCode, message: string, details: DiagnosticDetails = {}): Diagnostic {
  return { code, message, span: null, severity: CODES[code].severity, ...details };
}

/** Where a stage puts what it has to say. */
export type Report = (diagnostic: Diagnostic) => void;
