import type { PlainValue } from "../../django/expression.js";

/** `BaseDatabaseOperations.integer_field_ranges`. */
const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  SmallIntegerField: [-32768n, 32767n],
  IntegerField: [-2147483648n, 2147483647n],
  BigIntegerField: [-9223372036854775808n, 9223372036854775807n],
  PositiveBigIntegerField: [0n, 9223372036854775807n],
  PositiveSmallIntegerField: [0n, 32767n],
  PositiveIntegerField: [0n, 2147483647n],
  SmallAutoField: [-32768n, 32767n],
  AutoField: [-2147483648n, 2147483647n],
  BigAutoField: [-9223372036854775808n, 9223372036854775807n],
};

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
export function integerBounds(lookup: string, value: PlainValue, kind: string): PlainValue | "always" | "never" {
  const rounded: PlainValue =
    value.kind === "float" && Number.isFinite(value.value) && (lookup === "gte" || lookup === "lt")
      ? { kind: "int", value: BigInt(Math.ceil(value.value)) }
      : value;
  const [least, greatest] = RANGES[kind] ?? [];
  const [below, above] = OUTCOMES[lookup] ?? [];
  if (rounded.kind !== "int" || least === undefined || greatest === undefined) return rounded;
  if (below === undefined || above === undefined) return rounded;
  if (rounded.value < least) return below;
  return rounded.value > greatest ? above : rounded;
}
