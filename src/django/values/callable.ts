import type { FunctionValue, Value } from "../../python/evaluate/values.js";
import { recordedDjango } from "../contrib/versions.js";
import type { PlainValue } from "../expression.js";
import { canonicalNames } from "../fields/canonical-names.js";
import { lazily } from "../lazily.js";
import { DEFAULT_DJANGO_VERSION } from "../version.js";

/** Text of a function of the project; null where it cannot be had. */
export type SourceText = (value: FunctionValue) => string | null;

type CallableValue = Extract<PlainValue, { kind: "callable" }>;

const names = lazily(() => canonicalNames(recordedDjango(DEFAULT_DJANGO_VERSION)));

/**
 * Something that can be called, by the dotted name that Python itself has for it (`__module__` and `__qualname__`):
 * `builtins.dict`, `uuid.uuid4`, `shop.models.Order.<lambda>`. Undefined for values that are no callables, and for
 * methods of objects that are not read.
 */
export function callableOf(value: Value, source: SourceText | undefined): CallableValue | undefined {
  switch (value.kind) {
    case "function":
      return {
        kind: "callable",
        path: functionPath(value),
        source: source?.(value) ?? null,
      };
    case "class":
      return callable(`${value.module}.${value.qualname}`);
    case "builtin":
      return callable(value.name.includes(".") && !isBuiltinType(value.name) ? value.name : `builtins.${value.name}`);
    case "external":
      return callable(names().defined(value.path));
    case "bound":
      return callableOf(value.function, source);
    case "instance":
      return value.class.mro.some((each) => each.kind === "class" && each.namespace().has("__call__"))
        ? callable(`${value.class.module}.${value.class.qualname}`)
        : undefined;
    case "call":
      return value.callee.kind === "external" && value.callee.path === "functools.partial"
        ? callable("functools.partial")
        : undefined;
    default:
      return undefined;
  }
}

function callable(path: string): CallableValue {
  return { kind: "callable", path, source: null };
}

function functionPath(value: FunctionValue): string {
  return `${value.module}.${value.qualname}`;
}

function isBuiltinType(name: string): boolean {
  return /^(str|bytes|int|float|bool|list|tuple|dict|set|frozenset|object|type)\./.test(name);
}
