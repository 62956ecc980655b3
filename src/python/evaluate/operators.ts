import type { Span } from "../../source/span.js";
import type { BinaryOperator, UnaryOperator } from "../syntax/syntax.js";
import { callMethodIfDefined } from "./call-method.js";
import { includes, isNumber, numberOf, plain } from "./compare.js";
import { dictSet, distinct, sameKind, shallowCopy } from "./containers.js";
import { flagOperation, invertedFlag } from "./flags.js";
import type { Frame } from "./frame.js";
import { iterate } from "./iterate.js";
import { bool, bytes, float, int, operation, str, unknown } from "./make.js";
import { namedTupleValue } from "./named-tuples.js";
import { percentFormat } from "./percent-format.js";
import { raise } from "./raising.js";
import { shown } from "./text.js";
import { truth } from "./truth.js";
import type { SequenceValue, Value } from "./values.js";

/** Names of the methods behind binary operators: https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types */
const METHODS = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "truediv",
  "//": "floordiv",
  "%": "mod",
  "**": "pow",
  "@": "matmul",
  "<<": "lshift",
  ">>": "rshift",
  "&": "and",
  "|": "or",
  "^": "xor",
} as const satisfies Record<BinaryOperator, string>;

/** `left op right` */
export function binary(frame: Frame, op: BinaryOperator, left: Value, right: Value, at: Span | null): Value {
  if (left.kind === "unknown") return left;
  if (right.kind === "unknown") return right;
  const flags = flagOperation(op, left, right, at);
  if (flags !== undefined) return flags;
  const a = namedTupleValue(plain(left));
  const b = namedTupleValue(plain(right));
  if (isNumber(a) && isNumber(b))
    return arithmetic(frame, op, numberOf(a), numberOf(b), a.kind === "bool" && b.kind === "bool", at);
  const own =
    callMethodIfDefined(frame, left, `__${METHODS[op]}__`, [right]) ??
    callMethodIfDefined(frame, right, `__r${METHODS[op]}__`, [left]);
  if (own !== undefined) return own;
  if (op === "%" && a.kind === "str") return percentFormat(frame, a.value, right, at);
  const result = containerOperation(frame, op, a, b, at);
  if (result !== undefined) return result;
  if (isForeign(a) || isForeign(b)) return operation(op, [left, right], at);
  return raise(frame, "TypeError", `unsupported operand type(s) for ${op}`, at);
}

/** `left op= right`: lists, sets and dicts are changed in place. */
export function inPlace(frame: Frame, op: BinaryOperator, left: Value, right: Value, at: Span | null): Value {
  if (left.kind === "list" && op === "+") {
    const items = iterate(frame, right);
    if (!Array.isArray(items)) return items as Value;
    if (frame.interpreter.meter.charge(items.length)) for (const item of [...items]) left.items.push(item);
    return left;
  }
  if (left.kind === "dict" && op === "|" && right.kind === "dict") {
    for (const { key, value } of right.entries) dictSet(left, key, value);
    return left;
  }
  const method = callMethodIfDefined(frame, left, `__i${METHODS[op]}__`, [right]);
  const result = method ?? binary(frame, op, left, right, at);
  if ((left.kind !== "list" && left.kind !== "set") || left.frozen || result.kind !== left.kind) return result;
  left.items.splice(0, left.items.length, ...result.items);
  return left;
}

