import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";
import type { SourceFile } from "../../source/source-file.js";
import type { SyntaxTree } from "./cursor.js";
import { logicalLines } from "./logical-lines.js";
import { blankLongRuns } from "./long-runs.js";
import { LARGE, recoverModule } from "./recover.js";
import type { Module } from "./syntax.js";
import { SyntaxReader } from "./syntax-reader.js";

/** The parser could not be loaded on this machine; its message is a sentence for the user. */
export class ParserUnavailable extends Error {
  override readonly name = "ParserUnavailable";
}

/** Where the grammar lies: beside the compiled code, else (before a build) in the package that it is copied from. */
const GRAMMARS = ["throughline/python.wasm", "tree-sitter-python/tree-sitter-python.wasm"];

/** tree-sitter's WebAssembly, made ready while this module loads: no platform needs a binary or a compiler of its own. */
const python: Parser | ParserUnavailable = await loadParser(createRequire(import.meta.url).resolve).catch(
  (error: ParserUnavailable) => error,
);

/**
 * Parses one Python file. Never throws on any text: what cannot be read is an `Unsupported` statement in its place
 * and a problem. No path through the tree is longer than about a thousand nodes. Bodies of functions are parsed again
 * when asked for, so that no syntax tree outlives this call.
 * @throws ParserUnavailable where tree-sitter could not be loaded
 */
export function parse(file: SourceFile): Module {
  const { text } = file;
  if (text.length > LARGE && logicalLines(text, 0, text.length).some((line) => line.flaw !== null)) {
    return recoverModule(parseTree, text);
  }
  const reader = new SyntaxReader(parseTree, text);
  return reader.statements(text, { base: 0, indent: 0, within: null }) ?? recoverModule(parseTree, text);
}

/**
 * tree-sitter's own error recovery takes time that grows with the square of what it skips, and its tree is of no use
 * then: it is stopped where it says that it has an error. What was stopped is taken apart and parsed again.
 */
function parseTree(input: string): SyntaxTree | undefined {
  if (python instanceof ParserUnavailable) throw python;
  const tree = python.parse(blankLongRuns(input), null, { progressCallback: ({ hasError }) => hasError });
  if (tree === null) {
    python.reset();
    return undefined;
  }
  if (tree.rootNode.hasError) {
    tree.delete();
    return undefined;
  }
  const cursor = tree.walk();
  const release = (): void => {
    cursor.delete();
    tree.delete();
  };
  return { cursor, release };
}

/**
 * A parser for Python.
 * @param resolve gives the path of a package's file, and throws where there is none
 * @throws ParserUnavailable when no grammar is found, or WebAssembly cannot be run
 */
export async function loadParser(resolve: (file: string) => string): Promise<Parser> {
  let failure: unknown;
  for (const grammar of GRAMMARS) {
    try {
      await Parser.init();
      const parser = new Parser();
      parser.setLanguage(await Language.load(resolve(grammar)));
      return parser;
    } catch (cause) {
      failure ??= cause;
    }
  }
  const reason = failure instanceof Error ? failure.message.split("\n", 1)[0] : String(failure);
  throw new ParserUnavailable(`The Python parser cannot be loaded (${reason}); install throughline again.`, {
    cause: failure,
  });
}
