import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bool, external, str } from "../../python/evaluate/make.js";
import type { CallValue, ClassLike, Value } from "../../python/evaluate/values.js";
import { readField } from "../fields/fields.js";
import type { CarriedField } from "../models/add-field.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { AskedOptions } from "./asked-options.js";
import { carried, looseKey, withoutCounting } from "./copied-fields.js";
import { djangoField, madeAfter, madeClass } from "./made-class.js";

/** Settings that stand for options that are not given. They hold objects of the package's own, which are not read. */
const SETTINGS = [
  "PGHISTORY_BASE_MODEL",
  "PGHISTORY_FIELD",
  "PGHISTORY_FOREIGN_KEY_FIELD",
  "PGHISTORY_CONTEXT_FIELD",
  "PGHISTORY_CONTEXT_ID_FIELD",
  "PGHISTORY_OBJ_FIELD",
  "PGHISTORY_EXCLUDE_FIELD_KWARGS",
];

/** What `pghistory.ForeignKey` sets where an option is not given. */
const KEY_DEFAULTS: readonly (readonly [string, Value])[] = [
  ["db_index", bool(true)],
  ["on_delete", external("django.db.models.DO_NOTHING")],
  ["db_constraint", bool(false)],
];

/**
 * Makes the event table of a model that `@pghistory.track(…)` decorates. Mirrors `pghistory.core.create_event_model` (3.9).
 * https://django-pghistory.readthedocs.io/en/latest/event_tracking/
 */
export function makeEvents(
  model: ModelClass,
  request: Pick<CallValue, "arguments" | "origin">,
  creation: ModelCreation,
): void {
  const { arguments: given, origin } = request;
  const options = new AskedOptions(given, [], "the event table", model, creation, origin);
  for (const setting of SETTINGS) {
    const value = creation.settings.value(setting);
    if (value !== undefined) options.assume(`The setting ${setting}, an option`, "the package's default", value);
  }
  const own = options.value("attrs");
  if (own !== undefined && !(own.kind === "dict" && own.entries.length === 0))
    options.assume("`attrs`", "no field besides", own);
  const tracked = options.names("fields");
  const excluded = new Set(options.names("exclude") ?? []);
  const base = baseOf(options, creation);
  // Each copy is a field made anew: those that are named come in the order of their names.
  const fields =
    tracked === null
      ? model.concrete.fields.filter(({ name }) => !excluded.has(name))
      : [...new Set(tracked)].flatMap((each) => model.concrete.fields.filter(({ name }) => name === each));
  const made = new Made(model, creation, request);
  const object = made.object(options, tracked);
  const context = made.context(options);
  const copies = fields.flatMap((field) => made.copy(field));
  const written = options.text("model_name");
  const name = written ?? pascalCase([model.name, ...(tracked ?? []), base.name].join("_"));
  const meta = metaOf(options);
  const appLabel = options.text("app_label") ?? model.appLabel;
  const created = madeClass({ name, bases: [base.value], appLabel, meta, of: model, origin });
  creation.createModel(created, [...object, ...context, ...copies]);
}

class Made {
  #made = 0;

  constructor(
    private readonly model: ModelClass,
    private readonly creation: ModelCreation,
    private readonly decorator: Pick<CallValue, "arguments" | "origin">,
  ) {}

