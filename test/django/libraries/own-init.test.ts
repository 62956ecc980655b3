import { expect, it } from "vitest";
import { inspect } from "../../../src/pipeline.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { recordedPackages } from "./samples.js";

/** As `localflavor.generic.models.IBANField` does it. */
const MODELS = `
from django.db import models


class IBANField(models.CharField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 34)
        super().__init__(*args, **kwargs)
        self.validators.append(str)
        self.error_messages.update(invalid="No IBAN")


class Account(models.Model):
    subject = IBANField()
`;

it("keeps a field whose __init__ uses what Django's has set: validators, error messages", () => {
  const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": MODELS });
  const base = { files, settings: null, overrides: {}, pythonPath: [], apps: null, django: "5.2", allowMissing: false };
  const { graph } = inspect({ ...base, path: "/shop/models.py" }, "postgres");
  const models: Readonly<Record<string, { fields: readonly Record<string, unknown>[] }>> = JSON.parse(
    JSON.stringify(graph.models),
  );
  const type = models["shop.Account"]?.fields.find(({ name }) => name === "subject")?.db_type;
  const recorded = recordedPackages()
    .get("localflavor")
    ?.samples.find(({ path }) => path.endsWith("generic.models.IBANField"));
  expect(type).toBe(recorded?.columns.find(([name]) => name === "subject")?.[3]);
  expect(type).toBeDefined();
});
