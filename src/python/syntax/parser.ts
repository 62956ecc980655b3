import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import type TreeSitter from "tree-sitter";
import type { SourceFile } from "../../source/source-file.js";
import type { Cursor } from "./cursor.js";
import { logicalLines } from "./logical-lines.js";
import { LARGE, recoverModule } from "./recover.js";
import type { Module } from "./syntax.js";
import { SyntaxReader } from "./syntax-reader.js";

/** The native parser could not be loaded on this machine; its message is a sentence for the user. */
export class ParserUnavailable extends Error {
  override readonly name = "ParserUnavailable";
}

/**
 * Parses one Python file. Never throws on any text: what cannot be read is an `Unsupported` statement in its place
 * and a problem. No path through the tree is longer than about a thousand nodes. Bodies of functions are parsed again
 * when asked for, so that no syntax tree outlives this call; their memory (some 35 bytes per character) comes back
 * when the event loop next turns.
 * @throws ParserUnavailable where tree-sitter's native module cannot be loaded
 */
export function parse(file: SourceFile): Module {
  const { text } = file;
  if (text.length > LARGE && logicalLines(text, 0, text.length).some((line) => line.flaw !== null)) {
    return recoverModule(parseTree, text);
  }
  const reader = new SyntaxReader(parseTree, text);
  return reader.statements(text, { base: 0, indent: 0, within: null }) ?? recoverModule(parseTree, text);
}

/** tree-sitter copies at most 32 KiB at once. */
const CHUNK = 16_000;

/** Shorter inputs are never stopped for the time that they take. */
const SHORT = 4_096;

/**
 * tree-sitter's own error recovery takes time that grows with the square of what it skips, and its tree is of no use
 * then. It is stopped where it says that it has an error, or takes many times as long as Python that parses. Neither
 * decides what is read: what was stopped is taken apart and parsed again.
 */
function parseTree(input: string): Cursor | undefined {
  const parser = createParser();
  if (input.length > SHORT) parser.setTimeoutMicros(500_000 + input.length);
  const read = (index: number): string => input.slice(index, chunkEnd(input, index + CHUNK));
  const tree: TreeSitter.Tree | null = parser.parse(read, null, { progressCallback: hasError });
  if (tree === null) return undefined;
  const root = tree.rootNode;
  return root.hasError ? undefined : root.walk();
}

function hasError(_index: number, error: boolean): boolean {
  return error;
}

/** `offset`, or one more where it would part the two halves of a character. */
function chunkEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

const require = createRequire(import.meta.url);

/**
 * A parser for Python; Node keeps the native modules after the first time.
 * @param load gives a module by name, and throws where it cannot be loaded
 * @throws ParserUnavailable when `load` throws
 */
export function createParser(load: (module: string) => unknown = require): TreeSitter {
  try {
    const Parser = load("tree-sitter") as typeof TreeSitter;
    const parser = new Parser();
    parser.setLanguage(load("tree-sitter-python") as TreeSitter.Language);
    return parser;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
    throw new ParserUnavailable(
      `The Python parser cannot be loaded on ${platform()}-${arch()} (${reason}); use Node on glibc, macOS or Windows, or reinstall where a C++20 compiler is at hand.`,
      { cause },
    );
  }
}
