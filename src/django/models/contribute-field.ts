import { copyInstance } from "../../python/evaluate/instances.js";
import { PythonClass } from "../../python/evaluate/python-class.js";
import { createThroughModel } from "../relations/through.js";
import { addField, type NewField } from "./add-field.js";
import { fieldInClass } from "./field-in-class.js";
import { addFurtherFields } from "./further-fields.js";
import { type BoundField, broughtAt, type ModelClass } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";

/**
 * Gives a model a field of its class body or of a base: `add_to_class`. A many-to-many field without `through` gets its
 * through model at once, unless the model is abstract or swapped out: each child of an abstract model has its own.
 */
export function contributeField(model: ModelClass, field: NewField, creation: ModelCreation): BoundField {
  const bound = addField(model, field);
  const { declaration } = bound;
  const automatic = declaration.kind === "many-to-many" && declaration.through === null;
  if (automatic && !model.abstract && model.swappedFor === null) bound.through = createThroughModel(bound, creation);
  addFurtherFields(bound);
  return bound;
}

/**
 * Copies a base's field, as `copy.deepcopy` and `add_to_class` do: its place in the order of creation stays, unless another
 * field brought it, which the copy of that field does again. A copy that code has changed by now (`_meta.get_field()`) is read as it is.
 */
export function copyField(
  field: BoundField,
  model: ModelClass,
  change: Pick<BoundField, "inheritedFrom" | "fromParentTable">,
  creation: ModelCreation,
): BoundField {
  const { name, autoCreated, waiting } = field;
  const changed = model.class instanceof PythonClass ? model.class.copies.get(name) : undefined;
  const own = changed ?? (waiting !== undefined && !model.abstract ? copyInstance(waiting) : undefined);
  const anew = own === undefined ? field : fieldInClass(name, own, model.class, creation);
  const declaration = anew.declaration ?? field.declaration;
  const brought = field.counter.kind === "written" ? field.counter.brought : undefined;
  const counter = brought === undefined ? field.counter : broughtAt(model.class.rank, "copy", brought);
  const { inheritedFrom, fromParentTable } = change;
  const copy = {
    name,
    declaration,
    counter,
    autoCreated,
    problems: anew.problems,
    inheritedFrom,
    fromParentTable,
    waiting,
  };
  return contributeField(model, copy, creation);
}
