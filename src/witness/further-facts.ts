import type { Field, ManyToMany, Model, Relation } from "../django/project.js";
import type { JsonObject } from "../lower/graph-values.js";

/** What the graph does not say of a model, in the shape of `further_facts` of `witness.py`. */
export function furtherFacts(model: Model): JsonObject {
  const fields = model.fields.filter((field) => field.compositeOf === null);
  return {
    module: model.module,
    verbose_name: model.verboseName,
    verbose_name_plural: model.verboseNamePlural,
    index_together: model.indexTogether,
    order_with_respect_to: model.orderWithRespectTo,
    required_db_vendor: model.requiredDbVendor,
    required_db_features: model.requiredDbFeatures,
    fields: Object.fromEntries(fields.map((field) => [field.name, ofField(field)])),
    many_to_many: Object.fromEntries(model.manyToMany.map((field) => [field.name, ofManyToMany(field)])),
    private_fields: Object.fromEntries(
      model.privateFields.map(({ name, forConcreteModel }) => [name, { for_concrete_model: forConcreteModel }]),
    ),
  };
}

function ofField(field: Field): JsonObject {
  const { relation } = field;
  return {
    blank: field.blank,
    editable: field.editable,
    ...inWords(field),
    max_digits: field.maxDigits,
    decimal_places: field.decimalPlaces,
    ...(relation !== null && { parent_link: relation.parentLink, limited: isLimited(relation.limitChoicesTo) }),
  };
}

function ofManyToMany(field: ManyToMany): JsonObject {
  return {
    source_field: field.sourceField?.value ?? null,
    target_field: field.targetField?.value ?? null,
    db_constraint: field.dbConstraint,
    limited: isLimited(field.limitChoicesTo),
    blank: field.blank,
    ...inWords(field),
  };
}

/** An empty `Q()` or dictionary limits nothing. */
function isLimited(limit: Relation["limitChoicesTo"]): boolean {
  if (limit === null) return false;
  if (limit.kind === "q") return limit.children.length > 0;
  return limit.kind !== "dict" || limit.entries.length > 0;
}

/** Django's own name in words where none was given. */
function inWords({ name, verboseName, helpText }: Pick<Field, "name" | "verboseName" | "helpText">): JsonObject {
  return { verbose_name: verboseName ?? name.replaceAll("_", " "), help_text: helpText ?? "" };
}
