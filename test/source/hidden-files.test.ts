import { describe, expect, it } from "vitest";
import { hiddenFiles } from "../../src/source/hidden-files.js";
import { memoryFiles } from "../../src/source/memory-files.js";

describe("hiddenFiles", () => {
  const all = { "/p/models.py": "x", "/p/out/db.ts": "y", "/p/out/deep/er.ts": "z", "/p/outer.py": "" };
  const hidden = hiddenFiles(memoryFiles(all), ["/p/out", "/p/report.json"]);
  const { "/p/out/db.ts": _, "/p/out/deep/er.ts": __, ...rest } = all;
  const without = memoryFiles(rest);

  it.each(["/", "/p", "/p/", "/p/out", "/p/out/", "/p/out/deep", "/p/out/db.ts", "/p/models.py", "/p/outer.py"])(
    "answers of %s as if they were not there",
    (path) => {
      for (const ask of ["read", "isFile", "isDirectory", "list"] as const)
        expect(hidden[ask](path), ask).toEqual(without[ask](path));
    },
  );
});
