import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import type { ModelClass } from "./model-class.js";

/** Notes a problem of a model, at the class unless `details` says where; it is reported once the model is registered. */
export function noteProblem(
  model: ModelClass,
  code: DiagnosticCode,
  message: string,
  details: DiagnosticDetails = {},
): void {
  model.problems.push(diagnostic(code, message, { model: model.label, span: model.origin, ...details }));
}
