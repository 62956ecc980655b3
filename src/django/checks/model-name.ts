import { aboutModel, type Check, checkedModels } from "./check.js";

/** Names that queries could not tell from lookups: models.E023, models.E024. Mirrors `Model._check_model_name_db_lookup_clashes`. */
export const modelName: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    const { name } = model;
    const collides = "as it collides with the query lookup syntax";
    if (name.startsWith("_") || name.endsWith("_")) {
      const message = `The model name '${name}' cannot start or end with an underscore ${collides}`;
      yield aboutModel("name-invalid", model, message, { djangoId: "models.E023" });
    } else if (name.includes("__")) {
      const message = `The model name '${name}' cannot contain double underscores ${collides}`;
      yield aboutModel("name-invalid", model, message, { djangoId: "models.E024" });
    }
  }
};
