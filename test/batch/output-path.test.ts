import { describe, expect, it } from "vitest";
import { clashes, outputPath } from "../../src/batch/output-path.js";

describe("outputPath", () => {
  it.each([
    ["services/shop", "services/shop"],
    [".", ""],
    ["../../services/shop", "services/shop"],
    ["..", ""],
    ["a/../../b", "a/b"],
    ["C:/repo/shop", "repo/shop"],
  ])("%s goes to %s", (shown, path) => expect(outputPath(shown)).toBe(path));
});

describe("clashes", () => {
  it("finds what would be written by two: the same, one in the other, or the same but for letter case", () => {
    expect([...clashes(["a/x", "b/x", "a/x/y"])]).toEqual([["a/x/y", "a/x"]]);
    expect([...clashes(["a/x/y", "a/x"])]).toEqual([["a/x", "a/x/y"]]);
    expect([...clashes(["Shop/x", "shop/x"])]).toEqual([["shop/x", "Shop/x"]]);
    expect([...clashes(["a/x", "a/xy", "ab"])]).toEqual([]);
  });
});
