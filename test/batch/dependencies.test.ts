import { describe, expect, it } from "vitest";
import { answersOf, hold, recordedFiles } from "../../src/batch/dependencies.js";
import type { Files } from "../../src/source/files.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const TREE = { "/r/p/a.py": "a = 1", "/r/p/sub/b.py": "b = 2", "/lib/c.py": "c = 3" };

/** Asks one of each kind, of what is there and of what is not. */
function ask(files: Files): void {
  for (const path of ["/r/p/a.py", "/r/p/none.py", "/r/p/sub", "/lib/c.py", "/r/none"]) {
    files.read(path);
    files.isFile(path);
    files.isDirectory(path);
    files.list(path);
    files.realpath(path);
  }
}

describe("recordedFiles", () => {
  const recorded = recordedFiles(memoryFiles(TREE), "/r");
  ask(recorded.files);
  const dependencies = recorded.dependencies();
  const holdsIn = (tree: Readonly<Record<string, string>>, base = "/r"): boolean =>
    hold(dependencies, answersOf(memoryFiles(tree), base));

  it("notes each question once, with paths that know nothing of the base", () => {
    expect(dependencies).toHaveLength(25);
    ask(recorded.files);
    expect(recorded.dependencies()).toHaveLength(25);
    expect(JSON.stringify(dependencies)).not.toContain('"/');
    expect(recorded.read()).toEqual(["/r/p/a.py", "/lib/c.py"]);
  });

  it("holds where all is as it was, wherever that lies", () => {
    expect(holdsIn(TREE)).toBe(true);
    expect(holdsIn({ ...TREE, "/r/p/sub/deep/x.py": "", "/r/other.py": "" })).toBe(false);
    expect(holdsIn({ ...TREE, "/r/other.py": "" })).toBe(true);
    const moved = Object.fromEntries(Object.entries(TREE).map(([path, text]) => [path.replace(/^\/r\//, "/s/"), text]));
    expect(holdsIn(moved, "/s")).toBe(true);
  });

  it.each([
    ["another text", { "/r/p/a.py": "a = 2" }],
    ["another text outside", { "/lib/c.py": "" }],
    ["a file where none was", { "/r/p/none.py": "" }],
    ["a folder where none was", { "/r/none/x.py": "" }],
    ["another name in a folder", { "/r/p/sub/new.py": "" }],
  ])("does not hold with %s", (_, change) => expect(holdsIn({ ...TREE, ...change })).toBe(false));

  it("does not hold where something is gone", () => {
    for (const path of Object.keys(TREE))
      expect(holdsIn(Object.fromEntries(Object.entries(TREE).filter(([each]) => each !== path))), path).toBe(false);
  });
});
