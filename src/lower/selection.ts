import type { Project } from "../django/project.js";
import type { ForeignKey, Table } from "../schema/schema.js";
import { tableKey } from "../schema/table-key.js";

/**
 * The apps whose models are asked for, by label: the chosen ones and, where settings install them, Django's own. All of
 * the project's when nothing was chosen. Without settings, Django's own are only assumed: they come as far as keys need them, and so do those of
 * packages whose source was not read.
 * @param chosen labels or dotted modules
 */
export function selectedApps(project: Project, chosen: ReadonlySet<string> | null): ReadonlySet<string> {
  const apps = project.apps.filter(
    (app) =>
      chosen?.has(app.label) ||
      chosen?.has(app.module) ||
      (app.contrib ? project.settings.module !== null : app.package === null && chosen === null),
  );
  return new Set(apps.map((app) => app.label));
}

/** Which tables are wanted, by their names or the labels of their models; `*` stands for any text. */
export interface TableChoice {
  /** Null for all. */
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
}

/** Whether one of a table's names is chosen, and none is excluded. */
export function isChosen(names: readonly string[], { include, exclude }: TableChoice): boolean {
  return (include === null || matches(names, include)) && !matches(names, exclude);
}

/** The patterns that no table has a name for. */
export function unmatched(patterns: readonly string[], tables: readonly (readonly string[])[]): readonly string[] {
  return patterns.filter((pattern) => !tables.some((names) => matches(names, [pattern])));
}

function matches(names: readonly string[], patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
    const whole = new RegExp(`^${parts.join(".*")}$`, "s");
    return names.some((name) => whole.test(name));
  });
}

/** The tables that are asked for and those that their foreign keys need, through any number of keys. */
export function neededTables(tables: readonly Table[], selected: ReadonlySet<string>): ReadonlySet<string> {
  const byKey = new Map(tables.map((table) => [tableKey(table), table]));
  const needed = new Set(selected);
  for (const key of needed) {
    const keys: readonly ForeignKey[] = byKey.get(key)?.foreignKeys ?? [];
    for (const { references } of keys) if (byKey.has(tableKey(references))) needed.add(tableKey(references));
  }
  return needed;
}
