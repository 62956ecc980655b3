import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";

/**
 * Diagnostics as golden text, one a line: `severity code place model.field [django id] message`.
 * @param root absolute path of what was read; `.` stands for it in messages
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], root: string): string {
  return diagnostics.map((each) => `${printDiagnostic(each)}\n`.replaceAll(root, ".")).join("");
}

function printDiagnostic({ severity, code, span, model, field, djangoId, message }: Diagnostic): string {
  const place = span === null ? "-" : `${span.file}:${span.line}:${span.column}`;
  const about = model === undefined ? [] : [field === undefined ? model : `${model}.${field}`];
  const id = djangoId === undefined ? [] : [`[${djangoId}]`];
  return [severity, code, place, ...about, ...id, oneLine(message)].join(" ");
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
