import { describe, expect, it } from "vitest";
import { subjectsOf, tallyOf } from "../../src/cli/tally.js";
import { diagnostic } from "../../src/diagnostics/diagnostic.js";
import { inspect } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { LIBRARY } from "./workspace.js";

const { project } = inspect(
  {
    files: memoryFiles({ "/p/library/models.py": LIBRARY, "/p/library/__init__.py": "" }),
    path: "/p/library",
    settings: null,
    overrides: {},
    pythonPath: [],
    django: null,
    apps: null,
    allowMissing: false,
  },
  "postgres",
);

describe("tallyOf", () => {
  it("counts what the project's own models hold as exact where nothing is said of it", () => {
    expect(tallyOf(subjectsOf(project, null), [])).toEqual({
      models: { exact: 2, approximated: 0, notConverted: 0 },
      fields: { exact: 4, approximated: 0, notConverted: 0 },
      manyToMany: { exact: 1, approximated: 0, notConverted: 0 },
    });
  });

  it("takes the worst that is said of each, and what is said of a field for the field's alone", () => {
    const book = { model: "library.Book" };
    const diagnostics = [
      diagnostic("syntax-error", "", { ...book, field: "title" }),
      diagnostic("import-name-missing", "", { ...book, field: "title" }),
      diagnostic("import-name-missing", "", { ...book, field: "authors" }),
      diagnostic("environment-default", "", { ...book, field: "id" }),
      diagnostic("import-name-missing", "", { model: "library.Author" }),
      diagnostic("syntax-error", "", {}),
    ];
    expect(tallyOf(subjectsOf(project, null), diagnostics)).toEqual({
      models: { exact: 1, approximated: 1, notConverted: 0 },
      fields: { exact: 3, approximated: 0, notConverted: 1 },
      manyToMany: { exact: 0, approximated: 1, notConverted: 0 },
    });
  });

  it("counts the apps that were asked for", () => {
    expect(tallyOf(subjectsOf(project, new Set(["no-such-app"])), []).models.exact).toBe(0);
    expect(tallyOf(subjectsOf(project, new Set(["library"])), []).models.exact).toBe(2);
  });
});
