import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DIALECT_NAMES } from "../../src/dialects/dialect-names.js";
import { fixtures, needsPackages } from "../cases/fixture.js";
import { filesBelow } from "../cases/golden.js";
import { isRecord } from "../oracle/graph.js";
import { liveDjango, livePackages, REPOSITORY, runPython } from "./django.js";

const TRUTH: ReadonlySet<string> = new Set([
  ...["django.json", "checks.json"],
  ...DIALECT_NAMES.flatMap((name) => [`${name}.sql`, `checks-${name}.json`]),
]);

/** The committed truth is what real Django says today. */
describe("recorded truth", () => {
  const out = mkdtempSync(join(tmpdir(), "throughline-truth-"));
  const packages = livePackages();
  if (packages === null)
    console.info("The truth of fixtures/packages is not recorded anew: scripts/packages-setup.sh has not been run.");
  const relativePaths = (ofPackages: boolean): readonly string[] =>
    fixtures().flatMap((each) => (needsPackages(each) === ofPackages ? [relative(REPOSITORY, each.path)] : []));
  const paths = [...relativePaths(false), ...(packages === null ? [] : relativePaths(true))];
  beforeAll(() => {
    runPython(liveDjango(), "scripts/record-truth.py", ["--out", out, ...relativePaths(false)]);
    if (packages !== null)
      runPython(packages, "scripts/record-truth.py", ["--vendors", "", "--out", out, ...relativePaths(true)]);
  });

  it.each(paths)("%s", (path) => {
    const committed = filesBelow(join(REPOSITORY, path, "expected")).filter((file) => TRUTH.has(file));
    expect(committed).toEqual(filesBelow(join(out, path)));
    for (const file of committed) {
      expect(facts(join(REPOSITORY, path, "expected", file))).toEqual(facts(join(out, path, file)));
    }
  });

  it("of Django's signatures", () => {
    runPython(liveDjango(), "scripts/record-signatures.py", [join(out, "signatures.json")]);
    expect(facts(join(REPOSITORY, "test/laws/django-signatures.json"))).toEqual(facts(join(out, "signatures.json")));
  });
});

/** A file's content without how it was recorded. */
function facts(path: string): unknown {
  const text = readFileSync(path, "utf8");
  if (!path.endsWith(".json")) return text;
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return value;
  const { recorded: _, ...rest } = value;
  return rest;
}
