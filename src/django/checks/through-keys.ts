import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { type Diagnostic, type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import { keysTo } from "../relations/through-keys.js";
import { aboutField, type Check, checkedModels, fieldLabel } from "./check.js";
import { writtenThroughs } from "./written-throughs.js";

const HINT = "Add through_fields=('source', 'target').";

/** A written through model has one foreign key to each side, or `through_fields` says which: fields.E333–E336. */
export const throughKeysChosen: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const { field, declaration, through, target } of writtenThroughs(model, creation)) {
      const from = keysTo(through, model, creation).length;
      const to = keysTo(through, target, creation).length;
      const chosen = declaration.throughFields !== null && declaration.throughFields.length > 0;
      if (target === model) {
        if (from > 2 && !chosen) yield tooMany(field, through);
        if (from < 2 && !chosen) yield tooFew(field, through, target, null);
        continue;
      }
      if (from > 1 && !chosen) yield ambiguous(field, "from", model, "fields.E334");
      if (to > 1 && !chosen) yield ambiguous(field, "to", target, "fields.E335");
      if (from === 0 || to === 0) yield tooFew(field, through, target, "fields.E336");
    }
  }
};

function ambiguous(field: BoundField, way: "from" | "to", model: ModelClass, djangoId: string): Diagnostic {
  return aboutField(
    "through-ambiguous",
    field,
    `The model is used as an intermediate model by '${fieldLabel(field)}', but it has more than one foreign key ${way} '${model.name}', which is ambiguous. You must specify which foreign key Django should use via the through_fields keyword argument; the first was used`,
    { option: "through", djangoId, hint: HINT },
  );
}

function tooMany(field: BoundField, through: ModelClass): Diagnostic {
  return aboutThrough(
    "through-ambiguous",
    through,
    field,
    `The model is used as an intermediate model by '${fieldLabel(field)}', but it has more than two foreign keys to '${field.model.name}', which is ambiguous. You must specify which two foreign keys Django should use via the through_fields keyword argument; the first two were used`,
    { djangoId: "fields.E333", hint: HINT },
  );
}

function tooFew(field: BoundField, through: ModelClass, target: ModelClass, djangoId: string | null): Diagnostic {
  return aboutThrough(
    "through-without-keys",
    through,
    field,
    `The model is used as an intermediate model by '${fieldLabel(field)}', but it does not have a foreign key to '${field.model.name}' or '${target.name}'`,
    djangoId === null ? {} : { djangoId },
  );
}

/** Django puts what is wrong with a through model on that model. */
function aboutThrough(
  code: DiagnosticCode,
  through: ModelClass,
  field: BoundField,
  message: string,
  details: DiagnosticDetails,
): Diagnostic {
  const { origin } = field.declaration;
  const related = origin === null ? {} : { related: [{ message: "the relation that goes through it", span: origin }] };
  return diagnostic(code, message, { model: through.label, span: through.origin ?? origin, ...details, ...related });
}
