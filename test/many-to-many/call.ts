import type { Cast } from "../scenarios/cast.js";
import { found } from "../scenarios/entities.js";
import type { Value } from "../scenarios/values.js";
import type { GivenTarget, Step } from "./scenarios.js";
import type { Call, Place, Target } from "./subject.js";

/** A step with everything that its names stand for. */
export function callOf(step: Exclude<Step, { readonly do: "make" }>, cast: Cast): Call {
  const owner = cast.member(step.on);
  const { entities } = cast;
  const accessor = found(entities.accessor(owner.label, step.accessor), `${step.accessor} of ${owner.label}`);
  const { relation, direction } = accessor;
  const [near, far, farLabel] =
    direction === "forward"
      ? [relation.sourceKey, relation.targetKey, relation.target]
      : [relation.targetKey, relation.sourceKey, relation.source];
  const place: Place = {
    ...accessor,
    accessor: step.accessor,
    label: owner.label,
    key: owner.row[near.references] ?? null,
    primaryKey: owner.row[entities.primaryKey(owner.label)] ?? null,
  };
  const target = (given: GivenTarget): Target => {
    if (typeof given === "object" && "key" in given) return { label: null, key: given.key, primaryKey: null };
    const member = cast.member(typeof given === "string" ? given : given.keyOf);
    const key: Value = member.row[far.references] ?? null;
    if (typeof given === "object") {
      return { label: null, key: given.asText === true ? String(key) : key, primaryKey: null };
    }
    const fits = entities.isA(member.label, farLabel);
    const primaryKey = member.row[entities.primaryKey(member.label)] ?? null;
    return { label: member.label, key: fits ? key : primaryKey, primaryKey };
  };
  const defaults = "throughDefaults" in step ? step.throughDefaults : undefined;
  const throughDefaults = defaults === undefined ? null : cast.columns(relation.through, defaults);
  switch (step.do) {
    case "add":
    case "set":
      return { ...place, do: step.do, targets: step.targets.map(target), throughDefaults, clear: step.clear === true };
    case "remove":
      return { ...place, do: step.do, targets: step.targets.map(target) };
    case "create":
      return { ...place, do: step.do, values: cast.columns(farLabel, step.values), throughDefaults };
    case "contains":
      return { ...place, do: step.do, target: target(step.targets[0]) };
    default:
      return { ...place, do: step.do };
  }
}
