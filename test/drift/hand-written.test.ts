import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runMain } from "../cli/run-main.js";

const CASES = join(import.meta.dirname, "../../fixtures/drift");
const names = readdirSync(CASES, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));

/** Schemas in the styles of real repositories are read, and what differs is found at both places. */
describe("hand-written schemas", () => {
  it("are at least ten", () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)("%s", async (name) => {
    const folder = join(CASES, name);
    const options: string[] = existsSync(join(folder, "options.json"))
      ? JSON.parse(readFileSync(join(folder, "options.json"), "utf8"))
      : [];
    const config = "typescript/drizzle.config.ts";
    const against = existsSync(join(folder, config)) ? config : "typescript";
    const { stdout, stderr, exitCode } = await runMain(
      [
        ...["check", "django", "--against", against, "--no-config", "--quiet"],
        ...["--set", "DEFAULT_AUTO_FIELD=django.db.models.BigAutoField", ...options],
      ],
      { cwd: folder },
    );
    expect(stderr).toBe("");
    await expect(`${stdout}\nexit code ${exitCode}\n`).toMatchFileSnapshot(join(folder, "expected.txt"));
  });
});
