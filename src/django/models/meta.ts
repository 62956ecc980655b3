import { type Diagnostic, type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Binding, ClassLike, ClassValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Span } from "../../source/span.js";
import type { ConstraintDeclaration, FieldContext, IndexDeclaration } from "../fields/field-declaration.js";
import type { Ordering } from "../project.js";
import { boolOf, textOf, textsOf } from "../values/read-value.js";
import { readConstraint } from "./constraints.js";
import { readIndex } from "./indexes.js";
import type { ModelCreation } from "./model-creation.js";
import { readOrdering } from "./ordering.js";

/**
 * `class Meta` as data, with Django's defaults where it is silent; names are as written (`%(class)s` is kept).
 * Mirrors `Options.__init__` and `Options.contribute_to_class`.
 */
export interface ModelOptions {
  /** Options that Meta gives, itself or through its bases. */
  readonly given: ReadonlySet<string>;
  readonly appLabel: string | null;
  readonly abstract: boolean;
  readonly proxy: boolean;
  readonly managed: boolean;
  /** Name of the setting that may replace the model. */
  readonly swappable: string | null;
  /** Registered with a registry of its own (`apps = Apps()`), not with the project's. */
  readonly isolated: boolean;
  readonly dbTable: string | null;
  readonly comment: string | null;
  readonly tablespace: string | null;
  readonly ordering: readonly Ordering[];
  readonly uniqueTogether: readonly (readonly string[])[];
  readonly indexTogether: readonly (readonly string[])[];
  readonly orderWithRespectTo: string | null;
  readonly defaultRelatedName: string | null;
  readonly indexes: readonly IndexDeclaration[];
  readonly constraints: readonly ConstraintDeclaration[];
  readonly verboseName: string | null;
  readonly verboseNamePlural: string | null;
  readonly requiredDbVendor: string | null;
  readonly requiredDbFeatures: readonly string[];
  /** Option → place of its value. */
  readonly provenance: Readonly<Record<string, Span>>;
  /** What could not be read, without `model`. */
  readonly problems: readonly Diagnostic[];
}

/** Meta of a model that has none. */
export const DEFAULT_OPTIONS: ModelOptions = {
  given: new Set(),
  appLabel: null,
  abstract: false,
  proxy: false,
  managed: true,
  swappable: null,
  isolated: false,
  dbTable: null,
  comment: null,
  tablespace: null,
  ordering: [],
  uniqueTogether: [],
  indexTogether: [],
  orderWithRespectTo: null,
  defaultRelatedName: null,
  indexes: [],
  constraints: [],
  verboseName: null,
  verboseNamePlural: null,
  requiredDbVendor: null,
  requiredDbFeatures: [],
  provenance: {},
  problems: [],
};

/**
 * Reads a Meta class.
 * @param resetMetas Meta classes that belong to abstract models made before: Django has set their `abstract` to False
 * @param own whether the model has this Meta itself (an inherited one never makes a model abstract)
 */
export function readMeta(
  meta: ClassValue,
  own: boolean,
  resetMetas: ReadonlySet<ClassValue>,
  surroundings: Omit<FieldContext, "report"> & Pick<ModelCreation, "metaOptions" | "packageOptions" | "hasMetaOption">,
): ModelOptions {
  const problems: Diagnostic[] = [];
  const context: FieldContext = { ...surroundings, report: (problem) => problems.push(problem) };
  const { program, metaOptions } = surroundings;
  const attributes = metaAttributes(meta);
  const found = new Map<string, Binding>();
  for (const name of metaOptions) {
    const binding = attributes.get(name);
    if (binding !== undefined) found.set(name, binding);
  }
  const problem = (message: string, details: DiagnosticDetails) =>
    problems.push(diagnostic("meta-unreadable", message, details));

  for (const base of meta.mro) {
    if (base.kind === "unknown")
      problem(`A base of \`Meta\` could not be read: ${base.reason}; its options are missing`, { span: meta.origin });
  }
  for (const [name, binding] of meta.namespace()) {
    if (name.startsWith("_") || metaOptions.includes(name)) continue;
    const owner =
      surroundings.packageOptions.get(name) ?? (surroundings.hasMetaOption(name) ? "the project" : undefined);
    if (owner !== undefined) {
      const message = `\`${name}\` is an option that ${owner} adds to Meta; it was left out`;
      problems.push(diagnostic("meta-option-unknown", message, { span: binding.span, severity: "info" }));
      continue;
    }
    problems.push(
      diagnostic("meta-option-unknown", `'class Meta' got invalid attribute(s): \`${name}\`; it was left out`, {
        span: binding.span,
      }),
    );
  }

  const read = <T>(name: string, fallback: T, reader: (value: Value, program: Program) => T | undefined): T => {
    const binding = found.get(name);
    if (binding === undefined) return fallback;
    const result = reader(binding.value, program);
    if (result !== undefined) return result;
    const reason = binding.value.kind === "unknown" ? `: ${binding.value.reason}` : "";
    problem(`\`Meta.${name}\` could not be read${reason}; its default was used`, {
      span: binding.value.origin ?? binding.span,
    });
    return fallback;
  };
  const text = (name: string) => read<string | null>(name, null, nullable(textOf));
  const flag = (name: string, fallback: boolean) => read(name, fallback, boolOf);
  const refuseForm = (name: string, djangoId: string, message: string): void => {
    problems.push(
      diagnostic("meta-refused", message, { djangoId, span: found.get(name)?.value.origin ?? meta.origin }),
    );
  };
  const together = (name: string): readonly (readonly string[])[] => {
    const form = togetherForm(found.get(name)?.value, program);
    if (form === "several") return read<readonly (readonly string[])[]>(name, [], togetherOf);
    if (form === "none") refuseForm(name, "models.E010", `'${name}' must be a list or tuple`);
    else refuseForm(name, "models.E011", `All '${name}' elements must be lists or tuples`);
    return [];
  };
  const orderingItems = (): readonly Value[] => {
    const value = found.get("ordering")?.value;
    if (value === undefined || !isWrittenAlone(value)) return items("ordering");
    const message = "'ordering' must be a tuple or list (even if you want to order by only one field)";
    refuseForm("ordering", "models.E014", message);
    return [];
  };
  const items = (name: string) => read<readonly Value[]>(name, [], (value) => itemsOf(value, program));

  const abstract = own && isAbstract(meta, resetMetas, program);
  const registry = found.get("apps")?.value;
  const provenance: Record<string, Span> = {};
  for (const [name, { value, span }] of found) provenance[name] = value.origin ?? span;
  return {
    given: new Set(found.keys()),
    appLabel: text("app_label"),
    abstract,
    proxy: flag("proxy", false),
    managed: flag("managed", true),
    swappable: text("swappable"),
    isolated:
      registry !== undefined &&
      !(registry.kind === "external" && /^django\.apps(\.registry)?\.apps$/.test(registry.path)),
    dbTable: text("db_table") || null,
    comment: text("db_table_comment") || null,
    tablespace: text("db_tablespace") || null,
    ordering: orderingItems().flatMap((value) => readOrdering(value) ?? []),
    uniqueTogether: together("unique_together"),
    indexTogether: read<readonly (readonly string[])[]>("index_together", [], togetherOf),
    orderWithRespectTo: text("order_with_respect_to"),
    defaultRelatedName: text("default_related_name"),
    indexes: items("indexes").flatMap((value) => readIndex(value, context) ?? []),
    constraints: items("constraints").flatMap((value) => readConstraint(value, context) ?? []),
    verboseName: text("verbose_name"),
    verboseNamePlural: text("verbose_name_plural"),
    requiredDbVendor: text("required_db_vendor"),
    requiredDbFeatures: read<readonly string[]>("required_db_features", [], textsOf),
    provenance,
    problems,
  };
}

