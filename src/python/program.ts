import type { Report } from "../diagnostics/diagnostic.js";
import type { Files } from "../source/files.js";
import type { Span } from "../source/span.js";
import { readAttribute } from "./evaluate/attributes.js";
import type { Budget } from "./evaluate/budget.js";
import { callValueOf } from "./evaluate/calls.js";
import type { Environment } from "./evaluate/environment.js";
import { environmentValueAs } from "./evaluate/environment-values.js";
import { Interpreter } from "./evaluate/interpreter.js";
import { iterate } from "./evaluate/iterate.js";
import type { FoundModule } from "./evaluate/module-finder.js";
import { textOf } from "./evaluate/text-of.js";
import { truth } from "./evaluate/truth.js";
import { type UncalledMaker, uncalledMakers } from "./evaluate/uncalled-makers.js";
import type { UnmadeClass } from "./evaluate/unmade-classes.js";
import type {
  Arguments,
  Binding,
  ClassValue,
  FunctionValue,
  ModuleValue,
  UnknownValue,
  Value,
} from "./evaluate/values.js";
import type { Host } from "./host.js";

/** What a program is read from and reports to. */
export interface ProgramOptions {
  readonly files: Files;
  /** Absolute directories searched for modules, in `sys.path` order. */
  readonly roots: readonly string[];
  /** How diagnostics name an absolute path. */
  displayPath(path: string): string;
  readonly host: Host;
  readonly report: Report;
  readonly budget?: Partial<Budget>;
  /** Left out: an environment in which nothing is set. */
  readonly environment?: Environment;
  /**
   * Whether a module that is not on the roots is known to be installed where the project runs. Asked where the project
   * itself provides for its absence (`try: import x` / `except ImportError`). Left out: every module is.
   */
  isInstalled?(module: string): boolean;
}

/**
 * A Python program that is read and never run.
 *
 * Two passes. `importModule` is the *import walk*: it goes through a module's top-level statements in Python's order,
 * follows imports at their place, creates classes (their bases are evaluated, their bodies are not run) and binds every
 * other name to a value that is computed only when something asks for it. Everything else here is *demand*: it
 * evaluates what is asked for, once. What changes something that was there before, a call or a decorator that fills a
 * registry, is carried out at its place (`effects-of-calls.ts`, `outside-changes.ts`), once the models above it are made.
 *
 * Reading order for a newcomer, all in `evaluate/`:
 * 1. `values.ts` (what there is), `make.ts` (how to make it), `../host.ts` (what is asked of the surroundings)
 * 2. `module-table.ts` (names → versions in statement order, each lazy), `import-walk.ts` with `walk-*.ts` (fills the
 *    tables), `imports.ts`, `modules.ts`, `module-finder.ts`
 * 3. `scope.ts`, `frame.ts`, `expressions.ts`, `statements.ts` (the interpreter proper)
 * 4. `calls.ts`, `functions.ts`, `classes.ts` with `class-body.ts`, `instances.ts`, `attributes.ts` with `*-attributes.ts`,
 *    `enums.ts` with `enum-*.ts`
 * 5. tables: `operators.ts`, `comparisons.ts`, `*format*.ts`, `builtins/`, `stdlib/`
 * 6. `interpreter.ts`, `budget.ts`, `raising.ts`: what keeps all of it bounded and free of exceptions
 */
export class Program {
  readonly #interpreter: Interpreter;

  constructor(options: ProgramOptions) {
    this.#interpreter = new Interpreter(options);
  }

  /** Runs the module, after its parent packages, as Python would import it; undefined when it is not found on the roots. */
  importModule(name: string): ModuleValue | undefined {
    return this.#interpreter.modules.importModule(name)?.value;
  }

  /** Runs a file as Python runs a script: under the name `__main__`. */
  runScript(path: string): void {
    this.#interpreter.modules.runScript(path);
  }

  /** Where the module's file or directory is, without importing anything. */
  findModule(name: string): FoundModule | undefined {
    return this.#interpreter.modules.finder.find(name);
  }

  /**
   * What a name is bound to by a module whose source is not on the roots and is given.
   * @param module the name under which it is known from now on
   */
  bindingOf(module: string, name: string, text: string): Binding | undefined {
    return this.#interpreter.modules.given(module, text).binding(name);
  }

  /** What a name is bound to at the end of a module that was imported; undefined when it is not bound there. */
  binding(module: string, name: string): Binding | undefined {
    return this.#interpreter.modules.loaded(module)?.binding(name);
  }

