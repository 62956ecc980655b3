import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ManyToManyDeclaration } from "../fields/field-declaration.js";
import type { BoundField } from "../models/model-class.js";
import { findTarget } from "../relations/relation-target.js";
import { isSymmetrical, reverseNamesOf } from "../relations/relations.js";
import { aboutField, type Check, checkedModels } from "./check.js";

/** Options that say nothing on a many-to-many field, or that it cannot have: fields.E330, fields.W340, fields.W341, fields.W345, fields.W346. */
export const ignoredOptions: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    for (const field of model.manyToMany) {
      const { declaration } = field;
      if (declaration.kind === "many-to-many") yield* ignored(field, declaration);
    }
  }
};

function* ignored(field: BoundField, declaration: ManyToManyDeclaration): Iterable<Diagnostic> {
  const say = (option: string, message: string, djangoId: string) =>
    aboutField("option-ignored", field, message, { option, djangoId });
  const given = (option: string) => declaration.provenance[option] !== undefined;
  if (declaration.unique) {
    const message = "ManyToManyFields cannot be unique";
    yield aboutField("option-refused", field, message, { option: "unique", djangoId: "fields.E330" });
  }
  if (given("null")) yield say("null", "null has no effect on ManyToManyField", "fields.W340");
  if (given("validators")) yield say("validators", "ManyToManyField does not support validators", "fields.W341");
  if (isSymmetrical(declaration) && declaration.relatedName) {
    const message = 'related_name has no effect on ManyToManyField with a symmetrical relationship, e.g. to "self"';
    yield say("related_name", message, "fields.W345");
  }
  if (given("db_comment")) yield say("db_comment", "db_comment has no effect on ManyToManyField", "fields.W346");
}

/**
 * `symmetrical=True` on a relation that leads to its own model by class or by `app.Model`: Django finds no name for the
 * way back and stops with a TypeError.
 */
export const symmetricalByLabel: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.manyToMany) {
      const { declaration } = field;
      if (declaration.kind !== "many-to-many" || !isSymmetrical(declaration)) continue;
      const target = findTarget(model, declaration.to, creation);
      if (target !== model || reverseNamesOf(field, target).hidden) continue;
      yield aboutField(
        "symmetrical-by-label",
        field,
        "A symmetrical relation to the model itself must be written with 'self'; Django stops with a TypeError",
        { option: "to", hint: "Write ManyToManyField('self')." },
      );
    }
  }
};
