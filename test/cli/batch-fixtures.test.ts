import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import type { BatchReport } from "../../src/cli/reporters/batch-report.js";
import { filesBelow } from "../cases/golden.js";
import { runMain } from "./run-main.js";
import { workspace } from "./workspace.js";

const ROOT = resolve(import.meta.dirname, "../..");

/** `npm run fixtures` does the same with every fixture and dialect, through the built command line. */
it("batch makes the golden files of the repository's own fixtures", async () => {
  const at = workspace();
  const patterns = ["fixtures/projects/*", "fixtures/cases/names/*"];
  const { stdout } = await runMain(
    ["batch", ...patterns, "--to", "drizzle,typeorm", "--out", at.path, "--json", "--no-config", "--drizzle", "0.45"],
    { cwd: ROOT },
  );
  const { inputs }: BatchReport = JSON.parse(stdout);
  let compared = 0;
  for (const { path, failure, outputs } of inputs) {
    expect(failure, path).toBeNull();
    for (const name of outputs.map(({ target, dialect }) => `${target}-${dialect}`)) {
      const golden = join(ROOT, path, "expected", name);
      for (const file of filesBelow(golden).filter((each) => each !== "diagnostics.txt")) {
        const written = join(at.path, path, name, file);
        const text = existsSync(written) ? readFileSync(written, "utf8") : "nothing";
        expect(text, `${path} ${name} ${file}`).toBe(readFileSync(join(golden, file), "utf8"));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(100);
});
