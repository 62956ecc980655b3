import type { Span } from "../../source/span.js";
import type { Frame } from "./frame.js";
import { none, str, unknown } from "./make.js";
import { raise } from "./raising.js";
import { repr } from "./text.js";
import type { Value } from "./values.js";

/** One environment variable that was asked for, and what it was taken as, in words. */
export interface EnvironmentRead {
  readonly name: string;
  /** "unset", or "its default `False`". */
  readonly taken: string;
}

/**
 * The environment that a program is read in: what the user gives of it, and which variables were asked for. Programs that
 * are read together (settings and models) share one.
 */
export class Environment {
  readonly #reads: EnvironmentRead[] = [];

  /** @param given variables by name, as text */
  constructor(private readonly given: Readonly<Record<string, string>> = {}) {}

  /** How many times something was read so far that is not given. */
  get count(): number {
    return this.#reads.length;
  }

  /** What was read since `count` was this, each variable once. */
  since(count: number): readonly EnvironmentRead[] {
    const reads = this.#reads.slice(count);
    return reads.filter(({ name }, index) => reads.findIndex((each) => each.name === name) === index);
  }

  /** Notes reads anew: a value that was computed from them is used. */
  note(reads: readonly EnvironmentRead[]): void {
    this.#reads.push(...reads);
  }

  /** A variable's text; undefined when it is not given. */
  get(name: string): string | undefined {
    return Object.hasOwn(this.given, name) ? this.given[name] : undefined;
  }
}

/** `"NAME" in os.environ` */
export function isSet(frame: Frame, name: string, at: Span | null): boolean {
  return readVariable(frame, name, none(at), at).kind !== "none";
}

/** `os.environ["NAME"]`: a KeyError where it is not given. */
export function requireVariable(frame: Frame, name: string, at: Span | null): Value {
  const value = readVariable(frame, name, none(at), at);
  return value.kind === "none"
    ? raise(frame, "KeyError", `the environment variable \`${name}\` is not set`, at)
    : value;
}

/**
 * A variable's value: what is given, else its default, which is said. Without either it is unknown: where the project
 * runs it is set.
 * @param stated the default, `none` where a missing variable is None; undefined where the code gives none
 */
export function readVariable(
  frame: Frame,
  name: string | undefined,
  stated: Value | undefined,
  at: Span | null,
): Value {
  const { interpreter } = frame;
  const { environment } = interpreter;
  const given = name === undefined ? undefined : environment.get(name);
  if (given !== undefined) return str(given, at);
  const shown = name ?? "…";
  if (stated === undefined) return unknown(`the environment variable \`${shown}\` is not read and has no default`, at);
  const isUnset = stated.kind === "none";
  const text = repr(stated).slice(0, 80);
  environment.note([{ name: shown, taken: isUnset ? "unset" : `its default \`${text}\`` }]);
  interpreter.report(
    "environment-default",
    `The environment variable \`${shown}\` is not read; ${isUnset ? "it was taken as unset" : `its default \`${text}\` was used`}.`,
    { span: at },
  );
  return stated;
}