  /** The key to the tracked model: `_get_obj_field`. */
  object(options: AskedOptions, tracked: readonly string[] | null): readonly CarriedField[] {
    const given = options.value("obj_field");
    if (given?.kind === "none") return [];
    const configured = configOf(given);
    if (given !== undefined && configured === null) options.assume("`obj_field`", "its default", given);
    const name = [...(tracked ?? []), "events"].join("_");
    const related = given === undefined ? [["related_name", str(name)] as const] : [];
    return this.#field("pgh_obj", "ForeignKey", [
      ...KEY_DEFAULTS,
      ...related,
      ...(configured?.options ?? []),
      ["to", this.model.class],
    ]);
  }

  /** What was going on, and its key where it is kept in the table itself: `_get_context_field`, `_get_context_id_field`. */
  context(options: AskedOptions): readonly CarriedField[] {
    const given = options.value("context_field");
    if (given?.kind === "none") return [];
    const configured = configOf(given);
    if (given !== undefined && configured === null) options.assume("`context_field`", "its default", given);
    const optional = ["null", bool(true)] as const;
    if (configured?.name === "ContextJSONField") {
      const id = options.value("context_id_field");
      const context = this.#field("pgh_context", "JSONField", [optional, ...configured.options]);
      if (id?.kind === "none") return context;
      return [...context, ...this.#field("pgh_context_id", "UUIDField", [optional, ...(configOf(id)?.options ?? [])])];
    }
    return this.#field("pgh_context", "ForeignKey", [
      ...KEY_DEFAULTS,
      ["related_name", str("+")],
      optional,
      ...(configured?.options ?? []),
      ["to", str("pghistory.Context")],
    ]);
  }

  /** Mirrors `_generate_history_field`: every copy is made anew. */
  copy(field: BoundField): readonly CarriedField[] {
    const { declaration } = field;
    const isLink = declaration.kind === "relation" && declaration.parentLink && field.autoCreated;
    const counter = isLink
      ? ({ kind: "auto", made: this.creation.autoFieldsMade++ } as const)
      : ({ kind: "written", rank: madeAfter(this.model, this.#made++) } as const);
    if (declaration.kind === "relation") {
      const key = { ...looseKey(field, declaration), relatedQueryName: "+", dbIndex: true };
      return [{ ...carried(field, key), counter }];
    }
    if (declaration.kind !== "column") return [];
    const plain = withoutCounting(declaration);
    const counted = plain !== declaration;
    const bare = counted ? { blank: false, verboseName: null } : {};
    return [{ ...carried(field, { ...plain, ...bare, primaryKey: false, unique: false, dbIndex: false }), counter }];
  }

  #field(name: string, kind: string, options: readonly (readonly [string, Value])[]): readonly CarriedField[] {
    const { program, django } = this.creation;
    const problems: Diagnostic[] = [];
    const rank = madeAfter(this.model, this.#made++);
    const value = djangoField(kind, options, rank, this.decorator.origin);
    const declaration = readField(name, value, { program, django, report: (problem) => problems.push(problem) });
    return declaration === null ? [] : [{ name, declaration, problems, counter: { kind: "written", rank } }];
  }
}

/** One of the package's configuration objects: its name and the options it was given. */
function configOf(
  value: Value | undefined,
): { readonly name: string; readonly options: readonly (readonly [string, Value])[] } | null {
  if (value?.kind !== "call" || value.callee.kind !== "external") return null;
  const name = /^pghistory\.(?:config\.)?(\w+)$/.exec(value.callee.path)?.[1];
  if (name === undefined) return null;
  return { name, options: Array.from(value.arguments.keywords, ([key, argument]) => [key, argument.value] as const) };
}

function baseOf(options: AskedOptions, creation: ModelCreation): { readonly value: ClassLike; readonly name: string } {
  const given = options.value("base_model");
  if (given?.kind === "class") return { value: given, name: given.name.toLowerCase() };
  if (given !== undefined && given.kind !== "none") options.assume("`base_model`", "pghistory.models.Event", given);
  return { value: creation.classNamed("pghistory.models.Event"), name: "event" };
}

function metaOf(options: AskedOptions): readonly (readonly [string, Value])[] {
  const given = options.value("meta");
  if (given === undefined || given.kind === "none") return [];
  if (given.kind !== "dict") {
    options.assume("`meta`", "none", given);
    return [];
  }
  return given.entries.flatMap(({ key, value }) => (key.kind === "str" ? [[key.value, value] as const] : []));
}

/** Mirrors `_pascalcase`. */
function pascalCase(text: string): string {
  const rest = text.slice(1).replace(/[-_.\s]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return text.charAt(0).toUpperCase() + rest;
}
