import { createRequire } from "node:module";
import type TreeSitter from "tree-sitter";
import type { SourceFile } from "../../source/source-file.js";
import { Conversion } from "./conversion.js";
import { convertStatements } from "./convert.js";
import { Walker } from "./cursor.js";
import type { Module, Stmt } from "./syntax.js";

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
  const parser = createParser();
  const { text } = file;
  const tree = parseText(parser, text);
  const conversion = new Conversion(new Walker(tree.walk(), 0), text, (start, end) => readBody(text, start, end));
  const body = convertStatements(conversion);
  return { body, problems: conversion.problems };
}

/** Body of the function whose `def` spans `[start, end)`. */
function readBody(text: string, start: number, end: number): readonly Stmt[] {
  const tree = parseText(createParser(), text.slice(start, end));
  const conversion = new Conversion(new Walker(tree.walk(), start), text, (from, to) => readBody(text, from, to));
  const { walker } = conversion;
  walker.enter();
  walker.enter();
  let body: readonly Stmt[] = [];
  do if (walker.type === "block") body = convertStatements(conversion);
  while (walker.next());
  return body;
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
