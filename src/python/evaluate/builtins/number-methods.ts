import { isNumber, numberOf } from "../compare.js";
import { bool, int, tuple } from "../make.js";
import type { Method } from "./given.js";

/** Methods of int, float and bool. */
export const NUMBER_METHODS: Readonly<Record<string, Method>> = {
  bit_length: (self, { at }) => {
    if (!isNumber(self) || self.kind === "float") return undefined;
    const value = BigInt(numberOf(self));
    return int(value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length, at);
  },
  bit_count: (self, { at }) => {
    if (!isNumber(self) || self.kind === "float") return undefined;
    const value = BigInt(numberOf(self));
    return int((value < 0n ? -value : value).toString(2).replaceAll("0", "").length, at);
  },
  is_integer: (self, { at }) =>
    isNumber(self) ? bool(self.kind !== "float" || Number.isInteger(self.value), at) : undefined,
  conjugate: (self) => self,
  as_integer_ratio: (self, { at }) => (self.kind === "int" ? tuple([self, int(1)], at) : undefined),
};
