import { aboutModel, type Check, checkedModels } from "./check.js";
import { writtenThroughs } from "./written-throughs.js";

/** Two relations of a model do not use one through model alike: models.E003. Mirrors `Model._check_m2m_through_same_relationship`. */
export const throughShared: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    const seen = new Set<string>();
    for (const { declaration, through, target } of writtenThroughs(model, creation)) {
      const signature = JSON.stringify([target.label, through.label, declaration.throughFields]);
      if (seen.has(signature)) {
        const message = `The model has two identical many-to-many relations through the intermediate model '${through.label}'`;
        yield aboutModel("through-shared", model, message, { djangoId: "models.E003" });
      }
      seen.add(signature);
    }
  }
};
