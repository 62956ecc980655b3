import { classPath } from "../libraries/registry.js";
import { findTarget } from "../relations/relation-target.js";
import type { BoundField, ModelClass } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { noteProblem } from "./model-problem.js";

/**
 * Gives the generic relations that managers of tags bring their name, which until now was the manager's, and takes away those to
 * items that are told by a foreign key. The tags themselves, a many-to-many relation, are left out, which is said. Mirrors `TaggableManager.post_through_setup` of django-taggit. Asked once all models are
 * registered.
 */
export function settleTags(model: ModelClass, creation: ModelCreation): void {
  const settled = model.privateFields.flatMap((field): readonly BoundField[] => {
    if (field.declaration.kind !== "generic-relation" || field.declaration.ofTags === undefined) return [field];
    if (!field.fromParentTable) {
      const { origin: span } = field.declaration;
      noteProblem(model, "library-field-approximated", LEFT_OUT, { field: field.name, span, severity: "warning" });
    }
    const target = findTarget(model, field.declaration.to, creation);
    const isGeneric = target?.class.mro.some((each) => classPath(each) === GENERIC_ITEMS) === true;
    return isGeneric ? [{ ...field, name: "tagged_items" }] : [];
  });
  model.privateFields.splice(0, model.privateFields.length, ...settled);
}

const LEFT_OUT =
  "The tags are a many-to-many relation through the model that keeps the tagged items, whose table is read like any other; the relation itself was left out";
const GENERIC_ITEMS = "taggit.models.CommonGenericTaggedItemBase";
