import type { Span } from "../../source/span.js";
import { enumMembers } from "./enums.js";
import { int } from "./make.js";
import { PythonClass } from "./python-class.js";
import type { EnumMemberValue, Value } from "./values.js";

/** `a | b`, `a & b` and `a ^ b` of the members of one flag, or of an `IntFlag` and a number; undefined for anything else. */
export function flagOperation(op: string, left: Value, right: Value, at: Span | null): Value | undefined {
  const owner = flagOf(left) ?? flagOf(right);
  if (owner === undefined) return undefined;
  const a = bitsFor(owner, left);
  const b = bitsFor(owner, right);
  if (a === undefined || b === undefined) return undefined;
  if (op === "|") return flagOfBits(owner, a | b, at);
  if (op === "&") return flagOfBits(owner, a & b, at);
  return op === "^" ? flagOfBits(owner, a ^ b, at) : undefined;
}

/** `~flag`; undefined for anything else. */
export function invertedFlag(value: Value, at: Span | null): Value | undefined {
  const owner = flagOf(value);
  const bits = owner === undefined ? undefined : bitsFor(owner, value);
  return owner === undefined || bits === undefined ? undefined : flagOfBits(owner, mask(owner) & ~bits, at);
}

/** The member of a flag that has these bits, made of several members where none has them alone; undefined for bits of no member. */
export function flagOfBits(owner: PythonClass, bits: bigint, at: Span | null): EnumMemberValue | undefined {
  const members = flagMembers(owner);
  const same = members.find(({ value }) => value.kind === "int" && value.value === bits);
  if (same !== undefined) return same;
  const [any] = members;
  if (any === undefined || (bits & ~mask(owner)) !== 0n) return undefined;
  const parts = members.filter(({ value }) => isSingle(value) && (value.value & bits) !== 0n);
  return {
    ...any,
    name: parts.map((part) => part.name).join("|") || "0",
    value: int(bits, at),
    attributes: new Map(),
    origin: at,
  };
}

/** The members of a flag that iterating over it gives: those of a single bit. */
export function singleFlags(owner: PythonClass, members: readonly EnumMemberValue[]): readonly EnumMemberValue[] {
  return owner.enumeration?.auto === "flag" && members.every(({ value }) => value.kind === "int")
    ? members.filter(({ value }) => isSingle(value))
    : members;
}

function isSingle(value: Value): value is Extract<Value, { kind: "int" }> {
  return value.kind === "int" && value.value > 0n && (value.value & (value.value - 1n)) === 0n;
}

function flagOf(value: Value): PythonClass | undefined {
  if (value.kind !== "enum-member" || !(value.class instanceof PythonClass)) return undefined;
  return value.class.enumeration?.auto === "flag" ? value.class : undefined;
}

function bitsFor(owner: PythonClass, value: Value): bigint | undefined {
  if (value.kind === "enum-member" && value.class === owner)
    return value.value.kind === "int" ? value.value.value : undefined;
  return value.kind === "int" && owner.enumeration?.mixin === "int" ? value.value : undefined;
}

function flagMembers(owner: PythonClass): readonly EnumMemberValue[] {
  return enumMembers(owner) ?? [];
}

function mask(owner: PythonClass): bigint {
  return flagMembers(owner).reduce((bits, { value }) => (value.kind === "int" ? bits | value.value : bits), 0n);
}
