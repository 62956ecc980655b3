import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { DialectName } from "../../../src/schema/schema.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { EmittedFile } from "../../../src/targets/target.js";

const ROOT = join(import.meta.dirname, "../../..");

/** The folder that holds each release line of drizzle-orm. */
const PACKAGES: Readonly<Record<ReleaseName, string>> = { "0.45": "drizzle-orm", "1.0": "drizzle-orm-1" };

export type Exports = Readonly<Record<string, unknown>>;

/** The emitted modules, compiled and imported as ES modules by Node, by path. `index.ts` is loaded first, as users do. */
export async function load(
  files: readonly EmittedFile[],
  release: ReleaseName = "0.45",
): Promise<ReadonlyMap<string, Exports>> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(ROOT, "node_modules", PACKAGES[release]), join(folder, "node_modules/drizzle-orm"));
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

export type Snapshot = (imports: Exports) => unknown;
export type Migration = (before: unknown, after: unknown) => Promise<string[]>;

interface Kit {
  readonly generateDrizzleJson: Snapshot;
  readonly generateMigration: Migration;
  readonly generateMySQLDrizzleJson: Snapshot;
  readonly generateMySQLMigration: Migration;
  readonly generateSQLiteDrizzleJson: Snapshot;
  readonly generateSQLiteMigration: Migration;
}

/** drizzle-kit's own programming interface; only its CommonJS build can be loaded everywhere. */
const kit = createRequire(import.meta.url)("drizzle-kit/api") as Kit;

const KITS: Readonly<Record<DialectName, readonly [Snapshot, Migration]>> = {
  postgres: [kit.generateDrizzleJson, kit.generateMigration],
  mysql: [kit.generateMySQLDrizzleJson, kit.generateMySQLMigration],
  mariadb: [kit.generateMySQLDrizzleJson, kit.generateMySQLMigration],
  sqlite: [kit.generateSQLiteDrizzleJson, kit.generateSQLiteMigration],
};

/** The statements of `drizzle-kit generate` for an empty database. Files are read one by one, as the command does. */
export async function migration(
  modules: ReadonlyMap<string, Exports>,
  dialect: DialectName = "postgres",
): Promise<string[]> {
  return migrationBy(KITS[dialect], modules);
}

/** The statements that a drizzle-kit writes for an empty database, by the two functions of its programming interface. */
export async function migrationBy(
  [snapshot, migrate]: readonly [Snapshot, Migration],
  modules: ReadonlyMap<string, Exports>,
): Promise<string[]> {
  // The command drops what it meets twice (a table and its other names); the programming interface does not.
  const seen = new Set<unknown>();
  const exports = [...modules].flatMap(([path, module]) =>
    Object.entries(module).flatMap(([name, value]): [string, unknown][] => {
      if (typeof value !== "object" || value === null || seen.has(value) || path === "index.ts") return [];
      seen.add(value);
      return [[`${path} ${name}`, value]];
    }),
  );
  return migrate(await snapshot({}), await snapshot(Object.fromEntries(exports)));
}
