import type { RelationTarget } from "../fields/field-declaration.js";
import { type ModelClass, modelName } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";

/** A relation's target by label, before it is known whether such a model is registered. */
export type TargetKey =
  | {
      readonly kind: "model";
      readonly appLabel: string;
      /** `model_name`: lower case. */
      readonly modelName: string;
      /** As diagnostics name it: `app.Model` as far as it is known. */
      readonly written: string;
    }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Mirrors `resolve_relation` and `make_model_tuple`: `self`, `Model` and classes become labels relative to `scope`. */
export function targetKey(scope: ModelClass, target: RelationTarget, creation: ModelCreation): TargetKey {
  switch (target.kind) {
    case "unknown":
      return { kind: "unreadable", reason: target.reason };
    case "class": {
      // Its class statement has run, whichever app comes first in INSTALLED_APPS: importing one app's models imports another's.
      const model = creation.createModel(target.value, []);
      if (model === null) return { kind: "unreadable", reason: `\`${target.value.name}\` is no model` };
      return { kind: "model", appLabel: model.appLabel, modelName: modelName(model), written: model.label };
    }
    case "setting":
    case "name": {
      if (target.name === "self" && target.kind === "name") {
        return { kind: "model", appLabel: scope.appLabel, modelName: modelName(scope), written: scope.label };
      }
      const parts = target.name.split(".");
      const [appLabel, name] = parts.length === 1 ? [scope.appLabel, parts[0]] : parts;
      if (parts.length > 2 || appLabel === undefined || name === undefined || name === "") {
        return { kind: "unreadable", reason: `'${target.name}' is not of the form 'app_label.ModelName'` };
      }
      return { kind: "model", appLabel, modelName: name.toLowerCase(), written: `${appLabel}.${name}` };
    }
  }
}

/** The registered model that a relation points to; undefined when there is none. Asked once all models are registered. */
export function findTarget(scope: ModelClass, target: RelationTarget, creation: ModelCreation): ModelClass | undefined {
  const known = creation.targets.get(target);
  if (known?.scope === scope) return known.model;
  const model = lookUpTarget(scope, target, creation);
  creation.targets.set(target, { scope, model });
  return model;
}

function lookUpTarget(scope: ModelClass, target: RelationTarget, creation: ModelCreation): ModelClass | undefined {
  if (target.kind === "class") {
    const model = creation.classes.get(target.value);
    if (model?.options.isolated === true) return model;
  }
  const key = targetKey(scope, target, creation);
  return key.kind === "model" ? creation.registry.find(key.appLabel, key.modelName) : undefined;
}

/** A relation's target as its author wrote it. */
export function writtenTarget(target: RelationTarget): string {
  if (target.kind === "class") return target.value.name;
  return target.kind === "unknown" ? "?" : target.name;
}
