import { Allowance } from "../../python/evaluate/allowance.js";
import type { CallValue, OperationValue, Value } from "../../python/evaluate/values.js";
import type { PlainValue } from "../expression.js";
import { callableOf, type SourceText } from "./callable.js";
import {
  type Decimal,
  decimalFromFloat,
  decimalFromInteger,
  decimalFromText,
  decimalText,
  negatedDecimal,
} from "./decimal.js";
import { ExpressionReader } from "./expression-reader.js";
import { isExpression } from "./is-expression.js";
import { temporalCall, temporalConstant, temporalOperation } from "./temporal.js";

const DEEPEST = 64;
/** So many parts of one value are read: more is no option of a field, but parts that hold one another many times over. */
const MOST_PARTS = 200_000;
const EXPRESSIONS = new ExpressionReader((value) => plainValue(value));

/**
 * A value as data that keeps its Python type. Enum members are their values, callables their dotted names, and what
 * cannot be told is `unknown` with its reason. Total: every value has an answer, cyclic ones too.
 * @param source gives the text of the project's own functions; without it callables have none
 */
export function plainValue(value: Value, source?: SourceText): PlainValue {
  return read(value, source, DEEPEST, new Allowance(MOST_PARTS));
}

function read(value: Value, source: SourceText | undefined, depth: number, allowance: Allowance): PlainValue {
  if (depth === 0) return unknown("it is nested too deeply");
  if (!allowance.spend()) return unknown("it is too large");
  const each = (item: Value): PlainValue => read(item, source, depth - 1, allowance);
  switch (value.kind) {
    case "none":
      return { kind: "none" };
    case "bool":
      return { kind: "bool", value: value.value };
    case "int":
      return { kind: "int", value: value.value };
    case "float":
      return { kind: "float", value: value.value };
    case "str":
      return { kind: "str", value: value.value };
    case "bytes":
      return { kind: "bytes", hex: Buffer.from(value.value).toString("hex") };
    case "list":
    case "tuple":
    case "set":
      return { kind: value.kind, items: value.items.map(each) };
    case "dict":
      return {
        kind: "dict",
        entries: value.entries.map((entry) => ({ key: each(entry.key), value: each(entry.value) })),
      };
    case "enum-member":
      return each(value.value);
    case "unknown":
      return unknown(value.reason);
    case "external":
      return temporalConstant(value.path) ?? externalValue(value.path, value, source);
    case "call":
      return callResult(value, source);
    case "operation":
      return operationResult(value, each);
    case "ellipsis":
      return unknown("`...` is no value");
    case "module":
      return unknown(`\`${value.name}\` is a module`);
    case "instance":
      if (isExpression(value)) return { kind: "expression", expression: EXPRESSIONS.read(value) };
      return callableOf(value, source) ?? unknown(`it is an object of the class \`${value.class.name}\``);
    case "function":
    case "class":
    case "builtin":
    case "bound":
      return callableOf(value, source) ?? unknown("it is a method of an object that is not read");
  }
}

/** What is named as a constant is, or what a member of an enumeration has: no callable. */
const IN_CONSTANT = /\.[A-Z][A-Z0-9_]+(?:\.(?:label|name|value))?$/;

function externalValue(path: string, value: Value, source: SourceText | undefined): PlainValue {
  if (IN_CONSTANT.test(path)) return unknown(`\`${path}\` is not part of the project`);
  return callableOf(value, source) ?? unknown(`\`${path}\` is not part of the project`);
}

function callResult(call: CallValue, source: SourceText | undefined): PlainValue {
  if (isExpression(call)) return { kind: "expression", expression: EXPRESSIONS.read(call) };
  if (call.callee.kind !== "external") return unknown("it is what a call gives that could not be followed");
  const path = call.callee.path;
  const number = decimalOf(call);
  if (number !== undefined) return { kind: "decimal", text: decimalText(number) };
  const uuid = path === "uuid.UUID" ? uuidOf(call) : undefined;
  return (
    uuid ??
    temporalCall(path, call.arguments) ??
    callableOf(call, source) ??
    unknown(`it is what \`${path}(…)\` gives, which is not part of the project`)
  );
}

function operationResult(operation: OperationValue, each: (item: Value) => PlainValue): PlainValue {
  if (isExpression(operation)) return { kind: "expression", expression: EXPRESSIONS.read(operation) };
  const [operand, second] = operation.operands;
  if (operation.operator === "-" && second === undefined && operand?.kind === "call") {
    const number = decimalOf(operand);
    if (number !== undefined) return { kind: "decimal", text: decimalText(negatedDecimal(number)) };
  }
  return (
    temporalOperation(operation.operator, operation.operands.map(each)) ??
    unknown("it is worked out from something that is not part of the project")
  );
}

function decimalOf(call: CallValue): Decimal | undefined {
  if (call.callee.kind !== "external" || call.callee.path !== "decimal.Decimal") return undefined;
  const argument = call.arguments.positional[0] ?? call.arguments.keywords.get("value");
  if (argument === undefined) return call.arguments.incomplete === null ? decimalFromInteger(0n) : undefined;
  const given = argument.value.kind === "enum-member" ? argument.value.value : argument.value;
  switch (given.kind) {
    case "str":
      return decimalFromText(given.value);
    case "int":
      return decimalFromInteger(given.value);
    case "bool":
      return decimalFromInteger(given.value ? 1n : 0n);
    case "float":
      return decimalFromFloat(given.value);
    case "call":
      return decimalOf(given);
    default:
      return undefined;
  }
}

/** `uuid.UUID(hex)` or `UUID(int=n)`; undefined for other forms. */
function uuidOf(call: CallValue): PlainValue | undefined {
  const hex = (call.arguments.positional[0] ?? call.arguments.keywords.get("hex"))?.value;
  const number = call.arguments.keywords.get("int")?.value;
  let digits: string | undefined;
  if (hex?.kind === "str") digits = hex.value.replace(/urn:|uuid:|[{}-]/g, "").toLowerCase();
  else if (number?.kind === "int") digits = number.value.toString(16).padStart(32, "0");
  if (digits === undefined || !/^[0-9a-f]{32}$/.test(digits)) return undefined;
  return { kind: "uuid", value: digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
}

function unknown(reason: string): PlainValue {
  return { kind: "unknown", reason };
}
