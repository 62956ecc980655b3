import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { BoundField } from "../models/model-class.js";
import { findTarget } from "../relations/relation-target.js";
import { reverseNamesOf } from "../relations/relations.js";
import { isIdentifier } from "../values/identifier.js";
import { aboutField, type Check, type CheckContext, checkedModels } from "./check.js";

/** `keyword.kwlist` of Python 3. */
const KEYWORDS = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/**
 * Names of the way back that are no identifiers, or that queries could not tell from lookups: fields.E306, fields.E308,
 * fields.E309. Mirrors `RelatedField._check_related_name_is_valid` and `_check_related_query_name_is_valid`.
 */
export const relatedName: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of [...model.fields, ...model.manyToMany]) yield* named(field, creation);
  }
};

function* named(field: BoundField, creation: CheckContext["creation"]): Iterable<Diagnostic> {
  const { declaration, model } = field;
  const { kind } = declaration;
  if (kind !== "relation" && kind !== "foreign-object" && kind !== "many-to-many") return;
  const names = reverseNamesOf(field, findTarget(model, declaration.to, creation));
  const related = declaration.relatedName === "" ? "" : names.relatedName;
  if (related !== null && !related.endsWith("+") && !isFreeName(related)) {
    const message = `The name '${related}' is invalid related_name for field ${model.name}.${field.name}`;
    const hint = "Related name must be a valid Python identifier or end with a '+'";
    yield aboutField("name-invalid", field, message, { option: "related_name", djangoId: "fields.E306", hint });
  }
  const { queryName } = names;
  if (queryName === null || !(queryName.endsWith("_") || queryName.includes("__"))) return;
  const hint = "Add or change a related_name or related_query_name argument for this field.";
  const option = declaration.relatedQueryName ? "related_query_name" : "related_name";
  if (queryName.endsWith("_")) {
    const message = `Reverse query name '${queryName}' must not end with an underscore`;
    yield aboutField("name-invalid", field, message, { option, djangoId: "fields.E308", hint });
  }
  if (queryName.includes("__")) {
    const message = `Reverse query name '${queryName}' must not contain '__'`;
    yield aboutField("name-invalid", field, message, { option, djangoId: "fields.E309", hint });
  }
}

function isFreeName(name: string): boolean {
  return isIdentifier(name) && !KEYWORDS.has(name);
}
