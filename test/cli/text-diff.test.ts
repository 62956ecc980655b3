import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/cli/text-diff.js";

const directory = mkdtempSync(join(tmpdir(), "throughline-"));
afterAll(() => rmSync(directory, { recursive: true }));

const hasPatch = spawnSync("patch", ["--version"]).status === 0;

describe("unifiedDiff", () => {
  it("shows a change with three lines around it", () => {
    const before = "a\nb\nc\nd\ne\nf\ng\nh\n";
    expect(unifiedDiff("x.ts", before, before.replace("e\n", "E\n"))).toBe(
      "--- a/x.ts\n+++ b/x.ts\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n",
    );
  });

  it("shows new and removed files as git does", () => {
    expect(unifiedDiff("x.ts", null, "a\n")).toBe("--- /dev/null\n+++ b/x.ts\n@@ -0,0 +1,1 @@\n+a\n");
    expect(unifiedDiff("x.ts", "a\n", null)).toBe("--- a/x.ts\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n");
  });

  it.runIf(hasPatch)("is understood by patch", () => {
    const text = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "d\n"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        fc.pre(before !== after);
        writeFileSync(join(directory, "x"), before);
        writeFileSync(join(directory, "p"), unifiedDiff("x", before, after));
        const { status } = spawnSync("patch", ["-s", "--no-backup-if-mismatch", "-F0", "x", "p"], { cwd: directory });
        expect(status).toBe(0);
        expect(readFileSync(join(directory, "x"), "utf8")).toBe(after);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
