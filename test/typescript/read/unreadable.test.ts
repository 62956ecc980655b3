import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { SourceFile } from "../../../src/source/source-file.js";
import { parseText } from "../../../src/typescript/read/parsed-text.js";
import { readJson } from "../../../src/typescript/read/read-json.js";

describe("what the compiler's parser does not end with", () => {
  it.each([
    ["nested too deeply", `export const a = ${"(".repeat(200_000)}`, 1, /nested too deeply/],
    ["modifiers without an end", `import x from "x";\nim${"export ".repeat(200_000)}`, 2, /modifiers/],
  ])("is a file without a statement, and a problem with its place: %s", (_, text, line, message) => {
    const { tree, problems, source } = parseText("/a.ts", new SourceFile("a.ts", text));
    expect(tree.statements).toHaveLength(0);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.message).toMatch(message);
    expect(source.text.slice(0, problem?.span?.start).split("\n")).toHaveLength(line);
  });

  it("is no JSON", () => {
    const files = memoryFiles({ "/deep.json": `{"a":${"[(".repeat(200_000)}`, "/fine.json": '{ /* a */ "a": 1, }' });
    expect(readJson(files, "/deep.json")).toBeUndefined();
    expect(readJson(files, "/fine.json")).toEqual({ a: 1 });
  });
});
