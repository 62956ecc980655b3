import { callMethodIfDefined } from "./call-method.js";
import { isNever } from "./compare.js";
import type { Frame } from "./frame.js";
import { unknown } from "./make.js";
import { isStdlibModule } from "./stdlib/modules.js";
import { shown } from "./text.js";
import type { UnknownValue, Value } from "./values.js";

/** Python's `bool(value)`: https://docs.python.org/3/library/stdtypes.html#truth-value-testing */
export function truth(frame: Frame, value: Value): boolean | UnknownValue {
  switch (value.kind) {
    case "none":
      return false;
    case "bool":
      return value.value;
    case "int":
      return value.value !== 0n;
    case "float":
      return value.value !== 0;
    case "str":
    case "bytes":
      return value.value.length > 0;
    case "list":
    case "tuple":
    case "set":
      return value.items.length > 0;
    case "dict":
      return value.entries.length > 0;
    case "ellipsis":
    case "function":
    case "class":
    case "module":
    case "builtin":
    case "bound":
      return true;
    case "enum-member":
      return value.mixed ? truth(frame, value.value) : true;
    case "instance": {
      const answer =
        callMethodIfDefined(frame, value, "__bool__", []) ?? callMethodIfDefined(frame, value, "__len__", []);
      if (answer !== undefined) return truth(frame, answer);
      return value.external === null
        ? true
        : unknown(`whether \`${shortened(shown(value, 61))}\` is true is not known`, value.origin);
    }
    case "external":
      return isNever(value, "none") || isModule(value.path)
        ? true
        : unknown(`whether \`${value.path}\` is true is not known`, value.origin);
    case "call":
    case "operation":
      return unknown(`whether \`${shortened(shown(value, 61))}\` is true is not known`, value.origin);
    case "unknown":
      return value;
  }
}

/** Whether a dotted name is that of a module of Python's own. */
function isModule(path: string): boolean {
  return !path.includes(".") && isStdlibModule(path);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
