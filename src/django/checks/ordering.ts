import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allFields, allManyToMany, attname, type BoundField, type ModelClass } from "../models/model-class.js";
import { findTarget } from "../relations/relation-target.js";
import { aboutModel, type Check, type CheckContext, checkedModels, isFullyKnown } from "./check.js";
import { hasLookup } from "./lookups.js";

/** `ordering` names fields, and stands alone: models.E015, models.E021. Mirrors `Model._check_ordering`. */
export const ordering: Check = function* (context) {
  for (const model of checkedModels(context.models)) {
    const { options } = model;
    if (options.orderWithRespectTo !== null && options.orderWithRespectTo !== "") {
      if (options.ordering.length === 0) continue;
      const message = "'ordering' and 'order_with_respect_to' cannot be used together";
      yield aboutModel("meta-refused", model, message, { option: "ordering", djangoId: "models.E021" });
      continue;
    }
    for (const entry of model.ordering) {
      if (entry.kind === "field" && entry.name !== "?" && entry.name !== "pk") yield* named(entry.name, model, context);
    }
  }
};

function* named(name: string, model: ModelClass, context: CheckContext): Iterable<Diagnostic> {
  const known = name.includes("__") ? isPath(name, model, context) : isColumn(name, model, context);
  if (known !== false) return;
  const message = `'ordering' refers to the nonexistent field, related field, or lookup '${name}'`;
  yield aboutModel("meta-refused", model, message, { option: "ordering", djangoId: "models.E015" });
}

/** Whether `ordering` may name it: a field with a column of its own, or a relation's way back. */
function isColumn(name: string, model: ModelClass, { relatedObjects }: CheckContext): boolean {
  return (
    !isFullyKnown(model) ||
    allFields(model).some((field) => field.name === name || attname(field) === name) ||
    relatedObjects(model).some(({ names }) => names.queryName === name)
  );
}

/** Whether a path of fields and lookups holds; undefined where that is not known. */
function isPath(path: string, start: ModelClass, context: CheckContext): boolean | undefined {
  let model: ModelClass | null = start;
  let field: BoundField | null = null;
  for (const part of path.split("__")) {
    const step: Step | undefined = model === null ? undefined : stepTo(part, model, context);
    if (step !== undefined) {
      ({ model, field } = step);
      if (step.unknown) return undefined;
    } else if (model !== null && !isFullyKnown(model)) {
      return undefined;
    } else if (field === null || hasLookup(field, part) === false) {
      return false;
    }
  }
  return true;
}

interface Step {
  readonly field: BoundField;
  /** Where a relation leads; null for what is none. */
  readonly model: ModelClass | null;
  /** Whether it leads where nothing can be told. */
  readonly unknown: boolean;
}

/** Mirrors `_meta.get_field` and `path_infos[-1].to_opts.model`. */
function stepTo(name: string, model: ModelClass, { creation, relatedObjects }: CheckContext): Step | undefined {
  const forward = [...allFields(model), ...allManyToMany(model), ...model.privateFields];
  const isNamed = (field: BoundField): boolean => field.name === name || attname(field) === name;
  const field = name === "pk" ? (model.pk ?? undefined) : forward.findLast(isNamed);
  if (field !== undefined) {
    const { declaration } = field;
    if (declaration.kind === "column") return { field, model: null, unknown: false };
    if (!("to" in declaration)) return { field, model: null, unknown: true };
    const target = findTarget(field.model, declaration.to, creation);
    return { field, model: target ?? null, unknown: target === undefined };
  }
  const back = relatedObjects(model).find(({ names }) => names.queryName === name);
  return back === undefined ? undefined : { field: back.field, model: back.field.model, unknown: false };
}
