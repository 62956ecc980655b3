import type { FunctionDef, Node } from "../syntax/syntax.js";
import { findInClasses } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import type { Interpreter } from "./interpreter.js";
import type { ImportedName, ModuleTable } from "./module-table.js";
import { CHANGE, changesOutside } from "./outside-changes.js";
import type { ClassLike, FunctionValue, Value } from "./values.js";

/** `classes`: what may create or change a class, or bind a name of the module. `any`: that, and what changes anything that was there before. */
export type EffectKind = "classes" | "any";

/** What in a function's text may create a class or change one, or bind a name of the module. */
const EFFECT =
  /\bsys\.path\b|\bclass\s+\w|\btype\s*\(|,\s*\(\s*\w[\w.]*\s*,[\w.,\s]*\)\s*,|add_to_class|contribute_to_class|setattr\s*\(|\bglobals\s*\(/;

/** Whether a module holds what its classes' methods may create or change anything with; asked of a text once. */
function hasMeans({ interpreter }: Frame, module: string, kind: EffectKind): boolean {
  const table = interpreter.modules.loaded(module);
  if (table === undefined) return false;
  const answers = interpreter.effectful[kind];
  const known = answers.get(table);
  if (known !== undefined) return known;
  const { text } = table.file;
  const answer = /\bsetattr\s*\(|\btype\s*\(/.test(text) || (kind === "any" && CHANGE.test(text));
  answers.set(table, answer);
  return answer;
}

/** Whether a method that classes of the project define has an effect. */
export function methodHasEffect(
  frame: Frame,
  mro: readonly ClassLike[],
  name: string,
  kind: EffectKind = "any",
): boolean {
  if (!mro.some((each) => each.kind === "class" && hasMeans(frame, each.module, kind))) return false;
  const method = findInClasses(mro, name);
  return method !== undefined && isEffectful(frame, method, kind);
}

/** Whether calling a value has an effect: a function, what is bound to one, a class by what it does with its instances, an instance that can be called. */
export function isEffectful(frame: Frame, value: Value, kind: EffectKind): boolean {
  switch (value.kind) {
    case "bound":
      return isEffectful(frame, value.function, kind);
    case "class":
      return ["__init__", "__call__"].some((method) => methodHasEffect(frame, value.mro, method, kind));
    case "instance":
      return methodHasEffect(frame, value.class.mro, "__call__", kind);
    case "function": {
      const table = frame.interpreter.modules.loaded(value.module);
      return (
        table !== undefined && hasEffect(frame.interpreter, { definition: value.definition, table, of: value }, kind)
      );
    }
    default:
      return false;
  }
}

/** A function as it is written. */
export interface Written {
  readonly definition: FunctionValue["definition"];
  readonly table: ModuleTable;
  /** The method that it is; left out for a function of a module. */
  readonly of?: FunctionValue;
}

/**
 * Whether a function's text, or that of a function or method which it calls by name, may create or change a class, or (of any kind) whether it
 * changes what is not its own.
 */
export function hasEffect(interpreter: Interpreter, { definition, table, of }: Written, kind: EffectKind): boolean {
  const effectful = interpreter.effectful[kind];
  const known = effectful.get(definition);
  if (known !== undefined) return known;
  // A function that comes back to itself adds nothing.
  effectful.set(definition, false);
  const text = table.file.text.slice(definition.start, definition.end);
  const receiver = of === undefined ? null : receiverOf(of);
  const answer =
    EFFECT.test(text) ||
    (kind === "any" && CHANGE.test(text) && changesOutside(definition, receiver, of?.name === "__init__")) ||
    calledNames(text).some((name) => calls(interpreter, table, name, kind)) ||
    (kind === "any" &&
      receiver !== null &&
      of !== undefined &&
      methodsCalled(text, receiver).some((name) => callsMethod(interpreter, of, name, kind)));
  effectful.set(definition, answer);
  return answer;
}

function calls(interpreter: Interpreter, table: ModuleTable, name: string, kind: EffectKind): boolean {
  const found = definitionIn(table, name);
  return found !== undefined && hasEffect(interpreter, found, kind);
}

/** The parameter that a method has its instance or class in; null for what has none. */
function receiverOf({ owner, name, wrapper, definition }: FunctionValue): string | null {
  const isStatic = wrapper === "staticmethod" && name !== "__new__";
  return owner === null || isStatic ? null : (definition.params[0]?.name ?? null);
}

function methodsCalled(text: string, receiver: string): readonly string[] {
  const called = text.matchAll(new RegExp(`\\b${receiver}\\.([A-Za-z_]\\w*)\\s*\\(`, "g"));
  return [...new Set(Array.from(called, ([, name = ""]) => name))];
}

function callsMethod(interpreter: Interpreter, { owner }: FunctionValue, name: string, kind: EffectKind): boolean {
  const method = owner === null ? undefined : findInClasses(owner.mro, name);
  if (method?.kind !== "function") return false;
  const table = interpreter.modules.loaded(method.module);
  return table !== undefined && hasEffect(interpreter, { definition: method.definition, table, of: method }, kind);
}

function calledNames(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\b([A-Za-z_]\w*)\s*\(/g), ([, name = ""]) => name))];
}

/** The function that a name of a module stands for, wherever it is imported from; undefined for anything else. */
export function definitionIn(table: ModuleTable, name: string): Written | undefined {
  let at: ImportedName | undefined = { table, name };
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const statement = at.table.version(at.name, Number.POSITIVE_INFINITY)?.statement;
    if (statement !== undefined && isFunction(statement)) return { definition: statement, table: at.table };
    at = at.table.importedAs(at.name);
  }
  return undefined;
}

function isFunction(statement: Node): statement is FunctionDef {
  return "kind" in statement && statement.kind === "FunctionDef";
}
