import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allFields, allManyToMany, attname, type BoundField, type ModelClass } from "../models/model-class.js";
import { aboutModel, type Check, checkedModels, isFullyKnown } from "./check.js";
import { expressionReferences } from "./expression-references.js";

/** `unique_together` names columns of the model: models.E012, E013, E016, E048. Mirrors `Model._check_unique_together`. */
export const uniqueTogether: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    yield* localFields(model, model.options.uniqueTogether.flat(), "unique_together");
  }
};

/** Names and fields of indexes: models.E012, E013, E016, E033, E034, E048. Mirrors `Model._check_indexes`. */
export const indexes: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    const names: string[] = [];
    for (const { name, fields, include, expressions, type, suffix } of [
      ...model.options.indexes,
      ...model.addedIndexes,
    ]) {
      if (name !== null)
        yield* indexName(model, name, type === "Index" ? LONGEST_NAME : LONGEST_NAME - 3 + suffix.length);
      names.push(...fields.map((each) => each.name), ...include);
      for (const expression of expressions) {
        for (const [reference] of expressionReferences(expression)) if (reference !== undefined) names.push(reference);
      }
    }
    yield* localFields(model, new Set(names), "indexes");
  }
};

/** `Index.max_name_length`, which is Oracle's. `PostgresIndex` has as much more as its `suffix` is longer than `idx`. */
const LONGEST_NAME = 30;

function* indexName(model: ModelClass, name: string, longest: number): Iterable<Diagnostic> {
  const option = "indexes";
  if (/^[_\p{Nd}]/u.test(name)) {
    const message = `The index name '${name}' cannot start with an underscore or a number`;
    yield aboutModel("name-invalid", model, message, { option, djangoId: "models.E033" });
  }
  if (!name.includes("%(") && Array.from(name).length > longest) {
    const message = `The index name '${name}' cannot be longer than ${longest} characters`;
    yield aboutModel("name-invalid", model, message, { option, djangoId: "models.E034" });
  }
}

/** Mirrors `Model._check_local_fields`. */
function* localFields(model: ModelClass, names: Iterable<string>, option: string): Iterable<Diagnostic> {
  let byName: ReadonlyMap<string, BoundField> | null = null;
  for (const name of names) {
    byName ??= forwardFields(model);
    const field = byName.get(name);
    if (field === undefined) {
      if (!isFullyKnown(model)) continue;
      const message = `'${option}' refers to the nonexistent field '${name}'`;
      yield aboutModel("meta-refused", model, message, { option, djangoId: "models.E012" });
    } else if (field.declaration.kind === "many-to-many") {
      const message = `'${option}' refers to a ManyToManyField '${name}', but ManyToManyFields are not permitted in '${option}'`;
      yield aboutModel("meta-refused", model, message, { option, djangoId: "models.E013" });
    } else if (field.declaration.kind === "composite-primary-key") {
      const message = `'${option}' refers to a CompositePrimaryKey '${name}', but CompositePrimaryKeys are not permitted in '${option}'`;
      yield aboutModel("meta-refused", model, message, { option, djangoId: "models.E048" });
    } else if (!model.fields.includes(field)) {
      const message = `'${option}' refers to field '${name}' which is not local to model '${model.name}'`;
      const hint = "This issue may be caused by multi-table inheritance.";
      yield aboutModel("meta-refused", model, message, { option, djangoId: "models.E016", hint });
    }
  }
}

/** Own and inherited fields by name and attname; later ones win. */
function forwardFields(model: ModelClass): ReadonlyMap<string, BoundField> {
  const byName = new Map<string, BoundField>();
  for (const field of [...allFields(model), ...allManyToMany(model), ...model.privateFields]) {
    byName.set(field.name, field).set(attname(field), field);
  }
  return byName;
}
