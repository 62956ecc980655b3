import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import { projectSchema } from "../scenarios/projects.js";

it("a bundle holds the operations that are called, and no others", async () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bundle-"));
  for (const { path, text } of drizzle.emit(await projectSchema("orchestra"), {}).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "use.ts"), 'export { venuesOfConcert } from "./stage.js";');
  const options = { bundle: true, format: "esm", packages: "external", write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [join(folder, "use.ts")] });
  rmSync(folder, { recursive: true });
  const [bundle] = outputFiles;
  const operations = [...(bundle?.text ?? "").matchAll(/(\w+) = (?:\/\*.*?\*\/ )?manyToMany\(/g)].map(
    ([, name]) => name,
  );
  expect(operations).toEqual(["venuesOfConcert"]);
});
