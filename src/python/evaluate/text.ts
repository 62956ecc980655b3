import { Allowance } from "./allowance.js";
import type { Value } from "./values.js";

/** Python's `str(value)`. What is not read is shown as it would be written. */
export function toText(value: Value): string {
  if (value.kind === "str") return value.value;
  if (value.kind === "enum-member") return memberText(value);
  return repr(value);
}

/** Python's `repr(value)`. What is not read is shown as it would be written. */
export function repr(value: Value): string {
  return reprWithin(value, 0, new Allowance());
}

/** The beginning of a value's `repr`, for sentences that name it; takes no longer for a large value. */
export function shown(value: Value, characters: number): string {
  return reprWithin(value, 0, new Allowance(characters)).slice(0, characters);
}

/** Whether `str()` and `repr()` of a value are what Python gives: nothing external or unknown in it. */
export function hasText(value: Value, depth = 0, allowance = new Allowance()): boolean {
  if (depth > 50 || !allowance.spend()) return false;
  const has = (each: Value): boolean => hasText(each, depth + 1, allowance);
  switch (value.kind) {
    case "none":
    case "ellipsis":
    case "bool":
    case "int":
    case "float":
    case "str":
    case "bytes":
    case "class":
      return true;
    case "list":
    case "tuple":
    case "set":
      return value.items.every(has);
    case "dict":
      return value.entries.every((entry) => has(entry.key) && has(entry.value));
    case "enum-member":
      return has(value.value);
    case "builtin":
      return /^[a-zA-Z]+$/.test(value.name);
    default:
      return false;
  }
}

function reprWithin(value: Value, depth: number, allowance: Allowance): string {
  if (depth > 50 || !allowance.spend()) return "...";
  const inner = (each: Value): string => reprWithin(each, depth + 1, allowance);
  switch (value.kind) {
    case "none":
      return "None";
    case "ellipsis":
      return "Ellipsis";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.value.toString();
    case "float":
      return floatText(value.value);
    case "str":
      return quote(value.value);
    case "bytes":
      return bytesText(value.value);
    case "list":
      return `[${value.items.map(inner).join(", ")}]`;
    case "tuple":
      return value.items.length === 1
        ? `(${value.items.map(inner).join("")},)`
        : `(${value.items.map(inner).join(", ")})`;
    case "set": {
      const items = value.items.map(inner).join(", ");
      if (value.frozen) return items === "" ? "frozenset()" : `frozenset({${items}})`;
      return items === "" ? "set()" : `{${items}}`;
    }
    case "dict": {
      const text = `{${value.entries.map((entry) => `${inner(entry.key)}: ${inner(entry.value)}`).join(", ")}}`;
      return value.missing === undefined ? text : `defaultdict(${inner(value.missing)}, ${text})`;
    }
    case "enum-member":
      return memberRepr(value, inner);
    case "class":
      return `<class '${value.module}.${value.qualname}'>`;
    case "function":
      return `<function ${value.qualname}>`;
    case "bound":
      return `<bound method ${inner(value.function)}>`;
    case "module":
      return `<module '${value.name}'>`;
    case "builtin":
      return /^[a-z]+$/.test(value.name) && TYPES.has(value.name)
        ? `<class '${value.name}'>`
        : `<built-in function ${value.name}>`;
    case "external":
      return value.path;
    case "instance":
      return `${value.class.name}(${argumentText(
        value.arguments.positional.map((a) => a.value),
        value.arguments.keywords,
        inner,
      )})`;
    case "call":
      return `${inner(value.callee)}(${argumentText(
        value.arguments.positional.map((a) => a.value),
        value.arguments.keywords,
        inner,
      )})`;
    case "operation":
      return operationText(value.operator, value.operands, inner);
    case "unknown":
      return "…";
  }
}

const TYPES: ReadonlySet<string> = new Set(
  "str int float bool bytes list tuple dict set frozenset object type complex property staticmethod classmethod range".split(
    " ",
  ),
);

function argumentText(
  positional: readonly Value[],
  keywords: ReadonlyMap<string, { readonly value: Value }>,
  inner: (value: Value) => string,
): string {
  return [...positional.map(inner), ...Array.from(keywords, ([name, { value }]) => `${name}=${inner(value)}`)].join(
    ", ",
  );
}

function operationText(operator: string, operands: readonly Value[], inner: (value: Value) => string): string {
  const [first, second] = operands;
  if (first === undefined) return operator;
  if (second === undefined) return `${operator === "not" ? "not " : operator}${inner(first)}`;
  if (operator === ".") return `${inner(first)}.${second.kind === "str" ? second.value : inner(second)}`;
  if (operator === "[]") return `${inner(first)}[${inner(second)}]`;
  return `(${inner(first)} ${operator} ${inner(second)})`;
}

function isChoices(value: Extract<Value, { kind: "enum-member" }>): boolean {
  return value.label !== null;
}

function memberRepr(value: Extract<Value, { kind: "enum-member" }>, inner: (value: Value) => string): string {
  return isChoices(value)
    ? `${value.class.qualname}.${value.name}`
    : `<${value.class.name}.${value.name}: ${inner(value.value)}>`;
}

/** `str()` of an enum member: its value for Django's choices and for `StrEnum`, `IntEnum` and `IntFlag`; `Class.NAME` otherwise. */
function memberText(value: Extract<Value, { kind: "enum-member" }>): string {
  const own = value.class.mro.some(
    (base) => base.kind === "external" && /^enum\.(IntEnum|StrEnum|IntFlag)$/.test(base.path),
  );
  if (own || value.label !== null) return toText(value.value);
  return `${value.class.name}.${value.name}`;
}

/** Python's `repr` of a float: the shortest text that reads back, with an exponent from 1e16 on and below 1e-4. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [mantissa = "0", exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? "-" : "+";
    return `${mantissa}e${sign}${Math.abs(exponent).toString().padStart(2, "0")}`;
  }
  const digits = mantissa.replace("-", "").replace(".", "");
  const sign = value < 0 ? "-" : "";
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${sign}${whole}.${digits.slice(exponent + 1) || "0"}`;
}

/** Python's `repr` of a string. */
export function quote(text: string): string {
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = "";
  for (const char of text) out += char === mark || char === "\\" ? `\\${char}` : escaped(char);
  return mark + out + mark;
}

function escaped(char: string): string {
  if (char === "\n") return "\\n";
  if (char === "\t") return "\\t";
  if (char === "\r") return "\\r";
  const code = char.codePointAt(0) ?? 0;
  if (char === " " || (code < 127 && code > 31)) return char;
  if (code > 126 && !/^[\p{C}\p{Z}]$/u.test(char)) return char;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}

function bytesText(value: Uint8Array): string {
  const hasSingle = value.includes(39) && !value.includes(34);
  const mark = hasSingle ? '"' : "'";
  let out = "";
  for (const byte of value) {
    const char = String.fromCharCode(byte);
    if (char === mark || char === "\\") out += `\\${char}`;
    else if (byte > 126) out += `\\x${byte.toString(16).padStart(2, "0")}`;
    else out += escaped(char);
  }
  return `b${mark}${out}${mark}`;
}
