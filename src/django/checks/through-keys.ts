import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { BoundField, ModelClass } from "../model-class.js";
import { findTarget } from "../relation-target.js";
import { findThrough, keysTo } from "../through-keys.js";
import { aboutField, type Check, fieldLabel } from "./check.js";

/** A written through model has one foreign key to each side, or `through_fields` says which: fields.E333–E336. */
export const throughKeysChosen: Check = function* ({ models, creation }) {
  for (const model of models) {
    for (const field of model.manyToMany) {
      const { declaration } = field;
      if (declaration.kind !== "many-to-many" || declaration.through === null) continue;
      const through = findThrough(field, creation);
      const target = findTarget(model, declaration.to, creation);
      if (through === undefined || target === undefined) continue;
      const from = keysTo(through, model, creation).length;
      const to = keysTo(through, target, creation).length;
      const chosen = declaration.throughFields !== null && declaration.throughFields.length > 0;
      if (target === model) {
        if (from > 2 && !chosen)
          yield ambiguous(field, "more than two foreign keys to", "which two foreign keys", model, "fields.E333");
        else if (from < 2 && !chosen) yield tooFew(field, model, target);
        continue;
      }
      if (from > 1 && !chosen)
        yield ambiguous(field, "more than one foreign key from", "which foreign key", model, "fields.E334");
      if (to > 1 && !chosen)
        yield ambiguous(field, "more than one foreign key to", "which foreign key", target, "fields.E335");
      if (from === 0 || to === 0) yield tooFew(field, model, target);
    }
  }
};

function ambiguous(field: BoundField, keys: string, which: string, model: ModelClass, djangoId: string): Diagnostic {
  return aboutField(
    "through-ambiguous",
    field,
    `The model is used as an intermediate model by '${fieldLabel(field)}', but it has ${keys} '${model.name}', which is ambiguous. You must specify ${which} Django should use via the through_fields keyword argument; the first was used`,
    { option: "through", djangoId, hint: "Add through_fields=('source', 'target')." },
  );
}

function tooFew(field: BoundField, source: ModelClass, target: ModelClass): Diagnostic {
  return aboutField(
    "through-without-keys",
    field,
    `The model is used as an intermediate model by '${fieldLabel(field)}', but it does not have a foreign key to '${source.name}' or '${target.name}'`,
    { option: "through", djangoId: "fields.E336" },
  );
}
