/** A model graph as JSON: what `django_oracle.py` writes and what `inspect --format json` prints. */
export type GraphJson = Readonly<Record<string, ModelJson>>;

/** A model's facts by key; `fields`, `many_to_many` and `private_fields` are lists of facts with a `name`. */
export type ModelJson = Readonly<Record<string, unknown>>;

/** What the comparison needs of a diagnostic. */
export interface DiagnosticJson {
  readonly severity: string;
  readonly model?: string | null;
  readonly field?: string | null;
}

/** A graph as a JSON value, with what JSON leaves out (undefined) left out. */
export function asGraphJson(value: unknown): GraphJson {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  if (!isRecord(copy)) throw new TypeError("a graph is an object of models by label");
  const models: Record<string, ModelJson> = {};
  for (const [label, model] of Object.entries(copy)) {
    if (!isRecord(model)) throw new TypeError(`model ${label} is no object`);
    models[label] = model;
  }
  return models;
}

/** The graph's models of these apps. */
export function ofApps(graph: GraphJson, apps: ReadonlySet<string>): GraphJson {
  return Object.fromEntries(Object.entries(graph).filter(([label]) => apps.has(appOf(label))));
}

/** The app label of a model's label. */
export function appOf(label: string): string {
  return label.split(".", 1)[0] ?? label;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
