import { type DiagnosticJson, type GraphJson, isRecord, type ModelJson } from "./graph.js";

/** Counts of what is the same and of what there is. */
export interface Tally {
  readonly same: number;
  readonly total: number;
}

/** One difference: where, and each key with what Django has and what we have. */
export interface Difference {
  readonly part: Part;
  readonly model: string;
  readonly field: string | null;
  readonly text: string;
  /** Keys that differ; empty when the whole thing is missing or extra. */
  readonly keys: readonly string[];
  /** No diagnostic of severity error or warning names exactly this. */
  readonly silent: boolean;
}

export interface GraphComparison {
  readonly models: Tally;
  readonly fields: Tally;
  readonly manyToMany: Tally;
  readonly privateFields: Tally;
  readonly differences: readonly Difference[];
  /** `model` or `model.field` of errors and warnings that name what is right. */
  readonly noise: readonly string[];
}

/**
 * Where the truth comes from. `migrations`: from the state that committed migrations add up to, which says less than the
 * models do. `AlterField`, `AddIndex` and `AddConstraint` append, so that the order of fields, indexes, constraints and
 * unique sets is no fact of it; managers, orderings and defaults are not held; an automatic join table's key has the type
 * of the day; and a field whose class no one has installed (`internal_type` is `?`) is known by name, column and relation
 * alone.
 */
export type TruthOrigin = "models" | "migrations";

type Part = "model" | "field" | "m2m" | "private";

const PARTS = { fields: "field", many_to_many: "m2m", private_fields: "private" } as const;

/**
 * Holds what was resolved statically (`have`) against what Django resolved (`want`): every key that `want` has must be
 * equal. A model's own facts and the order of its fields count as `model`; each field, many-to-many and private field
 * counts by itself. True is not 1; a key that is not there is null.
 */
export function compareGraph(
  want: GraphJson,
  have: GraphJson,
  diagnostics: readonly DiagnosticJson[],
  origin: TruthOrigin = "models",
): GraphComparison {
  const named = new Set<string>();
  for (const { severity, model, field } of diagnostics) {
    if (model && (severity === "error" || severity === "warning")) named.add(place(model, field ?? null));
  }
  const differences: Difference[] = [];
  const same: Record<Part, number> = { model: 0, field: 0, m2m: 0, private: 0 };
  const differ = (
    part: Part,
    model: string,
    field: string | null,
    text: string,
    keys: readonly string[] = [],
  ): void => {
    differences.push({ part, model, field, text, keys, silent: !named.has(place(model, field)) });
  };

  for (const [label, model] of Object.entries(want)) {
    const other = have[label];
    if (other === undefined) {
      differ("model", label, null, "missing");
      continue;
    }
    const replayed = origin === "migrations";
    const own = replayed
      ? delta(withoutParts(model), other, UNHELD, UNORDERED)
      : { ...delta(withoutParts(model), other), ...fieldOrder(model, other) };
    if (Object.keys(own).length > 0) differ("model", label, null, show(own), Object.keys(own));
    else same.model++;
    for (const [key, part] of Object.entries(PARTS)) {
      const ours = byName(other[key]);
      const theirs = byName(model[key]);
      for (const [name, facts] of theirs) {
        const found = ours.get(name);
        if (found === undefined) {
          differ(part, label, name, "missing");
          continue;
        }
        const wrong = replayed
          ? delta(facts, found, unheldOf(model, facts, found, label, want), UNORDERED)
          : delta(facts, found);
        if (Object.keys(wrong).length > 0) differ(part, label, name, show(wrong), Object.keys(wrong));
        else same[part]++;
      }
      if (key in model) for (const name of ours.keys()) if (!theirs.has(name)) differ(part, label, name, "extra");
    }
  }
  for (const label of Object.keys(have)) if (!(label in want)) differ("model", label, null, "extra");

  const wrong = new Set(differences.map(({ model, field }) => place(model, field)));
  const total = (key: keyof typeof PARTS): number =>
    Object.values(want).reduce((sum, model) => sum + byName(model[key]).size, 0);
  return {
    models: { same: same.model, total: Object.keys(want).length },
    fields: { same: same.field, total: total("fields") },
    manyToMany: { same: same.m2m, total: total("many_to_many") },
    privateFields: { same: same.private, total: total("private_fields") },
    differences,
    noise: [...named].filter((each) => !wrong.has(each)),
  };
}

