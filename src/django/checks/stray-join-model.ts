import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { findTarget } from "../relations/relation-target.js";
import { findThrough } from "../relations/through-keys.js";
import { type Check, fieldLabel } from "./check.js";

/**
 * A model that does nothing but join two models which an automatic many-to-many field joins already was probably meant
 * as its `through`. Django makes both tables and says nothing.
 */
export const strayJoinModel: Check = function* ({ models, creation }) {
  const relations = models.flatMap((model) => model.manyToMany);
  const used = new Set(relations.map((field) => findThrough(field, creation)?.concrete));
  for (const model of models) {
    if (model.autoCreatedFor !== null || used.has(model)) continue;
    const ends = joinedModels(model, creation);
    if (ends === null) continue;
    const field = relations.find((each) => joinsAutomatically(each, ends, creation));
    if (field === undefined) continue;
    yield diagnostic(
      "stray-join-model",
      `\`${model.label}\` only joins \`${ends[0].name}\` and \`${ends[1].name}\`, as \`${fieldLabel(field)}\` does without it; Django makes both join tables`,
      {
        model: model.label,
        span: model.origin,
        hint: `If it is meant to hold the relation, add through='${throughName(model, field)}' to \`${fieldLabel(field)}\`; else remove it.`,
        ...(field.declaration.origin === null
          ? {}
          : {
              related: [
                { message: "this relation has an automatic join table of its own", span: field.declaration.origin },
              ],
            }),
      },
    );
  }
};

/** The two ends of a model that has its key and two foreign keys to primary keys and nothing else. */
function joinedModels(model: ModelClass, creation: ModelCreation): readonly [ModelClass, ModelClass] | null {
  const { parents, manyToMany, privateFields, unreadFields, proxy } = model;
  if (proxy || parents.size + manyToMany.length + privateFields.length + unreadFields.length > 0) return null;
  const own = model.fields.filter((field) => !field.autoCreated);
  const targets = own.map(({ declaration }) =>
    declaration.kind === "relation" && !declaration.oneToOne && declaration.toField === null
      ? findTarget(model, declaration.to, creation)
      : undefined,
  );
  const [first, second] = targets;
  return targets.length === 2 && first !== undefined && second !== undefined ? [first, second] : null;
}

function joinsAutomatically(
  field: BoundField,
  [one, other]: readonly [ModelClass, ModelClass],
  creation: ModelCreation,
): boolean {
  const { declaration, model } = field;
  if (declaration.kind !== "many-to-many" || declaration.through !== null) return false;
  if (model !== one && model !== other) return false;
  const target = findTarget(model, declaration.to, creation);
  return (model === one && target === other) || (model === other && target === one);
}

function throughName(model: ModelClass, field: BoundField): string {
  return model.appLabel === field.model.appLabel ? model.name : model.label;
}