  /** Modules that were not read and of which a module that was imported takes every name. */
  unreadStars(module: string): readonly string[] {
    return this.#interpreter.modules.loaded(module)?.externalStars ?? [];
  }

  /** What a dotted name that is not read from files stands for. */
  external(path: string): Value {
    return this.#interpreter.external(path);
  }

  /**
   * What a name was bound to before its last binding in a module that was imported, the latest first, and before that in the
   * module that it was taken from: what is left to go by where the last one cannot be followed.
   */
  earlierBindings(module: string, name: string): readonly Value[] {
    return this.#interpreter.modules.loaded(module)?.earlier(name) ?? [];
  }

  /** Names bound at the end of a module that was imported, in the order in which they were first bound. */
  names(module: string): readonly string[] {
    return this.#interpreter.modules.loaded(module)?.names() ?? [];
  }

  /** `value.name` */
  attribute(value: Value, name: string, at: Span | null): Value {
    return this.#interpreter.demand(at, (frame) => readAttribute(frame, value, name, at));
  }

  /** `callee(*args, **keywords)` */
  call(callee: Value, args: Arguments, at: Span | null): Value {
    return this.#interpreter.demand(at, (frame) => callValueOf(frame, callee, args, at));
  }

  /**
   * Calls something at this point of the import walk: what it makes comes after everything that ran so far, and modules
   * that it imports are walked. Gives besides what of it could not be followed and may make or change classes.
   */
  run(callee: Value, args: Arguments, at: Span | null): ReturnType<Interpreter["run"]> {
    return this.#interpreter.run(at, (frame) => callValueOf(frame, callee, args, at));
  }

  /** What a `for` loop over the value would see. */
  iterate(value: Value): readonly Value[] | UnknownValue {
    return this.#interpreter.demandAny((frame) => iterate(frame, value));
  }

  /** What a value of django-configurations is as the setting of this name; undefined for any other value. */
  environmentValue(value: Value, setting: string): Value | undefined {
    return this.#interpreter.demandAny((frame) => environmentValueAs(frame, value, setting));
  }

  /** Python's `bool(value)`. */
  truth(value: Value): boolean | UnknownValue {
    // Nearly every flag is written down.
    return value.kind === "bool" ? value.value : this.#interpreter.demandAny((frame) => truth(frame, value));
  }

  /** Python's `str(value)` or `repr(value)`, with the project's own `__str__` and `__repr__`. */
  text(value: Value, how: "str" | "repr" = "str"): Value {
    return this.#interpreter.demand(value.origin, (frame) => textOf(frame, value, value.origin, how));
  }

  /** The text of a function or lambda of the project, dedented; null when its module was not read. */
  sourceOf({ module, definition }: FunctionValue): string | null {
    const text = this.#interpreter.modules.loaded(module)?.file.text;
    if (text === undefined) return null;
    const indent = /[ \t]*$/.exec(text.slice(0, definition.start))?.[0] ?? "";
    return text.slice(definition.start, definition.end).replaceAll(`\n${indent}`, "\n");
  }

  /** Every class statement that has run at import time so far, in the order in which Python would run them. */
  classes(): readonly ClassValue[] {
    return this.#interpreter.classes();
  }

  /** Runs the bodies of the models that were created so far: what is changed from here on is not theirs to see. */
  settleBodies(): void {
    this.#interpreter.settleBodies();
  }

  /** Classes that calls at import time would make, of which too much is not known. */
  unmadeClasses(): Iterable<UnmadeClass> {
    return this.#interpreter.unmade;
  }

  /** Places in functions that make classes and did not at import time. */
  uncalledMakers(): readonly UncalledMaker[] {
    return uncalledMakers(this.#interpreter);
  }

  /** Places in the modules that were read whose text calls something by this name; its definition is none. */
  callsByName(name: string): readonly Span[] {
    return this.#interpreter.modules
      .tables()
      .flatMap(({ file }) =>
        Array.from(file.text.matchAll(new RegExp(`(?<!\\b(?:def|class)\\s+|\\w)${name}\\s*\\(`, "g")), ({ index }) =>
          file.span(index, index + name.length),
        ),
      );
  }

  /** Absolute folders that modules are searched in by now: those to begin with, and what was done to `sys.path`. */
  searchPath(): readonly string[] {
    return this.#interpreter.modules.searchPath.folders();
  }

  /** Evaluation steps taken so far: what evaluation costs, on any machine. */
  steps(): number {
    return this.#interpreter.meter.total;
  }

  /** Display paths of the files that were read, in the order in which they were. */
  filesRead(): readonly string[] {
    return this.#interpreter.modules.filesRead;
  }
}
