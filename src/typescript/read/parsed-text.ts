import type { SourceFile } from "../../source/source-file.js";
import { type ChangedNames, changedNames } from "./changed-names.js";
import { ts } from "./compiler.js";
import type { ParsedFile } from "./place.js";
import type { Problem } from "./program.js";

/** A file's text, parsed: all of it that hangs on nothing but the text, the path and what places call the file. */
export interface ParsedText extends ParsedFile {
  /** Absolute path. */
  readonly path: string;
  readonly changed: ChangedNames;
  /** What was not understood. */
  readonly problems: readonly Problem[];
}

const OPTIONS: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** More words that may stand before a declaration than any has: the compiler reads on from each of them to the last. */
const ENDLESS_MODIFIERS =
  /(?:\b(?:abstract|accessor|async|const|declare|default|export|in|out|override|private|protected|public|readonly|static)\s+){200}/;

/** Parses a file; one that cannot be parsed is an empty one with a problem. */
export function parseText(path: string, source: SourceFile): ParsedText {
  const endless = ENDLESS_MODIFIERS.exec(source.text);
  if (endless !== null) return unparsed(path, source, "so many modifiers are no declaration", endless.index);
  try {
    const tree = ts.createSourceFile(path, source.text, OPTIONS, false, scriptKind(path));
    return { path, source, tree, changed: changedNames(tree), problems: syntaxErrors(tree, source) };
  } catch {
    return unparsed(path, source, "the file is nested too deeply to be parsed", 0);
  }
}

function unparsed(path: string, source: SourceFile, message: string, at: number): ParsedText {
  const tree = ts.createSourceFile(path, "", OPTIONS, false);
  return { path, source, tree, changed: new Map(), problems: [{ message, span: source.span(at, at) }] };
}

function scriptKind(path: string): ts.ScriptKind {
  if (path.endsWith("x")) return /\.jsx$/.test(path) ? ts.ScriptKind.JSX : ts.ScriptKind.TSX;
  return /\.[cm]?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
}

/** What the parser did not understand: at most three places, as the rest follows from the first. */
function syntaxErrors(tree: ts.SourceFile, source: SourceFile): readonly Problem[] {
  const errors: unknown = Reflect.get(tree, "parseDiagnostics");
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, 3).flatMap((error: unknown): readonly Problem[] => {
    if (typeof error !== "object" || error === null) return [];
    const [start, length, text] = [
      Reflect.get(error, "start"),
      Reflect.get(error, "length"),
      Reflect.get(error, "messageText"),
    ];
    if (typeof start !== "number" || typeof length !== "number") return [];
    const said = typeof text === "string" ? text : "a syntax error";
    return [{ message: `not TypeScript: ${said}`, span: source.span(start, start + length) }];
  });
}
