import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../../src/python/syntax/parser.js";
import { SourceFile } from "../../../src/source/source-file.js";
import { Dump, type Dumped, firstDifference, UNREAD } from "./dump.js";

const SAMPLES = new URL("samples/", import.meta.url);
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".py"));

function sample(name: string): { text: string; expected: Dumped } {
  const text = readFileSync(new URL(name, SAMPLES), "utf8").replaceAll("\r\n", "\n");
  const expected: Dumped = JSON.parse(
    readFileSync(new URL(`expected/${name.replace(/\.py$/, ".json")}`, SAMPLES), "utf8"),
  );
  return { text, expected };
}

function dump(text: string): { tree: Dumped; problems: number } {
  const file = new SourceFile("sample.py", text);
  const module = parse(file);
  return { tree: new Dump(file).statements(module.body), problems: module.problems.length };
}

describe("trees are CPython's, places included", () => {
  test.each(samples)("%s", (name) => {
    const { text, expected } = sample(name);
    const { tree, problems } = dump(text);
    expect(firstDifference(tree, expected)).toBeUndefined();
    expect(JSON.stringify(tree)).not.toContain(UNREAD);
    expect(problems).toBe(0);
  });

  test.each(samples)("%s with Windows line ends", (name) => {
    const { text, expected } = sample(name);
    expect(firstDifference(dump(text.replaceAll("\n", "\r\n")).tree, expected)).toBeUndefined();
  });

  test.each(samples)("%s far behind in a large file", (name) => {
    const { text, expected } = sample(name);
    const before = "# 😀 漢字 padding\n".repeat(3_000);
    const { tree } = dump(before + text);
    const down = (place: readonly Dumped[]): Dumped[] =>
      place.map((part, index) => (typeof part === "number" && index % 2 === 0 ? part + 3_000 : part));
    const isPlace = (part: Dumped): part is readonly Dumped[] =>
      Array.isArray(part) && part.length > 0 && part.every((item) => typeof item === "number");
    const shift = (part: Dumped, key = 0, parent: Dumped = null): Dumped => {
      if (!Array.isArray(part)) return part;
      const named = Array.isArray(parent) && typeof parent[0] === "string" && key === 1;
      return named && isPlace(part) ? down(part) : part.map((item, index) => shift(item, index, part));
    };
    expect(firstDifference(tree, shift(expected))).toBeUndefined();
  });
});
