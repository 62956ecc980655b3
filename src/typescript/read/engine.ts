import type { ts } from "./compiler.js";
import type { ParsedText } from "./parsed-text.js";
import type { Scope } from "./scope.js";
import type { Place, Value } from "./values.js";

/** What evaluating asks of the program that the file belongs to. */
export interface Engine {
  /** What a module exports under a name (`*`: all of it). */
  imported(from: string, specifier: string, name: string, at: Place): Value;
  /** The alias of a type that a module exports under a name; undefined where there is none. */
  importedType(from: string, specifier: string, name: string): DeclaredType | undefined;
  readonly budget: Budget;
  readonly calls: CallRecord;
  /** The variables of the environment whose values are known. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A type as it is written, with what sees its names. */
export interface DeclaredType {
  readonly node: ts.TypeNode;
  readonly scope: Scope;
  readonly file: FileCode;
}

/** A file whose code is evaluated. */
export interface FileCode extends ParsedText {
  readonly engine: Engine;
}

/** What a function needs to be applied, kept in `FunctionValue.code`. */
export interface FunctionCode {
  readonly file: FileCode;
  readonly scope: Scope;
}

const DEPTH = 400;
const STEPS = 5_000_000;

/** Ends what would not end: how deep evaluation is nested, and how many steps one question may take. */
export class Budget {
  #depth = 0;
  #steps = 0;

  /**
   * Does the work; undefined, without doing it, where too much has been done already.
   * @param steps how many it counts for by itself
   */
  spend<T>(steps: number, work: () => T): T | undefined {
    if (this.#depth === 0) this.#steps = 0;
    if (this.#depth >= DEPTH || this.#steps >= STEPS) return undefined;
    this.#depth += 1;
    this.#steps += steps;
    try {
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}

/** The calls that stand alone in the bodies of functions, while somebody asks for them: nobody else needs what they are worth. */
export class CallRecord {
  #calls: Value[] | null = null;

  /** Does the work, and gives the calls that stood alone on the way. */
  during(work: () => void): readonly Value[] {
    const before = this.#calls;
    const calls: Value[] = [];
    this.#calls = calls;
    try {
      work();
    } finally {
      this.#calls = before;
    }
    return calls;
  }

  /** Notes a call, which is worked out only where it is asked for. */
  note(call: () => Value): void {
    this.#calls?.push(call());
  }
}
