import { inWords } from "../../../typescript/read/plain.js";
import type { FunctionValue, Place, Value } from "../../../typescript/read/values.js";
import type { Reading } from "./reading.js";

/** A decorator of TypeORM's with what it is given. */
export interface Decorator {
  readonly name: string;
  readonly args: readonly Value[];
  readonly at: Place;
}

/**
 * The decorators of TypeORM's among those of a class or member, those behind a function of the project's, behind a decorator
 * of its own that runs them, and behind `applyDecorators`
 * (https://docs.nestjs.com/custom-decorators#decorator-composition) too. Others are passed over.
 * @param unread called where there may be others, which has been said
 */
export function typeormDecorators(
  values: readonly Value[],
  reading: Reading,
  unread: () => void = () => undefined,
): readonly Decorator[] {
  return values.flatMap((value): readonly Decorator[] => {
    if (value.kind === "unknown") {
      reading.problem(`a decorator could not be read: ${value.reason}`, value.at);
      unread();
      return [];
    }
    if (value.kind === "function") return runBy(value, reading, unread);
    if (value.kind !== "call" || value.callee.kind !== "external") return [];
    const { module, name } = value.callee;
    if (module === "typeorm") return [{ name, args: value.args, at: value.at }];
    // It runs them in order; decorators that stand above one another run from the last one up.
    return name === "applyDecorators" ? [...typeormDecorators(value.args, reading, unread)].reverse() : [];
  });
}

/** What stands for the class that a decorator is given. */
const DECORATED = Object.freeze({ decorated: true });

/** Code that calls decorators of TypeORM's which say something of a table. */
const DECORATES =
  /\b(?:\w*Column|ManyToOne|OneToMany|OneToOne|ManyToMany|JoinTable|Index|Unique|Entity)\s*(?:<\w+>)?\(/;

/** Those that a decorator of the project's runs: `(target, key) => { Column("text")(target, key); Index()(target, key) }`. */
function runBy(decorator: FunctionValue, reading: Reading, unread: () => void): readonly Decorator[] {
  const decorated: Value = { kind: "given", what: DECORATED, at: decorator.at };
  const name: Value = { kind: "given", what: {}, at: decorator.at };
  const calls = reading.program.calls(decorator, [decorated, name]);
  const run = calls.flatMap((call): readonly Value[] => {
    if (call.kind === "unknown") return DECORATES.test(call.at.source.text) ? [call] : [];
    if (call.kind !== "call") return [];
    const [first] = call.args;
    return first?.kind === "given" && first.what === DECORATED ? [call.callee] : [];
  });
  return [...typeormDecorators(run, reading, unread)].reverse();
}

const PLAIN: ReadonlySet<Value["kind"]> = new Set(["undefined", "null", "boolean", "number", "bigint", "string"]);

/** Says which of these options have a value that could not be told, or that there may be more of them; false where there are none such. */
export function hasUnread(
  options: Value | undefined,
  names: readonly string[],
  what: string,
  reading: Reading,
): boolean {
  if (options?.kind !== "object") return false;
  const odd = names.flatMap((name) => {
    const value = options.properties.get(name)?.value;
    return value === undefined || PLAIN.has(value.kind) ? [] : [{ name, value }];
  });
  for (const { name, value } of odd) reading.unreadable(`\`${name}\` of ${what}`, value);
  for (const each of options.rest) reading.unreadableSpread(`options of ${what}`, each);
  return odd.length > 0 || options.rest.length > 0;
}

/** What an arrow without arguments gives: `() => Author`. The value itself where it is no function. */
export function given(value: Value | undefined, reading: Reading): Value | undefined {
  return value?.kind === "function" ? reading.program.apply(value, []) : value;
}

/** The property that `(author) => author.books` or `"books"` names; null where there is none, as for `(author) => author`. */
export function propertyNamed(value: Value | undefined, reading: Reading): string | null {
  if (value?.kind === "string") return value.value;
  if (value?.kind !== "function") return null;
  const found = reading.program.apply(value, [{ kind: "given", what: ROW, at: value.at }]);
  if (found.kind === "member" && found.of.kind === "given") return found.name;
  if (found.kind === "given" && found.what === ROW) return null;
  reading.problem(`a property could not be read: it is ${inWords(found)}`, found.at);
  return null;
}

/** What stands for a row. */
const ROW = Object.freeze({ row: true });
