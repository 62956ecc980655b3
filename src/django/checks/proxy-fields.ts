import { aboutModel, type Check, checkedModels, isRefused } from "./check.js";

/** A proxy has no fields of its own: models.E017. Mirrors `Model._check_model`. */
export const proxyFields: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    if (isRefused(model, "proxy-base") || !model.proxy || model.fields.length + model.manyToMany.length === 0) continue;
    const message = `Proxy model '${model.name}' contains model fields`;
    yield aboutModel("proxy-fields", model, message, { djangoId: "models.E017" });
  }
};
