import { invariant } from "../../diagnostics/invariant.js";
import { allFields, type BoundField, type ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { findTarget } from "./relation-target.js";

/** The two foreign keys of a through model that a many-to-many relation uses; null where there is none that Django would find. */
export interface ThroughKeys {
  readonly source: BoundField | null;
  readonly target: BoundField | null;
}

/** The through model of a many-to-many field, automatic or written; undefined when it is not registered. */
export function findThrough(field: BoundField, creation: ModelCreation): ModelClass | undefined {
  const { declaration, model } = field;
  invariant(declaration.kind === "many-to-many", "only many-to-many fields have through models");
  return declaration.through === null ? (field.through ?? undefined) : findTarget(model, declaration.through, creation);
}

/** Foreign keys of a model, inherited ones first, that point to exactly `target` (not to a parent or proxy of it). */
export function keysTo(model: ModelClass, target: ModelClass, creation: ModelCreation): readonly BoundField[] {
  return allFields(model).filter(
    (field) =>
      (field.declaration.kind === "relation" || field.declaration.kind === "foreign-object") &&
      findTarget(field.model, field.declaration.to, creation) === target,
  );
}

/**
 * Chooses the two keys. `through_fields` decides by name; else the first key to the source and the first to the target,
 * where a relation to the model itself takes the second. Mirrors `_get_m2m_attr` and `_get_m2m_reverse_attr`.
 */
export function throughKeys(
  field: BoundField,
  through: ModelClass,
  target: ModelClass,
  creation: ModelCreation,
): ThroughKeys {
  const { declaration, model } = field;
  invariant(declaration.kind === "many-to-many", "only many-to-many fields have through models");
  const [sourceName, targetName] = declaration.throughFields ?? [];
  const sources = keysTo(through, model, creation);
  const targets = keysTo(through, target, creation);
  const source = declaration.throughFields === null ? sources[0] : sources.find((key) => key.name === sourceName);
  const skipped = model === target ? 1 : 0;
  const reached =
    declaration.throughFields === null ? targets[skipped] : targets.find((key) => key.name === targetName);
  return { source: source ?? null, target: reached ?? null };
}
