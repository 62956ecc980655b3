import { diagnostic } from "../../diagnostics/diagnostic.js";
import { type ModelClass, modelName } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";

/** Registers a model with the project's apps, and says what Django says where the name is taken already. */
export function registerModel(model: ModelClass, creation: ModelCreation): void {
  if (model.options.isolated) return;
  const registration = creation.registry.register(model);
  if (registration.kind === "registered") return;
  const { former } = registration;
  const related = former.origin === null ? {} : { related: [{ message: "the former class", span: former.origin }] };
  if (registration.kind === "replaced") {
    model.problems.push(
      diagnostic(
        "model-redefined",
        `Model '${model.appLabel}.${modelName(model)}' was already registered; the later class was used`,
        { model: model.label, span: model.origin, ...related },
      ),
    );
    return;
  }
  creation.report(
    diagnostic(
      "model-conflict",
      `Conflicting '${modelName(model)}' models in application '${model.appLabel}': <class '${former.module}.${former.name}'> and <class '${model.module}.${model.name}'>; the former was used`,
      { model: former.label, span: model.origin, ...related },
    ),
  );
}