/** `op operand` */
export function unary(frame: Frame, op: UnaryOperator, operand: Value, at: Span | null): Value {
  if (op === "not") {
    const answer = truth(frame, operand);
    return typeof answer === "boolean" ? bool(!answer, at) : answer;
  }
  if (operand.kind === "unknown") return operand;
  const inverted = op === "~" ? invertedFlag(operand, at) : undefined;
  if (inverted !== undefined) return inverted;
  const value = plain(operand);
  if (isNumber(value)) {
    const number = numberOf(value);
    if (typeof number === "number") {
      if (op === "~") return raise(frame, "TypeError", "bad operand type for unary ~: 'float'", at);
      return float(op === "-" ? -number : number, at);
    }
    return int(op === "-" ? -number : op === "~" ? ~number : number, at);
  }
  const name = op === "-" ? "__neg__" : op === "~" ? "__invert__" : "__pos__";
  const own = callMethodIfDefined(frame, operand, name, []);
  if (own !== undefined) return own;
  if (isForeign(value)) return operation(op, [operand], at);
  return raise(frame, "TypeError", `bad operand type for unary ${op}`, at);
}

/** Whether an operator on this value is decided by code that is not read. */
function isForeign(value: Value): boolean {
  return [
    "external",
    "call",
    "operation",
    "instance",
    "class",
    "function",
    "bound",
    "builtin",
    "enum-member",
    "module",
  ].includes(value.kind);
}

function arithmetic(
  frame: Frame,
  op: BinaryOperator,
  a: number | bigint,
  b: number | bigint,
  bools: boolean,
  at: Span | null,
): Value {
  if (typeof a === "bigint" && typeof b === "bigint") {
    const result = integers(frame, op, a, b, at);
    return bools && result.kind === "int" && (op === "&" || op === "|" || op === "^")
      ? bool(result.value !== 0n, at)
      : result;
  }
  const x = Number(a);
  const y = Number(b);
  switch (op) {
    case "+":
      return float(x + y, at);
    case "-":
      return float(x - y, at);
    case "*":
      return float(x * y, at);
    case "**":
      return x < 0 && !Number.isInteger(y) ? unknown("the result is a complex number", at) : float(x ** y, at);
    case "/":
    case "//":
    case "%": {
      if (y === 0) return raise(frame, "ZeroDivisionError", "float division by zero", at);
      if (op === "/") return float(x / y, at);
      const remainder = x % y;
      const modulo = remainder !== 0 && remainder < 0 !== y < 0 ? remainder + y : remainder;
      return float(op === "%" ? modulo : Math.round((x - modulo) / y), at);
    }
    default:
      return raise(frame, "TypeError", `unsupported operand type(s) for ${op}: 'float'`, at);
  }
}

function integers(frame: Frame, op: BinaryOperator, a: bigint, b: bigint, at: Span | null): Value {
  switch (op) {
    case "+":
      return int(a + b, at);
    case "-":
      return int(a - b, at);
    case "*":
      return fits(frame, bits(a) + bits(b)) ? int(a * b, at) : tooLarge(at);
    case "&":
      return int(a & b, at);
    case "|":
      return int(a | b, at);
    case "^":
      return int(a ^ b, at);
    case "<<":
      if (b < 0n) return raise(frame, "ValueError", "negative shift count", at);
      return b < 100_000n && fits(frame, bits(a) + Number(b)) ? int(a << b, at) : tooLarge(at);
    case ">>":
      if (b < 0n) return raise(frame, "ValueError", "negative shift count", at);
      return int(b > 1_000_000n ? (a < 0n ? -1n : 0n) : a >> b, at);
    case "**":
      if (b < 0n)
        return a === 0n
          ? raise(frame, "ZeroDivisionError", "zero to a negative power", at)
          : float(Number(a) ** Number(b), at);
      return a === 0n || a === 1n || a === -1n || (b < 100_000n && fits(frame, bits(a) * Number(b)))
        ? int(a === 1n || a === 0n || a === -1n ? smallPower(a, b) : a ** b, at)
        : tooLarge(at);
    case "/":
      return b === 0n ? raise(frame, "ZeroDivisionError", "division by zero", at) : float(Number(a) / Number(b), at);
    case "//":
    case "%": {
      if (b === 0n) return raise(frame, "ZeroDivisionError", "integer modulo by zero", at);
      const remainder = a % b;
      const modulo = remainder !== 0n && remainder < 0n !== b < 0n ? remainder + b : remainder;
      return int(op === "%" ? modulo : (a - modulo) / b, at);
    }
    case "@":
      return raise(frame, "TypeError", "unsupported operand type(s) for @", at);
  }
}

