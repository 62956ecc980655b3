import type { Value } from "../scenarios/values.js";
import type { Refusal } from "./subject.js";

/** What stands in the way of a deletion, as the emitted errors list it. */
export interface Obstacle {
  readonly model: string;
  readonly key: Value;
}

/** Django names a row once, however many of its keys stand in the way. */
export function distinct(obstacles: readonly Obstacle[]): NonNullable<Refusal["lists"]> {
  const seen = new Map(obstacles.map(({ model, key }) => [`${model} ${String(key)}`, { label: model, key }]));
  return [...seen.values()];
}

/** A refusal of the database's own as Django calls it; null for any other error. */
export function databaseError(error: Error): Refusal | null {
  return /foreign key|unique|duplicate/i.test(`${error.message} ${String(error.cause)}`)
    ? { class: "IntegrityError", lists: null }
    : null;
}
