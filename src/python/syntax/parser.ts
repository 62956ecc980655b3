import { createRequire } from "node:module";
import type TreeSitter from "tree-sitter";
import type { SourceFile } from "../../source/source-file.js";
import { recoverModule } from "./recover.js";
import type { Module } from "./syntax.js";
import { type ParseTree, SyntaxReader } from "./syntax-reader.js";

/** The native parser could not be loaded on this machine; its message is a sentence for the user. */
export class ParserUnavailable extends Error {
  override readonly name = "ParserUnavailable";
}

/**
 * Parses one Python file. Never throws on any text: what cannot be read is an `Unsupported` statement in its place
 * and a problem. Bodies of functions are parsed again when asked for, so that no syntax tree outlives this call.
 * @throws ParserUnavailable where tree-sitter's native module cannot be loaded
 */
export function parse(file: SourceFile): Module {
  const { text } = file;
  const reader = new SyntaxReader(parseTree, text);
  return reader.statements(text, { base: 0, indent: 0, within: null }) ?? recoverModule(parseTree, text);
}

function parseTree(input: string): ReturnType<ParseTree> {
  const root = parseText(createParser(), input).rootNode;
  return { cursor: root.walk(), hasError: root.hasError };
}

/** tree-sitter copies at most 32 KiB at once. */
const CHUNK = 16_000;

function parseText(parser: TreeSitter, text: string): TreeSitter.Tree {
  return parser.parse((index) => text.slice(index, chunkEnd(text, index + CHUNK)));
}

/** `offset`, or one more where it would part the two halves of a character. */
function chunkEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

const require = createRequire(import.meta.url);

/** Loads the native modules on first use; Node keeps them. */
function createParser(): TreeSitter {
  try {
    const Parser: typeof TreeSitter = require("tree-sitter");
    const parser = new Parser();
    parser.setLanguage(require("tree-sitter-python"));
    return parser;
  } catch (cause) {
    throw new ParserUnavailable(
      `The Python parser has no prebuilt binary that works on ${process.platform}-${process.arch} with this system's libraries.`,
      { cause },
    );
  }
}
