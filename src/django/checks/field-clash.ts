import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  allFields,
  allManyToMany,
  attname,
  type BoundField,
  columnName,
  lineage,
  type ModelClass,
} from "../models/model-class.js";
import { aboutField, aboutModel, type Check, type CheckContext, checkedModels, isRefused } from "./check.js";

/** Who has a name. */
interface Holder {
  readonly name: string;
  readonly model: ModelClass;
}

/**
 * Fields whose names, or else columns, are taken: models.E004–E007, models.E026. Mirrors `_check_id_field`,
 * `_check_field_name_clashes`, `_check_single_primary_key` and `_check_column_name_clashes` of `Model`; columns are only
 * looked at where no name clashes.
 */
export const fieldClash: Check = function* ({ models, relatedObjects }) {
  for (const model of checkedModels(models)) {
    if (isRefused(model, "field-clash")) continue;
    const found = [...idField(model), ...nameClashes(model, relatedObjects), ...severalPrimaryKeys(model)];
    yield* found;
    if (found.length === 0) yield* columnClashes(model);
  }
};

function* idField(model: ModelClass): Iterable<Diagnostic> {
  const field = model.fields.find((each) => each.name === "id" && each !== model.pk);
  if (field === undefined || field.primaryKey || model.pk?.name !== "id") return;
  const message = "'id' can only be used as a field name if the field also sets 'primary_key=True'";
  const span = field.declaration.origin;
  yield aboutModel("field-clash", model, message, { djangoId: "models.E004", ...(span === null ? {} : { span }) });
}

function* nameClashes(model: ModelClass, related: CheckContext["relatedObjects"]): Iterable<Diagnostic> {
  const used = new Map<string, Holder>();
  const parents = lineage(model).filter((each) => each !== model);
  for (const parent of parents) {
    for (const field of parent.fields) {
      const clash = used.get(field.name) ?? used.get(attname(field));
      if (clash !== undefined) {
        const message = `The field '${clash.name}' from parent model '${django(clash.model)}' clashes with the field '${field.name}' from parent model '${django(parent)}'`;
        yield aboutModel("field-clash", model, message, { djangoId: "models.E005" });
      }
      used.set(field.name, field).set(attname(field), field);
    }
  }
  for (const parent of parents) {
    for (const field of [...allFields(parent), ...allManyToMany(parent), ...parent.privateFields]) {
      used.set(field.name, field);
    }
    for (const { names } of related(parent)) {
      if (names.queryName !== null) used.set(names.queryName, { name: names.queryName, model: parent });
    }
  }
  for (const link of model.parents.values()) {
    const clash = link === null ? undefined : used.get(link.name);
    if (link === null || clash === undefined) continue;
    const message = `The field '${link.name}' clashes with the field '${clash.name}' from model '${django(clash.model)}'`;
    yield aboutModel("field-clash", model, message, { djangoId: "models.E006" });
  }
  for (const field of model.fields) {
    const clash = used.get(field.name) ?? used.get(attname(field));
    if (clash !== undefined && !(field.name === "id" && clash.name === "id" && clash.model === model)) {
      const message = `The field '${field.name}' clashes with the field '${clash.name}' from model '${django(clash.model)}'`;
      yield aboutField("field-clash", field, message, { djangoId: "models.E006" });
    }
    used.set(field.name, field).set(attname(field), field);
  }
}

function* severalPrimaryKeys(model: ModelClass): Iterable<Diagnostic> {
  const keys = model.fields.filter(({ primaryKey }) => primaryKey);
  if (keys.length < 2) return;
  const message = "The model cannot have more than one field with 'primary_key=True'";
  yield aboutModel("primary-key-refused", model, message, { djangoId: "models.E026" });
}

function* columnClashes(model: ModelClass): Iterable<Diagnostic> {
  const used = new Set<string>();
  for (const field of model.fields) {
    const column = columnName(field);
    if (column === null) continue;
    if (used.has(column)) yield sameColumn(model, field, column);
    used.add(column);
  }
}

function sameColumn(model: ModelClass, field: BoundField, column: string): Diagnostic {
  const message = `Field '${field.name}' has column name '${column}' that is used by another field`;
  const span = field.declaration.origin;
  return aboutModel("column-clash", model, message, {
    djangoId: "models.E007",
    hint: "Specify a 'db_column' for the field.",
    ...(span === null ? {} : { span }),
  });
}

/** How Django prints `_meta`. */
function django({ appLabel, name }: ModelClass): string {
  return `${appLabel}.${name.toLowerCase()}`;
}
