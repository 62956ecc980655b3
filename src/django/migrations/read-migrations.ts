import { ModuleFinder } from "../../python/evaluate/module-finder.js";
import type { Project } from "../project.js";
import type { ResolveInput } from "../resolve.js";
import type { Migration } from "./migration.js";
import { readReplaces } from "./read-replaces.js";

/**
 * The migrations of apps, in the order of the apps and then by name: the modules of each app's package of migrations, of
 * which nothing is run. Null where the settings do not say where those lie. Mirrors `MigrationLoader.load_disk`.
 * @param labels of the apps that are looked into
 * @throws ParserUnavailable
 */
export function readMigrations(
  project: Project,
  { files }: ResolveInput,
  labels: ReadonlySet<string>,
): readonly Migration[] | null {
  const { migrationModules } = project.settings;
  if (migrationModules === null) return null;
  const finder = new ModuleFinder(files, () => project.searchPath);
  return project.apps.flatMap(({ label, module }): readonly Migration[] => {
    if (!labels.has(label)) return [];
    const name = Object.hasOwn(migrationModules, label) ? migrationModules[label] : `${module}.migrations`;
    const found = typeof name === "string" ? finder.find(name) : undefined;
    if (found === undefined || !found.isPackage || found.isNamespace) return [];
    return found.searchPath.flatMap((folder) =>
      files.list(folder).flatMap(({ name: file, type }): readonly Migration[] => {
        const migration = type === "file" ? migrationIn(file) : undefined;
        if (migration === undefined) return [];
        const bytes = files.read(`${folder}/${file}`);
        return [{ app: label, name: migration, replaces: bytes === undefined ? null : readReplaces(file, bytes) }];
      }),
    );
  });
}

/** Name of the migration in a file; undefined for a file that Django takes for none. */
function migrationIn(file: string): string | undefined {
  const name = /^([^.]+)\.py$/.exec(file)?.[1];
  return name === undefined || name === "__init__" || /^[_~]/.test(name) ? undefined : name;
}
