import { findField } from "../models/model-class.js";
import { findTarget } from "../relations/relation-target.js";
import { aboutField, type Check, checkedModels, isFullyKnown } from "./check.js";
import { toFields } from "./unique-target.js";

/**
 * `to_field` and `to_fields` name fields of the target, and such as can be referred to: fields.E312, fields.E347. Mirrors
 * `ForeignObject._check_to_fields_exist` and `_check_to_fields_composite_pk`.
 */
export const toField: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.fields) {
      const { declaration } = field;
      const names = toFields(field);
      if (names === null || (declaration.kind !== "relation" && declaration.kind !== "foreign-object")) continue;
      const target = findTarget(model, declaration.to, creation);
      if (target === undefined) continue;
      const option = declaration.kind === "relation" ? "to_field" : "to_fields";
      for (const name of names) {
        const key = name === "" ? (target.pk ?? undefined) : findField(target, name);
        if (key === undefined && (name === "" || !isFullyKnown(target))) continue;
        if (key === undefined) {
          const message = `The to_field '${name}' doesn't exist on the related model '${target.label}'`;
          yield aboutField("to-field-missing", field, message, { option, djangoId: "fields.E312" });
        } else if (key.declaration.kind === "composite-primary-key") {
          const details = { option: name === "" ? "to" : option, djangoId: "fields.E347" };
          yield aboutField("relation-to-composite-key", field, compositeMessage(target.name), details);
        }
      }
    }
  }
};

/** A many-to-many has no end with a composite primary key: fields.E347. Mirrors the beginning of `ManyToManyField._check_relationship_model`. */
export const compositeTarget: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.manyToMany) {
      const { declaration } = field;
      if (declaration.kind !== "many-to-many" || declaration.throughFields !== null) continue;
      const target = findTarget(model, declaration.to, creation);
      if (target === undefined) continue;
      const composite = [target, model].find((each) => each.pk?.declaration.kind === "composite-primary-key");
      if (composite === undefined) continue;
      const details = { option: "to", djangoId: "fields.E347" };
      yield aboutField("relation-to-composite-key", field, compositeMessage(composite.name), details);
    }
  }
};

function compositeMessage(model: string): string {
  return `Field defines a relation involving model '${model}' which has a CompositePrimaryKey and such relations are not supported`;
}
