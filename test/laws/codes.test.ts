import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CODES } from "../../src/diagnostics/codes.js";
import { fixtures } from "../cases/fixture.js";
import { filesBelow } from "../cases/golden.js";

const ROOT = join(import.meta.dirname, "../..");
const codes = Object.entries(CODES);

/** Law 6: every diagnostic code is documented, is given by some stage, and is fired by some fixture or asked for by a test. */
describe("law 6: diagnostic codes", () => {
  it.each(codes)("%s is documented", (code, { summary, documentation }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(summary).toMatch(/^\S.*\.$/);
    expect(documentation.length).toBeGreaterThan(30);
  });

  it("are all given somewhere", () => {
    const source = textsBelow("src", (path) => path !== "diagnostics/codes.ts").join("\n");
    expect(codes.map(([code]) => code).filter((code) => !source.includes(`"${code}"`))).toEqual([]);
  });

  it("are all fired by a fixture, or asked for by name in a test", () => {
    const goldens = fixtures().flatMap(({ expected }) => readIf(join(expected, "diagnostics.txt")).split("\n"));
    const fired = new Set(goldens.map((line) => line.split(" ")[1]));
    const tests = textsBelow("test", (path) => path.endsWith(".test.ts")).join("\n");
    expect(codes.map(([code]) => code).filter((code) => !fired.has(code) && !tests.includes(`"${code}"`))).toEqual([]);
  });
});

function textsBelow(folder: string, wanted: (path: string) => boolean): readonly string[] {
  const found = filesBelow(join(ROOT, folder)).filter(wanted);
  return found.map((path) => readFileSync(join(ROOT, folder, path), "utf8"));
}

function readIf(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
