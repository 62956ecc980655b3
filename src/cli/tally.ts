import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOwnApp, type Project } from "../django/project.js";

/** How faithfully things were converted. */
export interface Fidelity {
  /** Nothing was said against it. */
  readonly exact: number;
  /** A warning names it. */
  readonly approximated: number;
  /** An error names it. */
  readonly notConverted: number;
}

export interface Tally {
  readonly models: Fidelity;
  readonly fields: Fidelity;
  readonly manyToMany: Fidelity;
}

/** What was converted, by name: `app.Model`, and `app.Model.field` for what it has. */
export interface Subjects {
  readonly models: readonly string[];
  readonly fields: readonly string[];
  readonly manyToMany: readonly string[];
}

/**
 * The written models (automatic through models and Django's own are not among them) of the chosen apps, their fields and
 * their many-to-many.
 * @param apps labels of the chosen apps; null for all of the project's own
 */
export function subjectsOf(project: Project, apps: ReadonlySet<string> | null): Subjects {
  const own = apps ?? new Set(project.apps.filter(isOwnApp).map((app) => app.label));
  const models = project.models.filter((model) => !model.autoCreated && own.has(model.app));
  const members = (kind: "fields" | "manyToMany"): string[] =>
    models.flatMap((model) => model[kind].map(({ name }) => `${model.label}.${name}`));
  return { models: models.map(({ label }) => label), fields: members("fields"), manyToMany: members("manyToMany") };
}

/** Counts what was converted by what the diagnostics say of each: an error, a warning, or nothing. */
export function tallyOf({ models, fields, manyToMany }: Subjects, diagnostics: readonly Diagnostic[]): Tally {
  const worst = new Map<string, "error" | "warning">();
  for (const { severity, model, field } of diagnostics) {
    if (model === undefined || severity === "info") continue;
    const key = field === undefined ? model : `${model}.${field}`;
    if (worst.get(key) !== "error") worst.set(key, severity);
  }
  return { models: fidelity(models, worst), fields: fidelity(fields, worst), manyToMany: fidelity(manyToMany, worst) };
}

function fidelity(keys: readonly string[], worst: ReadonlyMap<string, "error" | "warning">): Fidelity {
  const counts = { exact: 0, approximated: 0, notConverted: 0 };
  for (const key of keys) {
    const said = worst.get(key);
    counts[said === undefined ? "exact" : said === "warning" ? "approximated" : "notConverted"] += 1;
  }
  return counts;
}
