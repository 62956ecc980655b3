import type { Binding, Value } from "../../python/evaluate/values.js";
import { allFields, attname, type ModelClass } from "../models/model-class.js";
import { aboutModel, type Check, checkedModels } from "./check.js";

/** No property hides the id of a relation: models.E025. Mirrors `Model._check_property_name_related_field_accessor_clashes`. */
export const propertyClash: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    for (const field of allFields(model)) {
      if (field.declaration.kind !== "relation") continue;
      const accessor = attname(field);
      if (!isProperty(model, accessor, field.model)) continue;
      const message = `The property '${accessor}' clashes with a related field accessor`;
      yield aboutModel("field-clash", model, message, { djangoId: "models.E025" });
    }
  }
};

/** Whether a class holds a property of that name: the field's own class does only where it was set after its class statement, whose fields win over the names in its body. */
function isProperty(model: ModelClass, name: string, owner: ModelClass): boolean {
  for (const each of model.class.mro) {
    const binding = each.kind === "class" ? each.namespace().get(name) : undefined;
    if (each === owner.class)
      return binding !== undefined && isPropertyValue(binding.value) && isSetLater(binding, owner);
    if (binding !== undefined) return isPropertyValue(binding.value);
  }
  return false;
}

function isSetLater({ span }: Binding, { origin }: ModelClass): boolean {
  return origin === null || span.file !== origin.file || span.start >= origin.end;
}

function isPropertyValue(value: Value): boolean {
  if (value.kind === "function") return value.wrapper === "property";
  return value.kind === "call" && value.callee.kind === "builtin" && value.callee.name === "property";
}
