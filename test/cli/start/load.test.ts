import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { load } from "../../../src/cli/start/load.js";

interface Program {
  answer(): number;
  readonly url: string;
  path(): Promise<{ readonly sep: string }>;
}

let folder = "";
let program = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-load-"));
  program = join(folder, "program.cjs");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a program whose answer has one digit, so that the text is as long whatever it is. */
function write(answer: number): void {
  const path = `() => importPackage("node:path")`;
  writeFileSync(program, `module.exports = { answer() { return ${answer}; }, url: importMetaUrl, path: ${path} };`);
}

const loaded = () => load<Program>(pathToFileURL(program));
const caches = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".cache"));

/** Keeps a run's code. */
function keep(): string {
  const run = loaded();
  run.exports.answer();
  run.keepCode();
  return join(folder, caches()[0] ?? "");
}

/** Gives files one age, as those of a package have. */
function sameAge(...files: readonly string[]): void {
  const then = new Date("2026-01-01T00:00:00Z");
  for (const file of files) utimesSync(file, then, then);
}

describe("a program and its code cache", () => {
  it("is run without one", () => {
    write(1);
    expect(loaded().exports.answer()).toBe(1);
    expect(caches()).toEqual([]);
  });

  it("is run with one, and imports packages all the same", async () => {
    write(1);
    keep();
    expect(caches()).toHaveLength(1);
    const { exports } = loaded();
    expect(exports.answer()).toBe(1);
    expect(exports.url).toBe(pathToFileURL(program).href);
    expect((await exports.path()).sep).toMatch(/^[/\\]$/);
  });

  it("takes the code from it: V8 itself only compares lengths, so that a text of the same age is not seen to be another", () => {
    write(1);
    const cache = keep();
    write(2);
    sameAge(program, cache);
    expect(loaded().exports.answer()).toBe(1);
  });

  it("leaves one alone that is older than the program", () => {
    write(1);
    const cache = keep();
    write(2);
    utimesSync(cache, new Date(0), new Date(0));
    expect(loaded().exports.answer()).toBe(2);
  });

  it("leaves one alone that is torn or of another length", () => {
    write(1);
    const cache = keep();
    writeFileSync(cache, "torn");
    expect(loaded().exports.answer()).toBe(1);
    keep();
    write(12);
    sameAge(program, cache);
    expect(loaded().exports.answer()).toBe(12);
  });
});
