import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { EmittedFile } from "../../src/targets/target.js";

const PACKAGES = join(import.meta.dirname, "../../node_modules");

/** What a module exports. */
export type Exports = Readonly<Record<string, unknown>>;

/**
 * Emitted modules, compiled and imported as ES modules by Node, by path; the last file is loaded first.
 * @param packages folder in `node_modules` by the name under which emitted code imports it
 */
export async function loadModules(
  files: readonly EmittedFile[],
  packages: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = {},
): Promise<ReadonlyMap<string, Exports>> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    for (const [name, real] of Object.entries(packages)) {
      symlinkSync(join(PACKAGES, real), join(folder, "node_modules", name));
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const { path, text } of files) {
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, ...options };
      const { outputText } = ts.transpileModule(text, { compilerOptions });
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path.replace(/\.ts$/, ".js")), outputText);
    }
    const modules = new Map<string, Exports>();
    for (const { path } of [...files].reverse()) {
      const url = pathToFileURL(join(folder, path.replace(/\.ts$/, ".js"))).href;
      modules.set(path, (await import(/* @vite-ignore */ url)) as Exports);
    }
    return modules;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
