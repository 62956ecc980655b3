import type { PlainValue } from "../../django/expression.js";

/** What a comparison says that no stored value can pass, or every one: below the range and above it. */
const OUTCOMES: Readonly<Record<string, readonly [below: "always" | "never", above: "always" | "never"]>> = {
  exact: ["never", "never"],
  gt: ["always", "never"],
  gte: ["always", "never"],
  lt: ["never", "always"],
  lte: ["never", "always"],
};

/**
 * What an integer column is compared with: floating point rounded up where Django does so, and the answer itself where
 * the value lies outside of what the column can hold. Mirrors `IntegerFieldOverflow` and `IntegerFieldFloatRounding`.
 */
export function integerBounds(
  lookup: string,
  value: PlainValue,
  range: readonly [least: bigint | null, greatest: bigint | null] | undefined,
): PlainValue | "always" | "never" {
  const rounded: PlainValue =
    value.kind === "float" && Number.isFinite(value.value) && (lookup === "gte" || lookup === "lt")
      ? { kind: "int", value: BigInt(Math.ceil(value.value)) }
      : value;
  const [least = null, greatest = null] = range ?? [];
  const [below, above] = OUTCOMES[lookup] ?? [];
  if (rounded.kind !== "int") return rounded;
  if (below === undefined || above === undefined) return rounded;
  if (least !== null && rounded.value < least) return below;
  return greatest !== null && rounded.value > greatest ? above : rounded;
}
