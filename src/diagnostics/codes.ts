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
  "import-name-missing": code(
    "warning",
    "A name is imported from a module that does not define it.",
    "The module was read and binds no such name. Python would stop with an ImportError unless the name is made at run time. The value is unknown; what needs it is reported where it is used.",
  ),
  "import-cycle-name": code(
    "error",
    "A circular import asks for a name that is not bound yet.",
    "The module is still being imported when the name is asked for, and Python would stop with an ImportError. The value that the name gets later was used. Move the import into the function that needs it, or name the model as a string.",
  ),
  "assumed-installed": code(
    "info",
    "A package that is not read was assumed to be installed.",
    "`try: import x` / `except ImportError` decides what a name is bound to. Projects are read without their packages, so the package was assumed to be there and the handler was not run.",
  ),
  "unknown-condition": code(
    "warning",
    "A condition at module or class level could not be decided.",
    "Classes or names depend on it. Its body was assumed to run, its `else` not. Give the setting or environment value with `--set` where the condition hangs on one.",
  ),
  "environment-default": code(
    "info",
    "An environment variable was read; its default was used.",
    "The environment is not part of the input. The default that the code states was used (None for `os.environ.get(name)`).",
  ),
  "evaluation-budget": code(
    "warning",
    "An expression took too many steps or was nested too deeply.",
    "Evaluation is bounded so that it always ends. The value is unknown; what needs it is reported where it is used.",
  ),
  // output
  "output-unwritable": code(
    "error",
    "The output directory cannot be written to.",
    "Nothing was written, or, where the message says so, the directory holds a mixture that running again repairs.",
  ),
  "output-blocked": code(
    "error",
    "A file cannot be written at its place.",
    "Its path leads out of the output directory (`..`, a symbolic link), or something that is no regular file is there. Nothing was written.",
  ),
  "output-foreign": code(
    "error",
    "A file that Throughline did not write is in the way.",
    "Only files named in the output directory's `.throughline.json` are replaced. Nothing was written. Choose another `--out`, move the file, or pass `--force`.",
  ),
  "output-edited": code(
    "error",
    "A generated file was edited.",
    "Its content is not what the last run wrote, so that an edit would be lost. Nothing was written. Keep your own code in files of your own, or pass `--force`.",
  ),
  "output-kept": code(
    "warning",
    "A generated file that is no longer needed was edited and stays.",
    "It left the manifest: no later run touches it. Delete it when you no longer need it.",
  ),
  "output-interrupted": code(
    "warning",
    "An earlier run was interrupted while it wrote.",
    "Its journal (`.throughline.pending.json`) was found. This run replaces what it left.",
  ),
  "manifest-unreadable": code(
    "error",
    "The output directory's manifest cannot be read.",
    "`.throughline.json` says which files are generated. Without it they count as foreign and are not replaced. Restore or delete it; `--force` overwrites.",
  ),
} as const satisfies Record<string, CodeDescription>;

/** Code of a diagnostic: stable, kebab-case. */
export type DiagnosticCode = keyof typeof CODES;
