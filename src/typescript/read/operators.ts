import { ts } from "./compiler.js";
import { because, plain, primitive, truth, unknown } from "./plain.js";
import type { Place, Value } from "./values.js";

type Primitive = string | number | boolean | bigint | null | undefined;

/** `-a`, `!a`, `typeof a`… of a value that is known; `unknown` otherwise. */
export function unary(operator: ts.SyntaxKind, operand: Value, at: Place): Value {
  if (operator === ts.SyntaxKind.ExclamationToken) {
    const answer = truth(operand);
    return answer === undefined ? unknown(because(operand), at) : plain(!answer, at);
  }
  const found = primitive(operand);
  if (found === undefined) return unknown(because(operand), at);
  const { value } = found;
  switch (operator) {
    case ts.SyntaxKind.MinusToken:
      return typeof value === "bigint" ? plain(-value, at) : plain(-Number(value), at);
    case ts.SyntaxKind.PlusToken:
      return typeof value === "bigint" ? unknown("`+` of a bigint", at) : plain(Number(value), at);
    case ts.SyntaxKind.TildeToken:
      return typeof value === "bigint" ? plain(~value, at) : plain(~Number(value), at);
    default:
      return unknown(`\`${ts.tokenToString(operator)}\` is not followed`, at);
  }
}

/** `typeof value` where it can be told. */
export function typeOf(value: Value, at: Place): Value {
  const found = primitive(value);
  if (found !== undefined) return plain(found.value === null ? "object" : typeof found.value, at);
  if (value.kind === "array" || value.kind === "object") return plain("object", at);
  if (value.kind === "function" || value.kind === "class") return plain("function", at);
  return unknown(because(value), at);
}

/** `a + b`, `a === b`… of values that are known; `unknown` otherwise. Not for `&&`, `||`, `??`, whose right side may not count. */
export function binary(operator: ts.SyntaxKind, left: Value, right: Value, at: Place): Value {
  const [one, other] = [primitive(left), primitive(right)];
  if (one === undefined || other === undefined) return compared(operator, left, right, at);
  const [a, b] = [one.value, other.value];
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      if (typeof a === "string" || typeof b === "string") return plain(String(a) + String(b), at);
      return numeric(
        a,
        b,
        at,
        (x, y) => x + y,
        (x, y) => x + y,
      );
    case ts.SyntaxKind.MinusToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x - y,
        (x, y) => x - y,
      );
    case ts.SyntaxKind.AsteriskToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x * y,
        (x, y) => x * y,
      );
    case ts.SyntaxKind.AsteriskAsteriskToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x ** y,
        (x, y) => (y >= 0n && y < 1000n ? x ** y : undefined),
      );
    case ts.SyntaxKind.SlashToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x / y,
        (x, y) => (y === 0n ? undefined : x / y),
      );
    case ts.SyntaxKind.PercentToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x % y,
        (x, y) => (y === 0n ? undefined : x % y),
      );
    case ts.SyntaxKind.LessThanLessThanToken:
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken:
    case ts.SyntaxKind.AmpersandToken:
    case ts.SyntaxKind.BarToken:
    case ts.SyntaxKind.CaretToken:
      return bitwise(operator, a, b, at);
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return plain(a === b, at);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return plain(a !== b, at);
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken: {
      const equal = a === b || (isNothing(a) && isNothing(b));
      if (!equal && typeof a !== typeof b && !isNothing(a) && !isNothing(b)) return unknown("`==` of two types", at);
      return plain(operator === ts.SyntaxKind.EqualsEqualsToken ? equal : !equal, at);
    }
    case ts.SyntaxKind.LessThanToken:
      return ordered(a, b, at, (order) => order < 0);
    case ts.SyntaxKind.LessThanEqualsToken:
      return ordered(a, b, at, (order) => order <= 0);
    case ts.SyntaxKind.GreaterThanToken:
      return ordered(a, b, at, (order) => order > 0);
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return ordered(a, b, at, (order) => order >= 0);
    default:
      return unknown(`\`${ts.tokenToString(operator)}\` is not followed`, at);
  }
}

/** What is no primitive is only ever equal to itself, and never to nothing. */
function compared(operator: ts.SyntaxKind, left: Value, right: Value, at: Place): Value {
  const equal = operator === ts.SyntaxKind.EqualsEqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsToken;
  const unequal =
    operator === ts.SyntaxKind.ExclamationEqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  const isThing = (value: Value): boolean => ["array", "object", "function", "class", "given"].includes(value.kind);
  const told = (isThing(left) || primitive(left) !== undefined) && (isThing(right) || primitive(right) !== undefined);
  if ((equal || unequal) && told) return plain(unequal ? left !== right : left === right, at);
  return unknown(because(primitive(left) === undefined ? left : right), at);
}

function isNothing(value: Primitive): boolean {
  return value === null || value === undefined;
}

function numeric(
  a: Primitive,
  b: Primitive,
  at: Place,
  numbers: (a: number, b: number) => number,
  bigints: (a: bigint, b: bigint) => bigint | undefined,
): Value {
  if (typeof a === "bigint" && typeof b === "bigint") {
    const result = bigints(a, b);
    return result === undefined ? unknown("an operation that fails", at) : plain(result, at);
  }
  if (typeof a === "bigint" || typeof b === "bigint") return unknown("a bigint and another type", at);
  return plain(numbers(Number(a), Number(b)), at);
}

/** What flags are made of: `1 << 3`, `READ | WRITE`. */
function bitwise(operator: ts.SyntaxKind, a: Primitive, b: Primitive, at: Place): Value {
  switch (operator) {
    case ts.SyntaxKind.LessThanLessThanToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x << y,
        (x, y) => (y >= 0n && y < 1000n ? x << y : undefined),
      );
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x >> y,
        (x, y) => (y >= 0n ? x >> y : undefined),
      );
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x >>> y,
        () => undefined,
      );
    case ts.SyntaxKind.AmpersandToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x & y,
        (x, y) => x & y,
      );
    case ts.SyntaxKind.BarToken:
      return numeric(
        a,
        b,
        at,
        (x, y) => x | y,
        (x, y) => x | y,
      );
    default:
      return numeric(
        a,
        b,
        at,
        (x, y) => x ^ y,
        (x, y) => x ^ y,
      );
  }
}

function ordered(a: Primitive, b: Primitive, at: Place, holds: (order: number) => boolean): Value {
  if (typeof a === "string" && typeof b === "string") return plain(holds(a < b ? -1 : a > b ? 1 : 0), at);
  if (typeof a === "bigint" || typeof b === "bigint") return unknown("an order of bigints", at);
  const [x, y] = [Number(a), Number(b)];
  return plain(!Number.isNaN(x) && !Number.isNaN(y) && holds(x - y), at);
}
