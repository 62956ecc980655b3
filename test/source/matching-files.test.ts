import { expect, test } from "vitest";
import { matchingFiles } from "../../src/source/matching-files.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const files = memoryFiles({ "/a/one.py": "", "/a/two.py": "", "/a/two.txt": "", "/a/.dot.py": "", "/b/one.py": "" });

test.each([
  ["/a/one.py", ["/a/one.py"]],
  ["/a/none.py", []],
  ["/a", []],
  ["/a/*.py", ["/a/one.py", "/a/two.py"]],
  ["/*/one.py", ["/a/one.py", "/b/one.py"]],
  ["/a/t??.*", ["/a/two.py", "/a/two.txt"]],
  ["/a/[!o]*.py", ["/a/two.py"]],
  ["/a/[ot]*.py", ["/a/one.py", "/a/two.py"]],
  ["/a/.*.py", ["/a/.dot.py"]],
  ["/a/[.py", []],
])("%s", (pattern, expected) => {
  expect(matchingFiles(files, pattern)).toEqual(expected);
});
