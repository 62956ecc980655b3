import type { ManyToManyDeclaration } from "../fields/field-declaration.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { findTarget } from "../relations/relation-target.js";
import { findThrough } from "../relations/through-keys.js";

/** A many-to-many with a through model that the author wrote, where both it and the target are installed. */
export interface WrittenThrough {
  readonly field: BoundField;
  readonly declaration: ManyToManyDeclaration;
  readonly through: ModelClass;
  readonly target: ModelClass;
}

/** A model's own many-to-many relations over written through models, in order. */
export function* writtenThroughs(model: ModelClass, creation: ModelCreation): Generator<WrittenThrough> {
  for (const field of model.manyToMany) {
    const { declaration } = field;
    if (declaration.kind !== "many-to-many" || declaration.through === null) continue;
    const through = findThrough(field, creation);
    const target = findTarget(model, declaration.to, creation);
    if (through !== undefined && target !== undefined) yield { field, declaration, through, target };
  }
}
