import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { fixtures } from "./cases/fixture.js";
import { filesBelow } from "./cases/golden.js";

/** The options of a careful user's project. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noEmit: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts"],
  types: ["node"],
};

it("every golden TypeScript file compiles under strict", { timeout: 180_000 }, () => {
  const roots = fixtures().flatMap(({ expected }) => {
    const folder = join(expected, "drizzle-postgres");
    if (!existsSync(folder)) return [];
    return filesBelow(folder)
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(folder, path));
  });
  expect(roots.length).toBeGreaterThan(100);
  const found = ts.getPreEmitDiagnostics(ts.createProgram(roots, OPTIONS));
  const said = ts.formatDiagnostics(found, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => join(import.meta.dirname, ".."),
    getNewLine: () => "\n",
  });
  expect(said).toBe("");
});
