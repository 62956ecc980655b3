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
  "/site/modeltranslation/__init__.py": "",
  "/site/modeltranslation/translator.py":
    "class TranslationOptions:\n    pass\n\n\ndef register(*args):\n    return lambda options: options\n",
};

it.each(["simple-history", "pghistory", "modeltranslation"])(
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
