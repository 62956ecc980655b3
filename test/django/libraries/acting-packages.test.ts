import { join } from "node:path";
import { expect, it } from "vitest";
import { inspect } from "../../../src/pipeline.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { realFiles } from "../../../src/source/real-files.js";
import { layered } from "./samples.js";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/packages");

/** Enough of each package's source to be found and read: its names, as classes and functions that do nothing that can be followed. */
const SOURCE = {
  "/site/simple_history/__init__.py": "def register(*args, **kwargs):\n    pass\n",
  "/site/simple_history/models.py":
    "class HistoricalRecords:\n    def __init__(self, *args, **kwargs):\n        pass\n",
  "/site/pghistory/__init__.py": "def track(*args, **kwargs):\n    return lambda model: model\n",
  "/site/parler/__init__.py": "",
  "/site/parler/fields.py": "class TranslatedField:\n    pass\n\n\nclass TranslationsForeignKey:\n    pass\n",
  "/site/parler/managers.py": "class TranslatableManager:\n    pass\n",
  "/site/parler/models.py":
    "class TranslatableModel:\n    pass\n\n\nclass TranslatedFieldsModel:\n    pass\n\n\nclass TranslatedFields:\n    pass\n",
  "/site/modeltranslation/__init__.py": "",
  "/site/modeltranslation/translator.py":
    "class TranslationOptions:\n    pass\n\n\ndef register(*args):\n    return lambda options: options\n",
};

it.each(["simple-history", "pghistory", "modeltranslation", "parler"])(
  "keeps the tables and columns that %s makes where its source lies on the search path",
  (name) => {
    const models = (pythonPath: readonly string[]) => {
      const files = layered("/site", memoryFiles(SOURCE), realFiles());
      const base = { files, settings: null, overrides: {}, apps: null, django: "5.2", allowMissing: false } as const;
      return inspect({ ...base, pythonPath, path: join(FIXTURES, name) }, "postgres").graph.models;
    };
    const found = models(["/site"]);
    expect(Object.keys(found).length).toBeGreaterThan(0);
    expect(found).toEqual(models([]));
  },
);

it("makes of django-parler's translations what the version does that the project asks for", () => {
  const models = (pin: string) => {
    const files = memoryFiles({
      "/shop/requirements.txt": pin,
      "/shop/goods/models.py": `from django.db import models
from parler.models import TranslatableModel, TranslatedFields

class Category(TranslatableModel):
    translations = TranslatedFields(slug=models.SlugField(), meta={"unique_together": [("language_code", "slug")]})
`,
    });
    const base = { files, settings: null, overrides: {}, pythonPath: [], apps: null, django: "5.2" } as const;
    const { graph } = inspect({ ...base, allowMissing: false, path: "/shop" }, "postgres");
    const { unique_together, constraints } = graph.models["goods.CategoryTranslation"] ?? {};
    return { unique_together, constraints: Array.isArray(constraints) ? constraints.length : constraints };
  };
  const slug = ["language_code", "slug"];
  // What Django 4.2 says of these models with django-parler 2.3 and 2.4.
  const before = { unique_together: [slug, ["language_code", "master"]], constraints: 0 };
  expect(models("django-parler==2.3")).toEqual(before);
  expect(models("django-parler==2.4")).toEqual({ unique_together: [slug], constraints: 1 });
  expect(models("")).toEqual(models("django-parler==2.4"));
});
