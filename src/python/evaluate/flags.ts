import type { Span } from "../../source/span.js";
import { int } from "./make.js";
import { PythonClass } from "./python-class.js";
import type { EnumMemberValue, Value } from "./values.js";

/** Operators that join flags: https://docs.python.org/3/library/enum.html#enum.Flag */
const JOINS: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  "|": (a, b) => a | b,
  "&": (a, b) => a & b,
  "^": (a, b) => a ^ b,
};

/** Whether an enum's members are flags. */
export function isFlag(owner: Value): owner is PythonClass {
  return owner instanceof PythonClass && owner.enumeration?.auto === "flag";
}

/** Whether a flag is one of those that going through its class gives: since Python 3.11, those of a single bit. */
export function isSingleBit({ value }: EnumMemberValue): boolean {
  return value.kind !== "int" || (value.value > 0n && (value.value & (value.value - 1n)) === 0n);
}

/**
 * What `READ | WRITE` in the body of an enum comes to, where the names stand for `auto()`; any other value as it is.
 * @param numbers what each `auto()` came to
 */
export function joinedAutos(value: Value, numbers: ReadonlyMap<Value, Value>): Value {
  const number = numberOf(value, numbers);
  return number === undefined || value.kind !== "operation" ? value : int(number, value.origin);
}

function numberOf(value: Value, numbers: ReadonlyMap<Value, Value>): bigint | undefined {
  if (value.kind === "int") return value.value;
  if (value.kind !== "operation") {
    const number = numbers.get(value);
    return number?.kind === "int" ? number.value : undefined;
  }
  const [left, right] = value.operands.map((operand) => numberOf(operand, numbers));
  const join = JOINS[value.operator];
  return join === undefined || left === undefined || right === undefined ? undefined : join(left, right);
}

/** Two flags of one class joined, a flag that has a name or one that has none; undefined for anything else. */
export function joinedFlags(operator: string, left: Value, right: Value, at: Span | null): Value | undefined {
  if (left.kind !== "enum-member" || right.kind !== "enum-member" || left.class !== right.class) return undefined;
  const join = JOINS[operator];
  if (join === undefined || !isFlag(left.class) || left.value.kind !== "int" || right.value.kind !== "int")
    return undefined;
  return flagOf(left, join(left.value.value, right.value.value), at);
}

/** The flag of a number; undefined where it has bits that no member has. */
function flagOf(like: EnumMemberValue, number: bigint, at: Span | null): EnumMemberValue | undefined {
  const members = [...like.class.namespace().values()].flatMap(({ value }) =>
    value.kind === "enum-member" && value.class === like.class ? [value] : [],
  );
  const named = members.find(({ value }) => value.kind === "int" && value.value === number);
  if (named !== undefined) return named;
  const parts = members.filter(
    (each) => isSingleBit(each) && each.value.kind === "int" && (each.value.value & number) !== 0n,
  );
  const covered = parts.reduce((sum, { value }) => (value.kind === "int" ? sum | value.value : sum), 0n);
  if (covered !== number) return undefined;
  return {
    ...like,
    name: parts.map(({ name }) => name).join("|"),
    value: int(number, at),
    attributes: new Map(),
    origin: at,
  };
}
