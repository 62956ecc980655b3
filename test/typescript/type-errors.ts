import { join } from "node:path";
import ts from "typescript";

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

/** What TypeScript has to say about these files, as `tsc` would print it; empty when they compile. */
export function typeErrors(files: readonly string[]): string {
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(ts.createProgram(files, OPTIONS)), {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => join(import.meta.dirname, "../.."),
    getNewLine: () => "\n",
  });
}
