import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allManyToMany, type BoundField, columnName, findField, type ModelClass } from "../models/model-class.js";
import { aboutModel, type Check, checkedModels, isFullyKnown } from "./check.js";

/** The parts of a composite primary key are columns of the model: models.E042. Mirrors `Model._check_composite_pk`. */
export const compositeKey: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    const declaration = model.pk?.declaration;
    if (model.proxy || declaration?.kind !== "composite-primary-key") continue;
    const byColumn = new Map<string, string[]>();
    for (const name of declaration.fieldNames) {
      const field = findField(model, name) ?? allManyToMany(model).find((each) => each.name === name);
      if (field === undefined && !isFullyKnown(model)) continue;
      const hint = partProblem(name, field, model);
      if (hint !== null) yield refusedPart(model, `'${name}'`, hint);
      const column = field === undefined ? null : columnName(field);
      if (hint === null && column !== null) byColumn.set(column, [...(byColumn.get(column) ?? []), name]);
    }
    for (const [first, ...rest] of byColumn.values()) {
      const duplicates = rest.map((name) => `'${name}'`).join(", ");
      if (rest.length > 0) yield refusedPart(model, duplicates, `${duplicates} and '${first}' are the same fields.`);
    }
  }
};

function partProblem(name: string, field: BoundField | undefined, model: ModelClass): string | null {
  if (field === undefined) return `'${name}' is not a valid field.`;
  const { declaration } = field;
  if (declaration.kind !== "column" && declaration.kind !== "relation") return `'${name}' field has no column.`;
  if (declaration.null) return `'${name}' field may not set 'null=True'.`;
  if (declaration.generated !== null) return `'${name}' field is a generated field.`;
  return model.fields.includes(field) ? null : `'${name}' field is not a local field.`;
}

function refusedPart(model: ModelClass, names: string, hint: string): Diagnostic {
  const message = `${names} cannot be included in the composite primary key`;
  return aboutModel("primary-key-refused", model, message, { djangoId: "models.E042", hint });
}
