import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readProgram } from "./read-program.js";

const here = new URL("./samples/", import.meta.url);
const recorded: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(new URL("recorded.json", here), "utf8"),
);

describe("what CPython makes of the samples", () => {
  for (const [file, names] of Object.entries(recorded)) {
    const module = file.replace(".py", "");
    const read = readProgram({ [file]: readFileSync(new URL(file, here)) });
    read.program.importModule(module);
    for (const [name, expected] of Object.entries(names)) {
      test(`${file}: ${name}`, () => {
        const value = read.value(module, name);
        const shown = read.program.text(value, "repr");
        expect(
          shown.kind === "str" ? shown.value : `unknown: ${shown.kind === "unknown" ? shown.reason : shown.kind}`,
        ).toBe(expected);
      });
    }
    test(`${file}: reports nothing`, () => {
      expect(read.diagnostics).toEqual([]);
    });
  }

  test("are all recorded", () => {
    const files = readdirSync(here).filter((name) => name.endsWith(".py"));
    expect(Object.keys(recorded)).toEqual(files.sort());
    expect(Object.values(recorded).flatMap((names) => Object.keys(names)).length).toBeGreaterThan(150);
  });
});
