import { writtenTarget } from "../relations/relation-target.js";
import { findThrough } from "../relations/through-keys.js";
import { aboutField, type Check, checkedModels } from "./check.js";

/** The through model that a many-to-many field names exists: fields.E331. */
export const throughInstalled: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.manyToMany) {
      const { declaration } = field;
      if (declaration.kind !== "many-to-many" || declaration.through === null) continue;
      if (findThrough(field, creation) !== undefined) continue;
      const { through } = declaration;
      if (through.kind === "unknown") {
        yield aboutField(
          "through-missing",
          field,
          `The through model could not be read: ${through.reason}; the relation was left without a join table`,
          {
            option: "through",
          },
        );
        continue;
      }
      const name = writtenTarget(through);
      yield aboutField(
        "through-missing",
        field,
        `Field specifies a many-to-many relation through model '${name}', which has not been installed`,
        { option: "through", djangoId: "fields.E331" },
      );
    }
  }
};