/** One line in the words of the counts: `models same 3 of 4, …`. */
export function summarize(comparison: GraphComparison): string {
  const of = ({ same, total }: Tally): string => `${same} of ${total}`;
  const silent = comparison.differences.filter((each) => each.silent).length;
  return (
    `models same ${of(comparison.models)}, fields same ${of(comparison.fields)}, ` +
    `many-to-many same ${of(comparison.manyToMany)}, private same ${of(comparison.privateFields)}; ` +
    `silent: ${silent}; noise: ${comparison.noise.length}`
  );
}

/** Keys that differ, by part, the most frequent first: `field.db_type ×12`. */
export function differingKeys(comparison: GraphComparison): readonly string[] {
  const counts = new Map<string, number>();
  for (const { part, keys, text } of comparison.differences) {
    for (const key of keys.length === 0 ? [text] : keys) {
      counts.set(`${part}.${key}`, (counts.get(`${part}.${key}`) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key} ×${count}`);
}

/** How a difference is named in messages. */
export function place(model: string, field: string | null): string {
  return field === null ? model : `${model}.${field}`;
}

function withoutParts(model: ModelJson): ModelJson {
  return Object.fromEntries(Object.entries(model).filter(([key]) => !(key in PARTS)));
}

function fieldOrder(want: ModelJson, have: ModelJson): Record<string, readonly [unknown, unknown]> {
  const [wanted, had] = [namesOf(want.fields), namesOf(have.fields)];
  return equal(wanted, had) ? {} : { "field order": [wanted, had] };
}

const NONE: ReadonlySet<string> = new Set();
/** Keys that migrations do not hold. */
const UNHELD: ReadonlySet<string> = new Set(["ordering", "default"]);
/** Keys whose lists migrations hold as sets. */
const UNORDERED: ReadonlySet<string> = new Set(["indexes", "constraints", "unique_together", "index_together"]);
/** Keys of a field that depend on its class, beyond those that no migration holds. */
const OF_CLASS = ["internal_type", "db_type", "choices", "max_length", "unique", "db_index", "null", "db_default"];

/** Keys of a many-to-many relation to its own model that hang on `self`, which migrations write as any other name. */
const OF_SELF = ["symmetrical", "accessor", "query_name"];
/** Keys of a relation that hang on a model that no migration of the project makes. */
const OF_TARGET = ["to_field", "db_type"];

/** Keys of a field that the migrations' truth does not know. */
function unheldOf(
  model: ModelJson,
  field: ModelJson,
  found: ModelJson,
  label: string,
  want: GraphJson,
): ReadonlySet<string> {
  const { to } = field;
  if (typeof to === "string" && "symmetrical" in field) {
    // Which of several keys of a written through model counts goes by the order of its fields.
    const keys = field.auto_created === false && !field.through_fields ? ["source_column", "target_column"] : [];
    return new Set([...UNHELD, ...keys, ...(to === label ? OF_SELF : [])]);
  }
  if (typeof to === "string" && !(to in want)) {
    const sameName = typeof found.to === "string" && found.to.toLowerCase() === to.toLowerCase();
    if (sameName) return new Set([...UNHELD, "to", ...OF_TARGET]);
  }
  if (field.internal_type === "?") return new Set([...UNHELD, ...OF_CLASS]);
  if (model.auto_created === true && field.primary_key === true)
    return new Set([...UNHELD, "internal_type", "db_type"]);
  return UNHELD;
}

function delta(
  want: ModelJson,
  have: ModelJson,
  leave: ReadonlySet<string> = NONE,
  unordered: ReadonlySet<string> = NONE,
): Record<string, readonly [unknown, unknown]> {
  const wrong: Record<string, readonly [unknown, unknown]> = {};
  for (const [key, value] of Object.entries(want)) {
    if (leave.has(key)) continue;
    const [wanted, had] = [value ?? null, have[key] ?? null];
    const same = unordered.has(key) ? equal(sorted(wanted), sorted(had)) : equal(wanted, had);
    if (!same) wrong[key] = [value, had];
  }
  return wrong;
}

/** A list in an order that depends on its elements alone. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return [...value].sort((a, b) => canonical(a).localeCompare(canonical(b), "en"));
}

/** A value's text with its keys in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (isRecord(a)) {
    if (!isRecord(b)) return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
  }
  return a === b;
}

function byName(list: unknown): ReadonlyMap<string, ModelJson> {
  const found = new Map<string, ModelJson>();
  if (Array.isArray(list)) for (const item of list) if (isRecord(item)) found.set(String(item.name), item);
  return found;
}

function namesOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map((item) => (isRecord(item) ? String(item.name) : "?")) : [];
}

function show(wrong: Record<string, readonly [unknown, unknown]>): string {
  return Object.entries(wrong)
    .map(([key, [want, have]]) => `${key}: Django ${JSON.stringify(want)}, ours ${JSON.stringify(have)}`)
    .join("; ");
}
