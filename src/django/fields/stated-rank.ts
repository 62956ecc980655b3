import type { Rank, Value } from "../../python/evaluate/values.js";

/** The place in the order of creation that a field has taken over from another one, `field.creation_counter = self.creation_counter`; null for its own. */
export function statedRank(value: Value): Rank | null {
  if (value.kind !== "call" && value.kind !== "instance") return null;
  const set = value.attributes?.get("creation_counter");
  if (set?.kind !== "operation" || set.operator !== ".") return null;
  const [other, name] = set.operands;
  if (name?.kind !== "str" || name.value !== "creation_counter") return null;
  return other?.kind === "call" || other?.kind === "instance" ? (statedRank(other) ?? other.rank) : null;
}
