import { expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { resolveProject } from "../../src/django/resolve.js";
import { lower } from "../../src/lower/lower.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const MODELS = `from django.contrib.gis.db import models


class Place(models.Model):
    at = models.PointField()
    near = models.ForeignKey("self", models.CASCADE, to_field="id")
`;

it.each([
  ["postgres", "column-type-opaque", "warning"],
  ["mariadb", "column-type-opaque", "warning"],
  ["sqlite", "database-feature-missing", "error"],
] as const)("a spatial column on %s is said to be one", (name, code, severity) => {
  const files = memoryFiles({ "/geo/__init__.py": "", "/geo/models.py": MODELS });
  const input = { files, path: "/geo", settings: null, overrides: {}, pythonPath: [], django: "5.2" };
  const project = resolveProject(input, () => {});
  const { diagnostics } = lower(project, dialects[name], {});
  expect(diagnostics).toMatchObject([{ code, severity, model: "geo.Place", field: "at", span: { line: 5 } }]);
});
