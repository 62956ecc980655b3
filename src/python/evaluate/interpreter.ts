import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { Host } from "../host.js";
import type { ProgramOptions } from "../program.js";
import type { Stmt } from "../syntax/syntax.js";
import { type Budget, DEFAULT_BUDGET, Meter } from "./budget.js";
import { Environment } from "./environment.js";
import type { Frame } from "./frame.js";
import { external, unknown } from "./make.js";
import { Modules } from "./modules.js";
import type { PythonClass } from "./python-class.js";
import type { Raised } from "./raising.js";
import { RankCursor } from "./rank.js";
import { LocalScope } from "./scope.js";
import { stdlibValue } from "./stdlib/values.js";
import { UnmadeClasses } from "./unmade-classes.js";
import { type ClassLike, type ClassValue, compareRanks, type UnknownValue, type Value } from "./values.js";

/** Statements of which it is not known whether they run, and that may make or change classes. */
export interface SkippedStatements {
  readonly at: Span;
  readonly reason: string;
}

/** What runs after all imports: one function, and what it calls. */
export interface StartUp {
  /** Whether the function itself has been entered. */
  entered: boolean;
  readonly skipped: SkippedStatements[];
}

/** What all evaluation of one program shares. */
export class Interpreter {
  readonly host: Host;
  readonly meter: Meter;
  readonly modules: Modules;
  readonly environment: Environment;
  /** The Python exception on its way to a handler. While it is set, expressions evaluate to its unknown. */
  raised: Raised | null = null;
  /** Exceptions being handled, innermost last: what a bare `raise` raises again. */
  readonly handling: Raised[] = [];
  /** Classes whose metaclass is making them, innermost last. */
  readonly making: PythonClass[] = [];
  /** What a metaclass passed on to `type.__new__` as the names of a class. */
  readonly remade = new WeakMap<PythonClass, Value>();
  /** Classes that calls would make, and that could not be. */
  readonly unmade = new UnmadeClasses();
  /** Functions whose bodies contain `yield`. */
  readonly generators = new WeakMap<object, boolean>();
  /** Whether a function, or what a module holds, could create or change classes, or anything else. */
  readonly effectful = { classes: new WeakMap<object, boolean>(), any: new WeakMap<object, boolean>() } as const;
  /** Names that a compound statement binds or changes. */
  readonly bound = new WeakMap<Stmt, ReadonlySet<string>>();
  /** Set while what runs after all imports is followed: what of it could not be. */
  startUp: StartUp | null = null;
  /** Set while a decorator of a class is called: what of it could not be followed and may change the class. */
  lostOnClass: SkippedStatements[] | null = null;
  /** How many times a class was made, or something put into one. */
  changes = 0;
  readonly #raisedBy = new WeakMap<UnknownValue, Raised>();
  readonly #externals = new Map<string, Value>();
  readonly #created: ClassValue[] = [];
  #settled = 0;
  readonly #said = new Set<string>();

  constructor(private readonly options: ProgramOptions) {
    this.host = options.host;
    const budget: Budget = { ...DEFAULT_BUDGET, ...options.budget };
    this.meter = new Meter(budget);
    this.environment = options.environment ?? new Environment();
    this.modules = new Modules(this, options);
  }

  /**
   * Runs the bodies of the host's classes (models) that were created so far, which otherwise wait until they are asked for: what changes a
   * registry from here on is not for them to see.
   */
  settleBodies(): void {
    while (this.#settled < this.#created.length) {
      const created = this.#created[this.#settled++];
      const isHosts = (each: ClassLike): boolean =>
        each.kind === "external" && this.host.metaclassOf(each.path) !== undefined;
      if (created?.mro.some(isHosts)) created.namespace();
    }
  }

  /** Whether a package that is not read is known to be installed where the project runs. */
  isInstalled(module: string): boolean {
    return this.options.isInstalled?.(module) ?? true;
  }

  /** Evaluates what someone outside asks for. */
  demand(at: Span | null, work: (frame: Frame) => Value): Value {
    return (
      this.contained(
        () => at,
        () => work(this.outsideFrame()),
      ) ?? unknown("it is not bound", at)
    );
  }

