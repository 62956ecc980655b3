import type { Severity } from "./diagnostic.js";

/** What a code stands for; `throughline explain <code>` prints it. */
export interface CodeDescription {
  readonly severity: Severity;
  /** One line: what happened. */
  readonly summary: string;
  /** What it means for the output, and what a user can do. Markdown. */
  readonly documentation: string;
}

function code(severity: Severity, summary: string, documentation: string): CodeDescription {
  return { severity, summary, documentation };
}

/**
 * Every diagnostic that Throughline can give, in the order of the pipeline's stages. Codes are stable: scripts and
 * ignore lists name them. Each is fired by some fixture (a law test holds this table to that).
 */
export const CODES = {
  // source
  "file-not-found": code(
    "error",
    "A path that was given does not exist.",
    "Nothing was read. Check the path on the command line.",
  ),
  // python
  "syntax-error": code(
    "error",
    "A stretch of a Python file could not be parsed.",
    "The statements around it were read. Models that lost statements are named; their output may lack fields. With `--strict` nothing is written.",
  ),
  "not-python": code(
    "error",
    "A `.py` file does not hold Python.",
    "The file is a template, binary, or in an encoding that could not be decoded; nothing of it was read. Render templates first.",
  ),
} as const satisfies Record<string, CodeDescription>;

/** Code of a diagnostic: stable, kebab-case. */
export type DiagnosticCode = keyof typeof CODES;
