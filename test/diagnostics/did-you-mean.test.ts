import { describe, expect, it } from "vitest";
import { didYouMean } from "../../src/diagnostics/did-you-mean.js";

describe("didYouMean", () => {
  it.each([
    ["Authr", ["Book", "Author"], "Author"],
    ["Auhtor", ["Book", "Author"], "Author"],
    ["author", ["Book", "Author"], "Author"],
    ["convret", ["explain", "convert", "inspect"], "convert"],
    ["Publisher", ["Book", "Author"], undefined],
    ["ab", ["ac"], undefined],
    ["abc", ["abd", "abe"], "abd"],
    ["", ["a"], undefined],
  ])("%s among %j is %s", (word, candidates, expected) => {
    expect(didYouMean(word, candidates)).toBe(expected);
  });
});
