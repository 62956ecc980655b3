import { invariant } from "../../diagnostics/invariant.js";
import { attname, type BoundField, insertByCounter, type ModelClass } from "./model-class.js";

/** A field before it belongs to a model. */
export type NewField = Omit<BoundField, "model" | "primaryKey" | "through">;

/** A field of a class that was made, not written: its declaration is known, and its place in the order of creation. */
export type CarriedField = Pick<NewField, "name" | "declaration" | "counter" | "problems">;

/** Gives a field its place in a model. Mirrors `Field.contribute_to_class` and `Options.add_field`. */
export function addField(model: ModelClass, field: NewField): BoundField {
  const { declaration } = field;
  const primaryKey =
    declaration.kind === "composite-primary-key" ||
    ((declaration.kind === "column" || declaration.kind === "relation") && declaration.primaryKey);
  const bound: BoundField = {
    name: field.name,
    declaration,
    model,
    counter: field.counter,
    autoCreated: field.autoCreated,
    inheritedFrom: field.inheritedFrom,
    primaryKey,
    fromParentTable: field.fromParentTable,
    through: null,
    problems: field.problems,
    waiting: field.waiting,
  };
  model.attributes.add(bound.name);
  switch (declaration.kind) {
    case "column":
    case "relation":
      insertByCounter(model.fields, bound);
      model.attributes.add(attname(bound));
      if (model.pk === null && primaryKey) model.pk = bound;
      break;
    case "foreign-object":
      insertByCounter(model.fields, bound);
      break;
    case "composite-primary-key":
      insertByCounter(model.fields, bound);
      model.pk = bound;
      break;
    case "many-to-many":
      insertByCounter(model.manyToMany, bound);
      break;
    case "generic-key":
    case "generic-relation":
      model.privateFields.push(bound);
      break;
    case "unknown":
      model.unreadFields.push(bound);
      model.complete = false;
      break;
    default:
      invariant(false, "every kind of declaration is added");
  }
  return bound;
}
