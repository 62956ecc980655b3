import type { Dialect } from "../dialects/dialect.js";
import type { Model, Project } from "../django/project.js";
import type { ModelIndex } from "./model-index.js";

/**
 * The models that have a table, in the order in which `migrate --run-syncdb` makes them: by app and source order, the
 * automatic join tables of a model right after it. Unmanaged models stand where their table would be.
 */
export function modelsWithTables(project: Project, models: ModelIndex, dialect: Dialect): readonly Model[] {
  return project.models.flatMap((model) => {
    if (model.autoCreated || model.proxy || model.swapped || !isFor(model, dialect)) return [];
    return [model, ...automaticJoins(model, models)];
  });
}

/** Whether a model is for this database: `Options.can_migrate`; `required_db_vendor` wins over `required_db_features`. */
export function isFor(model: Model, dialect: Dialect): boolean {
  const { vendor, features } = dialect.backend;
  if (model.requiredDbVendor !== null) return model.requiredDbVendor === vendor;
  return model.requiredDbFeatures.every((feature) => features.has(feature));
}

/** The join models that Django makes for a model's own many-to-many fields. */
function automaticJoins(model: Model, models: ModelIndex): readonly Model[] {
  return model.manyToMany.flatMap((field) => {
    const through = models.model(field.through.value);
    if (!field.autoCreated || through === undefined || !through.autoCreated) return [];
    // Of an unmanaged model Django makes nothing at all, whatever the join model itself says.
    return [model.managed ? through : { ...through, managed: false }];
  });
}
