import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import type { RelationTarget } from "../fields/field-declaration.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { findTarget, targetKey, writtenTarget } from "../relations/relation-target.js";
import { aboutField, type Check, type CheckContext, fieldLabel } from "./check.js";

/** A relation leads to a model that exists and is not swapped out: fields.E300, fields.E301, and fields.E307, which says the same as fields.E300. */
export const relationTarget: Check = function* ({ models, creation }) {
  for (const model of models) {
    if (model.autoCreatedFor !== null || model.swappedFor !== null) {
      yield* lazyReferences(model, creation);
      continue;
    }
    for (const field of [...model.fields, ...model.manyToMany, ...model.privateFields]) {
      const to = targetOf(field);
      if (to === null) continue;
      const target = findTarget(model, to, creation);
      if (target === undefined) {
        yield missing(field, to, { models, creation });
      } else if (target.swappedFor !== null) {
        yield aboutField(
          "relation-target-swapped",
          field,
          `Field defines a relation with the model '${target.label}', which has been swapped out`,
          {
            option: "to",
            djangoId: "fields.E301",
            hint: `Update the relation to point at 'settings.${target.options.swappable}'.`,
          },
        );
      }
    }
  }
};

/**
 * What is said of models whose fields Django does not check: an automatic through model, whose keys' target is missing because the
 * relation's is, and one that is swapped out.
 */
function* lazyReferences(model: ModelClass, creation: ModelCreation): Iterable<Diagnostic> {
  for (const field of [...model.fields, ...model.manyToMany]) {
    const to = targetOf(field);
    const key = to === null ? null : targetKey(model, to, creation);
    if (to === null || key?.kind !== "model" || findTarget(model, to, creation) !== undefined) continue;
    const app = creation.registry.app(key.appLabel);
    const why =
      app === undefined
        ? `app '${key.appLabel}' isn't installed`
        : `app '${key.appLabel}' doesn't provide model '${key.modelName}'`;
    const message = `The field ${fieldLabel(field)} was declared with a lazy reference to '${key.appLabel}.${key.modelName}', but ${why}`;
    yield aboutField("relation-target-missing", field, message, { djangoId: "fields.E307" });
  }
}

function targetOf({ declaration }: BoundField): RelationTarget | null {
  switch (declaration.kind) {
    case "relation":
    case "foreign-object":
    case "many-to-many":
    case "generic-relation":
      return declaration.to;
    default:
      return null;
  }
}

function missing(
  field: BoundField,
  to: RelationTarget,
  { models, creation }: Pick<CheckContext, "models" | "creation">,
) {
  const key = targetKey(field.model, to, creation);
  const kept =
    field.declaration.kind === "relation" ? "its column was kept with the default key type" : "it was left out";
  if (key.kind === "unreadable" && to.kind !== "class") {
    return aboutField(
      "relation-target-unreadable",
      field,
      `The target of the relation could not be read: ${key.reason}; ${kept}`,
      {
        option: "to",
      },
    );
  }
  const written = writtenTarget(to);
  if (key.kind === "model" && creation.unreadApps.has(key.appLabel)) {
    return aboutField(
      "relation-target-unreadable",
      field,
      `Field defines a relation with model '${written}' of an app whose source was not found; ${kept}`,
      { option: "to", hint: "Give the folder that holds it with --python-path." },
    );
  }
  const labels = models.filter((model) => model.autoCreatedFor === null).map((model) => model.label);
  const suggestion = didYouMean(written, labels);
  return aboutField(
    "relation-target-missing",
    field,
    `Field defines a relation with model '${written}', which is either not installed, or is abstract; ${kept}`,
    {
      option: "to",
      djangoId: "fields.E300",
      ...(field.model.privateFields.includes(field) ? {} : { alsoDjangoIds: ["fields.E307"] }),
      ...(suggestion === undefined ? {} : { hint: `Did you mean '${suggestion}'?` }),
    },
  );
}
