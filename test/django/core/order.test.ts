import { expect, it } from "vitest";
import { resolveSample } from "./resolve-sample.js";
import truth from "./truth.json" with { type: "json" };

const { files, apps, models } = truth.project;
const { project, codes } = resolveSample(files, { overrides: { INSTALLED_APPS: "first,second,third" } });

/** Held against `apps.get_models(include_auto_created=True, include_swapped=True)` of real Django (`record.py`). */
it("has apps and models in Django's order, with their fields and keys", () => {
  expect(project.apps.map(({ module, label }) => [module, label])).toEqual(apps);
  expect(
    project.models.map(({ label, fields }) => [
      label,
      fields.map(({ name }) => name),
      fields.find(({ primaryKey }) => primaryKey)?.internalType,
    ]),
  ).toEqual(models);
  expect(codes).toEqual([]);
});
