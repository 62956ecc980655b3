import { createRequire } from "node:module";
import type { DialectName } from "../../../src/schema/schema.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { EmittedFile } from "../../../src/targets/target.js";
import { type Exports, loadModules } from "../load-modules.js";

/** The folder that holds each release line of drizzle-orm. */
const PACKAGES: Readonly<Record<ReleaseName, string>> = { "0.45": "drizzle-orm", "1.0": "drizzle-orm-1" };

/** The emitted modules, compiled and imported as ES modules by Node, by path. `index.ts` is loaded first, as users do. */
export function load(
  files: readonly EmittedFile[],
  release: ReleaseName = "0.45",
): Promise<ReadonlyMap<string, Exports>> {
  return loadModules(files, { "drizzle-orm": PACKAGES[release] });
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
