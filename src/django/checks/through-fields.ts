import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type BoundField, findField, type ModelClass } from "../models/model-class.js";
import { findTarget } from "../relations/relation-target.js";
import { findThrough, keysTo } from "../relations/through-keys.js";
import { aboutField, type Check, type CheckContext, checkedModels } from "./check.js";

/** `through_fields` names two foreign keys of the through model, source first: fields.E337–E339. */
export const throughFields: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.manyToMany) {
      const { declaration } = field;
      if (declaration.kind !== "many-to-many" || declaration.throughFields === null) continue;
      const through = findThrough(field, creation);
      const target = findTarget(model, declaration.to, creation);
      if (through === undefined || target === undefined) continue;
      const [sourceName, targetName] = declaration.throughFields;
      if (sourceName === undefined || sourceName === "" || targetName === undefined || targetName === "") {
        yield aboutField(
          "through-fields-invalid",
          field,
          `Field specifies 'through_fields' but does not provide the names of the two link fields that should be used for the relation through model '${through.label}'`,
          {
            option: "through_fields",
            djangoId: "fields.E337",
            hint: "Make sure you specify 'through_fields' as through_fields=('field1', 'field2')",
          },
        );
        continue;
      }
      yield* checkKey(field, through, sourceName, model, creation);
      yield* checkKey(field, through, targetName, target, creation);
    }
  }
};

function* checkKey(
  field: BoundField,
  through: ModelClass,
  name: string,
  related: ModelClass,
  creation: CheckContext["creation"],
): Iterable<Diagnostic> {
  const possible = keysTo(through, related, creation);
  if (possible.some((key) => key.name === name)) return;
  const names = possible.map((key) => key.name).join(", ");
  const hint =
    possible.length === 0
      ? {}
      : { hint: `Did you mean one of the following foreign keys to '${related.name}': ${names}?` };
  const [message, djangoId] =
    findField(through, name) === undefined
      ? [`The intermediary model '${through.label}' has no field '${name}'`, "fields.E338"]
      : [`'${through.name}.${name}' is not a foreign key to '${related.name}'`, "fields.E339"];
  yield aboutField("through-fields-invalid", field, message, { option: "through_fields", djangoId, ...hint });
}