function smallPower(a: bigint, b: bigint): bigint {
  if (b === 0n || a === 1n) return 1n;
  if (a === 0n) return 0n;
  return b % 2n === 0n ? 1n : -1n;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}

function fits(frame: Frame, resultBits: number): boolean {
  return resultBits <= 64 || (resultBits < 400_000 && frame.interpreter.meter.charge(resultBits));
}

function tooLarge(at: Span | null): Value {
  return unknown("the number is too large", at);
}

function containerOperation(frame: Frame, op: BinaryOperator, a: Value, b: Value, at: Span | null): Value | undefined {
  const { meter } = frame.interpreter;
  if (op === "*") {
    if (isSequence(a) && (b.kind === "int" || b.kind === "bool")) return repeat(frame, a, Number(numberOf(b)), at);
    if (isSequence(b) && (a.kind === "int" || a.kind === "bool")) return repeat(frame, b, Number(numberOf(a)), at);
  }
  if (op === "+") {
    if (a.kind === "str" && b.kind === "str") {
      return meter.charge(a.value.length + b.value.length)
        ? str(a.value + b.value, at)
        : unknown("the text is too long", at);
    }
    if (a.kind === "bytes" && b.kind === "bytes") return bytes(Buffer.concat([a.value, b.value]), at);
    if ((a.kind === "list" && b.kind === "list") || (a.kind === "tuple" && b.kind === "tuple")) {
      if (!meter.charge(a.items.length + b.items.length)) return unknown("the sequence is too long", at);
      return { ...sameKind(a, [...a.items, ...b.items]), origin: at };
    }
  }
  if (op === "|" && a.kind === "dict" && b.kind === "dict") {
    const merged = { ...shallowCopy(a), origin: at };
    for (const { key, value } of b.entries) dictSet(merged, key, value);
    return merged;
  }
  if (a.kind === "set" && b.kind === "set") return setOperation(op, a, b, at);
  return undefined;
}

function setOperation(op: BinaryOperator, a: SequenceValue, b: SequenceValue, at: Span | null): Value | undefined {
  const without = (items: readonly Value[], others: readonly Value[]): Value[] =>
    items.filter((item) => !includes(others, item));
  const result = (items: Value[]): Value => ({ ...sameKind(a, items), origin: at });
  switch (op) {
    case "|":
      return result(distinct([...a.items, ...b.items]));
    case "&":
      return result(a.items.filter((item) => includes(b.items, item)));
    case "-":
      return result(without(a.items, b.items));
    case "^":
      return result([...without(a.items, b.items), ...without(b.items, a.items)]);
    default:
      return undefined;
  }
}

type Repeatable = Extract<Value, { kind: "str" | "bytes" | "list" | "tuple" | "set" }>;

function isSequence(value: Value): value is Repeatable {
  return value.kind === "str" || value.kind === "bytes" || value.kind === "list" || value.kind === "tuple";
}

function repeat(frame: Frame, value: Repeatable, times: number, at: Span | null): Value {
  const count = Math.max(0, times);
  const length = value.kind === "str" || value.kind === "bytes" ? value.value.length : value.items.length;
  if (length * count > 0 && !frame.interpreter.meter.charge(length * count))
    return unknown(`\`${shown(value, 20)} * ${times}\` is too long`, at);
  if (value.kind === "str") return str(value.value.repeat(length === 0 ? 0 : count), at);
  if (value.kind === "bytes")
    return bytes(Buffer.concat(Array.from({ length: length === 0 ? 0 : count }, () => value.value)), at);
  const items: Value[] = [];
  if (length > 0) for (let i = 0; i < count; i++) for (const item of value.items) items.push(item);
  return { ...sameKind(value, items), origin: at };
}
