import { findTarget } from "../relations/relation-target.js";
import { targetField } from "../relations/relations.js";
import { aboutField, type Check } from "./check.js";

/** `to_field` names a field of the target, and one that can be referred to: fields.E312, fields.E347. */
export const toField: Check = function* ({ models, creation }) {
  for (const model of models) {
    if (model.autoCreatedFor !== null) continue;
    for (const field of model.fields) {
      const { declaration } = field;
      if (declaration.kind !== "relation") continue;
      const target = findTarget(model, declaration.to, creation);
      if (target === undefined) continue;
      const key = targetField(declaration.toField, target);
      if (key === undefined && declaration.toField !== null) {
        yield aboutField(
          "to-field-missing",
          field,
          `The to_field '${declaration.toField}' doesn't exist on the related model '${target.label}'`,
          { option: "to_field", djangoId: "fields.E312" },
        );
      } else if (key?.declaration.kind === "composite-primary-key") {
        yield aboutField(
          "relation-to-composite-key",
          field,
          `Field defines a relation involving model '${target.name}' which has a CompositePrimaryKey and such relations are not supported`,
          { option: "to", djangoId: "fields.E347" },
        );
      }
    }
  }
};