/** What `getattr(meta, name)` finds in the class and its read bases. */
export function metaAttribute(meta: ClassValue, name: string): Binding | undefined {
  for (const each of meta.mro) {
    const binding = ownAttribute(each, name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}

/** All that `metaAttribute` finds, by name. */
function metaAttributes(meta: ClassValue): ReadonlyMap<string, Binding> {
  const found = new Map<string, Binding>();
  for (const each of meta.mro) {
    if (each.kind !== "class") continue;
    for (const [name, binding] of each.namespace()) if (!found.has(name)) found.set(name, binding);
  }
  return found;
}

function ownAttribute(each: ClassLike, name: string): Binding | undefined {
  return each.kind === "class" ? each.namespace().get(name) : undefined;
}

/** `getattr(attr_meta, "abstract", False)`, where Metas of abstract models answer False already. */
function isAbstract(meta: ClassValue, resetMetas: ReadonlySet<ClassValue>, program: Program): boolean {
  for (const each of meta.mro) {
    if (each.kind !== "class") continue;
    if (each !== meta && resetMetas.has(each)) return false;
    const binding = each.namespace().get("abstract");
    if (binding !== undefined) return program.truth(binding.value) === true;
  }
  return false;
}

function nullable<T>(reader: (value: Value, program: Program) => T | undefined) {
  return (value: Value, program: Program): T | null | undefined =>
    value.kind === "none" ? null : reader(value, program);
}

function itemsOf(value: Value, program: Program): readonly Value[] | undefined {
  if (value.kind === "none") return [];
  const items = program.iterate(value);
  return "kind" in items ? undefined : items;
}

/** Whether a value is written down, true in Python's sense, and neither list nor tuple. */
function isWrittenAlone(value: Value): boolean {
  switch (value.kind) {
    case "str":
      return value.value !== "";
    case "int":
      return value.value !== 0n;
    case "bool":
      return value.value;
    case "set":
      return value.items.length > 0;
    case "dict":
      return value.entries.length > 0;
    case "float":
      return true;
    default:
      return false;
  }
}

/** The form of `unique_together` as Django's checks see it: no list at all, a list with other things in it, or fine. */
function togetherForm(value: Value | undefined, program: Program): "none" | "mixed" | "several" {
  if (value === undefined) return "several";
  if (isWrittenAlone(value)) return "none";
  const items = itemsOf(value, program);
  const [head] = items ?? [];
  if (items === undefined || (head?.kind !== "list" && head?.kind !== "tuple")) return "several";
  return items.some(isWrittenAlone) ? "mixed" : "several";
}

/** `normalize_together`: one tuple of names, or several. */
function togetherOf(value: Value, program: Program): readonly (readonly string[])[] | undefined {
  const items = itemsOf(value, program);
  if (items === undefined) return undefined;
  const [head] = items;
  if (head === undefined) return [];
  if (head.kind !== "list" && head.kind !== "tuple" && head.kind !== "set") {
    const names = textsOf(value, program);
    return names === undefined ? undefined : [names];
  }
  const groups: (readonly string[])[] = [];
  for (const item of items) {
    const names = textsOf(item, program);
    if (names === undefined) return undefined;
    groups.push(names);
  }
  return groups;
}
