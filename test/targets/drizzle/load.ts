import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { EmittedFile } from "../../../src/targets/target.js";

const ROOT = join(import.meta.dirname, "../../..");

export type Exports = Readonly<Record<string, unknown>>;

/** The emitted modules, compiled and imported as ES modules by Node, by path. `index.ts` is loaded first, as users do. */
export async function load(files: readonly EmittedFile[]): Promise<ReadonlyMap<string, Exports>> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const { path, text } of files) {
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
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

interface Kit {
  generateDrizzleJson(imports: Exports): unknown;
  generateMigration(before: unknown, after: unknown): Promise<string[]>;
}

/** drizzle-kit's own programming interface; only its CommonJS build can be loaded everywhere. */
const kit = createRequire(import.meta.url)("drizzle-kit/api") as Kit;

/** The statements of `drizzle-kit generate` for an empty database. Files are read one by one, as the command does. */
export async function migration(modules: ReadonlyMap<string, Exports>): Promise<string[]> {
  // The command drops what it meets twice (a table and its other names); the programming interface does not.
  const seen = new Set<unknown>();
  const exports = [...modules].flatMap(([path, module]) =>
    Object.entries(module).flatMap(([name, value]): [string, unknown][] => {
      if (typeof value !== "object" || value === null || seen.has(value) || path === "index.ts") return [];
      seen.add(value);
      return [[`${path} ${name}`, value]];
    }),
  );
  return kit.generateMigration(kit.generateDrizzleJson({}), kit.generateDrizzleJson(Object.fromEntries(exports)));
}
