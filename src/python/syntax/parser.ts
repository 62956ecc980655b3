import { createRequire } from "node:module";
import type { Language, Parser, ParseState } from "web-tree-sitter";
import type { SourceFile } from "../../source/source-file.js";
import { bareCode } from "./bare-code.js";
import type { SyntaxTree } from "./cursor.js";
import { ErrorLog } from "./error-log.js";
import { KnownErrors } from "./known-errors.js";
import { logicalLines } from "./logical-lines.js";
import { blankLongRuns } from "./long-runs.js";
import { groupPieces } from "./pieces.js";
import { LARGE, recoverModule } from "./recover.js";
import { type Checker, FEW, isSound, runsOf } from "./soundness.js";
import type { Module, Stmt, SyntaxProblem } from "./syntax.js";
import { type Stretch, SyntaxReader } from "./syntax-reader.js";

/** The parser could not be loaded on this machine; its message is a sentence for the user. */
export class ParserUnavailable extends Error {
  override readonly name = "ParserUnavailable";
}

/** Where the grammar lies: beside the compiled code, else (before a build) in the package that it is copied from. */
const GRAMMARS = ["throughline/python.wasm", "tree-sitter-python/tree-sitter-python.wasm"];

/** What parses Python, from the moment on that it is loaded. */
class LoadedParser {
  /** The types of nodes by their ids, read once: each question crosses into WebAssembly. */
  types: readonly string[] = [];
  /** Settled once it is loaded, or cannot be; never rejected. */
  readonly ready: Promise<void>;
  #parser: Parser | ParserUnavailable = new ParserUnavailable("The Python parser is still being loaded.");

  constructor(loading: Promise<Parser>) {
    this.ready = loading.then(
      (parser) => {
        this.#parser = parser;
        this.types = nodeTypes(parser.language);
      },
      (error: ParserUnavailable) => {
        this.#parser = error;
      },
    );
  }

  /** @throws ParserUnavailable */
  get parser(): Parser {
    if (this.#parser instanceof ParserUnavailable) throw this.#parser;
    return this.#parser;
  }
}

const python = new LoadedParser(loadParser(createRequire(import.meta.url).resolve));

/**
 * Settled once `parse` may be called: tree-sitter's WebAssembly, for which no platform needs a binary or a compiler of its own, is
 * compiled by other threads from the moment on that this module is loaded. Never rejected: `parse` throws what failed.
 */
export const parserReady: Promise<void> = python.ready;

/**
 * Parses one Python file, once `parserReady` is settled. Never throws on any text: what cannot be read is an `Unsupported` statement in its place
 * and a problem. No path through the tree is longer than about a thousand nodes. Bodies of functions are parsed again
 * when asked for, so that no syntax tree outlives this call.
 * @throws ParserUnavailable where tree-sitter could not be loaded
 */
export function parse(file: SourceFile): Module {
  const { text } = file;
  if (NOTHING.test(text)) return { body: [], problems: [] };
  const reader = new SyntaxReader(parseTree, text);
  const whole =
    text.length <= FEW ? reader.statements(text, { base: 0, indent: 0, within: null }) : readByRuns(reader, text);
  return whole ?? recoverModule(parseTree, text);
}

/** Reads a file some statements at a time, so that none of it is parsed after the first that has an error; undefined then. */
function readByRuns(reader: SyntaxReader, text: string): Stretch | undefined {
  const lines = logicalLines(text, 0, text.length);
  if (text.length > LARGE && lines.some(({ flaw }) => flaw !== null)) return undefined;
  const pieces = groupPieces(text, lines, 0);
  if (pieces.some(({ kind }) => kind !== "statement")) return undefined;
  const body: Stmt[] = [];
  const problems: SyntaxProblem[] = [];
  for (const { lines: own } of runsOf(pieces)) {
    const base = own[0]?.from ?? 0;
    const read = reader.statements(text.slice(base, own.at(-1)?.end), { base, indent: 0, within: null });
    if (read === undefined) return undefined;
    for (const each of read.body) body.push(each);
    for (const each of read.problems) problems.push(each);
  }
  return { body, problems };
}

/** Parses a text; undefined when it has an error: tree-sitter's own tree is of no use then. */
function parseTree(input: string): SyntaxTree | undefined {
  const text = blankLongRuns(input);
  if (text.length > FEW) return isSound(text, CHECKER) ? treeOf(text, () => false) : undefined;
  const tree = quickTree(text);
  if (tree !== "too much") return tree;
  return parsesCarefully(text) ? treeOf(text, () => false) : undefined;
}

/** A file without a statement, as half of a project's are: every `__init__.py`. It is not worth the parser's preparations. */
const NOTHING = /^[ \t\f\r\n]*$/;

/**
 * The tree of a text of few characters; undefined when it has an error, which tree-sitter may say late or never. What takes
 * many times the steps of any Python is too much, and has one most likely.
 */
function quickTree(text: string): SyntaxTree | undefined | "too much" {
  let rounds = ROUNDS.least + text.length * ROUNDS.perCharacter;
  const tree = treeOf(text, ({ hasError }) => hasError || --rounds < 0);
  return tree === undefined && rounds < 0 ? "too much" : tree;
}

/** How often the parser may ask whether to go on: more than twice as often as any of Django's own files has it ask. */
const ROUNDS = { least: 10, perCharacter: 0.03 };

const CHECKER: Checker = {
  quickly(text) {
    const tree = quickTree(text);
    if (tree === "too much") return parsesCarefully(text);
    tree?.release();
    return tree !== undefined;
  },
  carefully: parsesCarefully,
};

/** Whether a text has no error, by the parser's log, in which it says at once that it has to recover from one. */
function parsesCarefully(text: string): boolean {
  const bare = bareCode(text);
  if (KNOWN.has(bare)) return false;
  const { parser } = python;
  const log = new ErrorLog();
  parser.setLogger((message) => log.hear(message));
  const tree = treeOf(bare, () => log.failed);
  parser.setLogger(null);
  if (tree === undefined && bare.length > FEW) KNOWN.add(bare, log);
  tree?.release();
  return tree !== undefined;
}

const KNOWN = new KnownErrors();

/** Parses until the text ends or it is to stop; undefined then, and when there is an error. */
function treeOf(text: string, stop: (state: ParseState) => boolean): SyntaxTree | undefined {
  const { parser } = python;
  const tree = parser.parse(text, null, { progressCallback: stop });
  if (tree === null) {
    parser.reset();
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
  return { cursor, types: python.types, release };
}

function nodeTypes(language: Language | null): readonly string[] {
  return (language?.types ?? []).map((name, id) => (language?.nodeTypeIsNamed(id) ? name : name.toUpperCase()));
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
      const { Language, Parser } = await import("web-tree-sitter");
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
