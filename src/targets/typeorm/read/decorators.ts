import { inWords } from "../../../typescript/read/plain.js";
import type { Place, Value } from "../../../typescript/read/values.js";
import type { Reading } from "./reading.js";

/** A decorator of TypeORM's with what it is given. */
export interface Decorator {
  readonly name: string;
  readonly args: readonly Value[];
  readonly at: Place;
}

/**
 * The decorators of TypeORM's among those of a class or member, those behind a function of the project's and behind
 * `applyDecorators` (https://docs.nestjs.com/custom-decorators#decorator-composition) too. Others are passed over.
 */
export function typeormDecorators(values: readonly Value[], reading: Reading): readonly Decorator[] {
  return values.flatMap((value): readonly Decorator[] => {
    if (value.kind === "unknown") {
      reading.problem(`a decorator could not be read: ${value.reason}`, value.at);
      return [];
    }
    if (value.kind !== "call" || value.callee.kind !== "external") return [];
    const { module, name } = value.callee;
    if (module === "typeorm") return [{ name, args: value.args, at: value.at }];
    return name === "applyDecorators" ? typeormDecorators(value.args, reading) : [];
  });
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
  for (const each of options.rest) reading.unreadable(`options of ${what}`, each);
  return odd.length > 0 || options.rest.length > 0;
}

/** What an arrow without arguments gives: `() => Author`. The value itself where it is no function. */
export function given(value: Value | undefined, reading: Reading): Value | undefined {
  return value?.kind === "function" ? reading.program.apply(value, []) : value;
}

/** The property that `(author) => author.books` or `"books"` names; null where there is none. */
export function propertyNamed(value: Value | undefined, reading: Reading): string | null {
  if (value?.kind === "string") return value.value;
  if (value?.kind !== "function") return null;
  const found = reading.program.apply(value, [{ kind: "given", what: ROW, at: value.at }]);
  if (found.kind === "member" && found.of.kind === "given") return found.name;
  reading.problem(`a property could not be read: it is ${inWords(found)}`, found.at);
  return null;
}

/** What stands for a row. */
const ROW = Object.freeze({ row: true });