  /** Runs work at this point of the import walk: what it makes comes after everything that has been made so far. */
  run(at: Span | null, work: (frame: Frame) => Value): { value: Value; skipped: readonly SkippedStatements[] } {
    const outer = this.startUp;
    const skipped: SkippedStatements[] = [];
    this.startUp = { entered: false, skipped };
    const frame = { ...this.outsideFrame(), ranks: new RankCursor([this.modules.tick()]) };
    const value = this.contained(
      () => at,
      () => work(frame),
    );
    this.startUp = outer;
    return { value: value ?? unknown("it is not bound", at), skipped };
  }

  /** As `demand`, for questions whose answer is no value. */
  demandAny<T>(work: (frame: Frame) => T | UnknownValue): T | UnknownValue {
    const outer = this.raised;
    this.raised = null;
    const answer = this.meter.portion(
      () => work(this.outsideFrame()),
      () => this.overBudget(null),
    );
    this.raised = outer;
    return answer;
  }

  /**
   * Runs work that nothing beyond it may be hurt by: with a budget of its own, an exception that is not handled in it
   * becomes an unknown.
   */
  contained(at: () => Span | null, work: () => Value | undefined): Value | undefined {
    const outer = this.raised;
    const [handling, making] = [this.handling.length, this.making.length];
    this.raised = null;
    const value = this.meter.portion(work, () => this.overBudget(at()));
    const raised = this.raised as Raised | null;
    this.raised = outer;
    this.handling.length = handling;
    this.making.length = making;
    if (raised === null) return value;
    const result: UnknownValue = { ...raised.unknown };
    this.#raisedBy.set(result, raised);
    return result;
  }

  /** The exception that `contained` turned into this unknown. */
  raisedBy(value: Value | undefined): Raised | undefined {
    return value?.kind === "unknown" ? this.#raisedBy.get(value) : undefined;
  }

  /** Reports a NameError that nothing at import time handles: Python would not get past it, whatever else is not known. */
  reportUndefined(value: Value | undefined): void {
    const raised = this.raisedBy(value);
    if (raised?.type.kind !== "builtin" || raised.type.name !== "NameError") return;
    this.report("name-undefined", `${raised.message}; what is computed from it is unknown.`, {
      span: raised.unknown.origin,
    });
  }

  /** The value of a dotted name that is not read. */
  external(path: string): Value {
    const known = this.#externals.get(path);
    if (known !== undefined) return known;
    const value =
      path === "sys.path"
        ? this.modules.searchPath.value
        : (this.host.external(path) ?? stdlibValue(path) ?? external(path));
    this.#externals.set(path, value);
    return value;
  }

  /** An attribute of something that is not read is set: the host is told, and asked anew for its value. */
  setExternal(path: string, value: Value): void {
    this.host.assigned(path, value);
    this.#externals.delete(path);
  }

  /** Notes that a class statement has run, and tells the host. */
  classCreated(created: ClassValue): void {
    this.changes++;
    this.#created.push(created);
    this.host.classCreated(created);
  }

  /** Classes created so far in Python's order. */
  classes(): readonly ClassValue[] {
    return [...this.#created].sort((a, b) => compareRanks(a.rank, b.rank));
  }

  /** Reports a diagnostic; the same words at the same place are said once. */
  report(code: DiagnosticCode, message: string, details: DiagnosticDetails = {}): void {
    const key = `${code}\0${message}\0${details.span?.file ?? ""}\0${details.span?.start ?? ""}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.options.report(diagnostic(code, message, details));
  }

  private overBudget(at: Span | null): UnknownValue {
    this.report(
      "evaluation-budget",
      "Evaluation was given up after too many steps or too deep nesting; the value is unknown.",
      {
        span: at,
      },
    );
    return unknown("the evaluation budget was used up", at);
  }

  private outsideFrame(): Frame {
    return {
      interpreter: this,
      file: new SourceFile("", ""),
      module: "",
      scope: new LocalScope("block", null),
      ranks: new RankCursor([Number.POSITIVE_INFINITY]),
      running: null,
      owner: null,
      qualifier: "",
    };
  }
}
