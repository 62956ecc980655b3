import { describe, expect, it } from "vitest";
import { inputsOf } from "../../src/batch/inputs.js";
import { matchesOf } from "../../src/batch/matches.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const MANAGE = 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings")\n';

const files = memoryFiles({
  "/repo/services/shop/manage.py": MANAGE,
  "/repo/services/shop/orders/models.py": "",
  "/repo/services/shop/orders/fixtures/orders.json": "[]",
  "/repo/services/shop/stock/models/__init__.py": "",
  "/repo/services/shop/stock/models/shelf.py": "",
  "/repo/services/search/index/models.py": "",
  "/repo/services/search/query/models.py": "",
  "/repo/services/docs/index.md": "",
  "/repo/services/node_modules/x/models.py": "",
  "/repo/tools/entities.py": "",
  "/repo/tools/manage.py": "print('no project')",
});

const sorted = (patterns: readonly string[], depth = 1) =>
  inputsOf(
    files,
    patterns.flatMap((pattern) => matchesOf(files, pattern, "/repo", []).found),
    depth,
  );
const inputs = (patterns: readonly string[], depth?: number): readonly string[] =>
  sorted(patterns, depth).inputs.map(({ path, kind }) => `${path.slice("/repo/".length)} ${kind}`);

describe("inputsOf", () => {
  it("takes a project, and not its apps again", () => {
    expect(inputs(["services/**"])).toEqual([
      "services/search/index app",
      "services/search/query app",
      "services/shop project",
    ]);
    expect(sorted(["services/**"]).within).toBe(2);
  });

  it("takes its apps, too, where depth says so", () => {
    expect(inputs(["services/**"], 2)).toEqual([
      "services/search/index app",
      "services/search/query app",
      "services/shop project",
      "services/shop/orders app",
      "services/shop/stock app",
    ]);
  });

  it("takes apps by their models files, once, and a project by its manage.py", () => {
    expect(inputs(["services/**/models.py", "services/**/models/*.py"])).toEqual([
      "services/search/index app",
      "services/search/query app",
      "services/shop/orders app",
      "services/shop/stock app",
    ]);
    expect(inputs(["services/*/manage.py"])).toEqual(["services/shop project"]);
  });

  it("takes a folder of apps where nothing in it was matched by itself", () => {
    expect(inputs(["services/*"])).toEqual(["services/search folder", "services/shop project"]);
    expect(inputs(["services/*", "services/search/*"])).toEqual([
      "services/search/index app",
      "services/search/query app",
      "services/shop project",
    ]);
  });

  it("takes another module only where it was named", () => {
    expect(inputs(["tools/*"])).toEqual([]);
    expect(inputs(["tools/entities.py"])).toEqual(["tools/entities.py module"]);
  });

  it("sets data aside", () => {
    expect(sorted(["services/**"]).dataFiles).toEqual(["/repo/services/shop/orders/fixtures/orders.json"]);
  });
});
