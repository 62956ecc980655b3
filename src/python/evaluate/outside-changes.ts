import type { Expr, FunctionDef, Lambda, Parameters, Stmt } from "../syntax/syntax.js";
import { type AttributeOfName, attributeOfName, CHANGING_METHODS, changedByCall, nameEffects } from "./bound-names.js";
import { statementsWithin } from "./inner-blocks.js";

/** What a text has to hold for a function to change anything: most have none of it, and their bodies are not read. */
export const CHANGE =
  /\.(?:add|append|appendleft|clear|discard|extend|insert|pop|popitem|remove|reverse|setdefault|sort|\w*update)\s*\(|\]\s*(?:[-+*/|&^%]|\/\/|\*\*|<<|>>)?=(?!=)|[\w)\]]\.\w+\s*(?:[-+*/|&^%])?=(?!=)|\b(?:global|nonlocal)\b|\bdel\b/;

/** Whether a function changes a container that it is handed as an argument, or hands on a function that does. */
export function changesArguments(definition: FunctionDef | Lambda): boolean {
  const handed = definition.params.filter(({ kind }) => kind === "positional-only" || kind === "positional-or-keyword");
  return handed.some(({ name }) => changesOutside(definition, name, false));
}

/**
 * Whether a function changes, where it is called, something that was there before: a container or an attribute behind a name that it
 * does not bind itself, a `global`, or what hangs on the instance or class that a method is called on. A registry's `register`, and a decorator
 * that is one. What it does to its other arguments is left out.
 * @param receiver its parameter for the instance or class; null for no method
 * @param making whether it makes the receiver (`__init__`): attributes that it sets there are its own
 */
export function changesOutside(
  definition: FunctionDef | Lambda,
  receiver: string | null,
  making: boolean,
  outer: ReadonlySet<string> = new Set(),
): boolean {
  const parameters = definition.params
    .filter((each) => each.name !== receiver && !isKept(each))
    .map(({ name }) => name);
  if (definition.kind === "Lambda") return changes(definition.body, new Set([...outer, ...parameters]), receiver);
  const body = definition.body();
  const { bound, changed } = nameEffects(body);
  const all = [...statementsWithin(body)];
  const touched = new Set([...bound, ...changed]);
  const declares = (each: Stmt): boolean =>
    (each.kind === "Global" || each.kind === "Nonlocal") &&
    each.names.some((name) => touched.has(name) && (each.kind === "Global" || !outer.has(name)));
  if (all.some(declares)) return true;
  const own = new Set([...outer, ...parameters, ...bound, ...(making && receiver !== null ? [receiver] : [])]);
  const set = making ? attributesSet(body, receiver) : new Set<string>();
  const isOutside = (name: string): boolean => !own.has(name);
  if ([...changed].some(isOutside)) return true;
  return all.some((statement) => {
    if (statement.kind === "FunctionDef") return changesOutside(statement, receiver, false, own);
    return (
      changedAttributes(statement).some(({ root, name }) => (root === receiver ? !set.has(name) : isOutside(root))) ||
      valuesOf(statement).some((value) => changes(value, own, receiver))
    );
  });
}

/** Whether a parameter's default is a container, which is the same one at each call: `def register(name, known=[])`. */
function isKept({ default: value }: Parameters[number]): boolean {
  return value !== null && ["List", "Dict", "Set", "ListComp", "DictComp", "SetComp", "Call"].includes(value.kind);
}

/** Whether an expression is a call that changes a container which is not the function's own, or a lambda that does. */
function changes(expr: Expr, own: ReadonlySet<string>, receiver: string | null): boolean {
  if (expr.kind === "BoolOp") return expr.values.some((each) => changes(each, own, receiver));
  if (expr.kind === "Lambda") return changesOutside(expr, receiver, false, own);
  const name = changedByCall(expr);
  return name !== undefined && !own.has(name);
}

/** Values of a statement that may be such calls. */
function valuesOf(statement: Stmt): readonly Expr[] {
  switch (statement.kind) {
    case "Return":
    case "Assign":
    case "Expr":
      return statement.value === null ? [] : [statement.value];
    default:
      return [];
  }
}

/** Attributes, and containers below attributes, that a statement changes. */
function changedAttributes(statement: Stmt): readonly AttributeOfName[] {
  switch (statement.kind) {
    case "Assign":
    case "Delete":
      return statement.targets.flatMap(ofName);
    case "AugAssign":
      return ofName(statement.target);
    case "Expr":
    case "Return": {
      const { value } = statement;
      const method = value?.kind === "Call" && value.func.kind === "Attribute" ? value.func : undefined;
      return method !== undefined && CHANGING_METHODS.has(method.attr) ? ofName(method.value) : [];
    }
    default:
      return [];
  }
}

function ofName(expr: Expr): readonly AttributeOfName[] {
  const found = attributeOfName(expr);
  return found === undefined ? [] : [found];
}

/** Attributes of the receiver that the statements themselves set anew, whatever else is so. */
function attributesSet(statements: readonly Stmt[], receiver: string | null): ReadonlySet<string> {
  const targets = statements.flatMap((each) =>
    each.kind === "Assign" ? each.targets : each.kind === "AnnAssign" && each.value !== null ? [each.target] : [],
  );
  return new Set(
    targets.flatMap((target) =>
      target.kind === "Attribute" && target.value.kind === "Name" && target.value.id === receiver ? [target.attr] : [],
    ),
  );
}
