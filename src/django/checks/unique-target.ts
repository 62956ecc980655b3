import type { Value } from "../../python/evaluate/values.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import { findTarget } from "../relations/relation-target.js";
import { targetField } from "../relations/relations.js";
import { aboutField, type Check, checkedModels } from "./check.js";

/** What a foreign key or foreign object refers to is unique: fields.E310, fields.E311. Mirrors `ForeignObject._check_unique_target`. */
export const uniqueTarget: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.fields) {
      const names = toFields(field);
      const { declaration } = field;
      if (names === null || (declaration.kind !== "relation" && declaration.kind !== "foreign-object")) continue;
      const target = findTarget(model, declaration.to, creation);
      if (target === undefined) continue;
      const found = names.flatMap((name) => targetField(name, target) ?? []);
      if (found.length < names.length || found.length === 0 || isUnique(found, target)) continue;
      const [first] = found;
      if (found.length === 1 && first !== undefined) {
        const message = `'${target.name}.${first.name}' must be unique because it is referenced by a foreign key`;
        yield aboutField("target-not-unique", field, message, {
          option: "to_field",
          djangoId: "fields.E311",
          hint: "Add unique=True to this field or add a UniqueConstraint (without condition) in the model Meta.constraints.",
        });
      } else {
        const combination = found.map(({ name }) => `'${name}'`).join(", ");
        const message = `No subset of the fields ${combination} on model '${target.name}' is unique`;
        yield aboutField("target-not-unique", field, message, {
          option: "to_fields",
          djangoId: "fields.E310",
          hint: "Mark a single field as unique=True or add a set of fields to a unique constraint (via unique_together or a UniqueConstraint (without condition) in the model Meta.constraints).",
        });
      }
    }
  }
};

/**
 * `to_fields`, an empty name for the primary key; null where they cannot be read. A class of the project's own may want
 * no unique target (`requires_unique_target`), so its foreign objects are left alone.
 */
export function toFields({ declaration }: BoundField): readonly string[] | null {
  if (declaration.kind === "relation") return [declaration.toField ?? ""];
  if (declaration.kind !== "foreign-object" || !declaration.className.startsWith("django.")) return null;
  const given: Value | undefined = declaration.given.named.get("to_fields")?.value;
  if (given?.kind !== "list" && given?.kind !== "tuple") return null;
  return given.items.map((item) => (item.kind === "str" ? item.value : ""));
}

function isUnique(fields: readonly BoundField[], target: ModelClass): boolean {
  const alone = ({ declaration, primaryKey }: BoundField): boolean =>
    primaryKey || ((declaration.kind === "column" || declaration.kind === "relation") && declaration.unique);
  if (fields.some(alone)) return true;
  const names = new Set(fields.map(({ name }) => name));
  const covers = (group: readonly string[]): boolean => group.every((name) => names.has(name));
  const { uniqueTogether, constraints } = target.options;
  const key = target.pk?.declaration;
  const composite = key?.kind === "composite-primary-key" ? key.fieldNames : null;
  return (
    uniqueTogether.some(covers) ||
    constraints.some(
      (each) =>
        each.kind === "unique" && each.condition === null && each.expressions.length === 0 && covers(each.fields),
    ) ||
    (composite !== null && composite.length === names.size && covers(composite))
  );
}
