import type { Span } from "../../source/span.js";
import type { ParsedText } from "./parsed-text.js";
import type { FunctionValue, Place, Value } from "./values.js";

/** The files of a TypeScript project, read without running them. Each file is parsed once, when it is first needed. */
export interface Program {
  /** A module by its file's absolute path; undefined where that cannot be read. */
  module(path: string): Module | undefined;
  /**
   * What a function of the project returns for these arguments. What it does besides is not followed: where that might
   * matter, the answer is `unknown`.
   */
  apply(callee: FunctionValue, args: readonly Value[]): Value;
  /**
   * What a function of the project calls when it is applied: what stands alone in its body and in those of the functions
   * that it calls, in the order in which that runs, and what it returns at the end.
   */
  calls(callee: FunctionValue, args: readonly Value[]): readonly Value[];
  /** What could not be parsed or found so far: `import`s of files that are not there, syntax errors. */
  problems(): readonly Problem[];
  /** The files that were parsed so far, by path: what a program that is opened after changes need not parse again. */
  readonly parsed: ReadonlyMap<string, ParsedText>;
}

/** One module. */
export interface Module {
  /** As places name it. */
  readonly path: string;
  /** What it exports, re-exports included, in the order in which it is written. Values are worked out when asked for. */
  readonly exports: ReadonlyMap<string, Binding>;
  /** The package all of whose exports it exports, and where it says so; null where there is none. */
  readonly openTo: { readonly package: string; readonly at: Place } | null;
  /** The classes that its top level declares, exported or not. */
  readonly classes: readonly Binding[];
}

/** A name for a value. */
export interface Binding {
  readonly name: string;
  /** Where the declaration names it. */
  readonly at: Place;
  /** The same object each time, and for every name of it. */
  value(): Value;
}

/** What cannot be read, and where. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}
