import { args, bool, callValue, external, list, str, tuple } from "../../python/evaluate/make.js";
import type { CallValue, Value } from "../../python/evaluate/values.js";
import { libraryName } from "../libraries/registry.js";
import type { ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { camelCaseToSpaces } from "../models/naming.js";
import { bindArguments } from "../values/arguments.js";
import { AskedOptions } from "./asked-options.js";
import { madeAfter, madeClass } from "./made-class.js";

/** The class whose instances stand in a model for the fields that are translated. */
const TRANSLATED_FIELDS = "parler.models.TranslatedFields";
/** What models of translations derive from, and the field that leads to what they translate. */
const BASE = "parler.models.TranslatedFieldsModel";
const KEY = external("parler.fields.TranslationsForeignKey");
/** The first version that makes a named constraint of what was `unique_together` before. */
const CONSTRAINED_SINCE = [2, 4];

/**
 * Makes the model that keeps the translations of each `TranslatedFields(…)` in a model's class: a row for each language. Mirrors
 * `parler.models.create_translations_model` (2.4). https://django-parler.readthedocs.io/en/stable/api/parler.models.html
 */
export function makeTranslatedFields(model: ModelClass, creation: ModelCreation): void {
  for (const [name, { value }] of model.class.namespace()) {
    if (value.kind !== "call" || value.callee.kind !== "external") continue;
    if (libraryName(value.callee.path) === TRANSLATED_FIELDS) makeTranslationModel(model, name, value, creation);
  }
}

function makeTranslationModel(model: ModelClass, relatedName: string, asked: CallValue, creation: ModelCreation): void {
  const { named } = bindArguments(asked.arguments, ["meta"]);
  const options = new AskedOptions(asked.arguments, ["meta"], "the translations", model, creation, asked.origin);
  const fields = [...named].filter(([name]) => name !== "meta").map(([name, { value }]) => [name, value] as const);
  const keyOptions: readonly (readonly [string, Value])[] = [
    ["to", model.class],
    ["related_name", str(relatedName)],
    ["editable", bool(false)],
    ["null", bool(true)],
    ["on_delete", external("django.db.models.CASCADE")],
  ];
  const master = callValue(KEY, args([], keyOptions), madeAfter(model, 0), asked.origin);
  const created = madeClass({
    name: `${model.name}Translation`,
    bases: [creation.classNamed(BASE)],
    appLabel: model.appLabel,
    meta: metaOf(model, options, creation),
    attributes: [...fields, ["master", master]],
    of: model,
    origin: asked.origin,
  });
  creation.createModel(created, []);
}

/** What the Meta of the translations says: what is asked for, the model's own where it has to be the same, and defaults. */
function metaOf(
  model: ModelClass,
  options: AskedOptions,
  creation: ModelCreation,
): readonly (readonly [string, Value])[] {
  const meta = new Map(askedMeta(options));
  const { tablespace, verboseName } = model.options;
  if (tablespace !== null) meta.set("db_tablespace", str(tablespace));
  else meta.delete("db_tablespace");
  meta.set("managed", bool(model.managed));
  const pair = [str("language_code"), str("master")];
  const isConstrained = isSince(creation.packageVersion("django-parler"));
  const name = isConstrained ? "constraints" : "unique_together";
  const given = meta.get(name);
  const others = given === undefined ? [] : creation.program.iterate(given);
  if ("kind" in others) options.assume(`\`${name}\``, "none", others);
  const own = isConstrained ? uniqueConstraint(pair, `${model.table}_translation_uniq_lang`, model) : tuple(pair);
  meta.set(name, list([...("kind" in others ? [] : others), own]));
  const defaults: readonly (readonly [string, Value])[] = [
    ["db_table", str(`${model.table}_translation`)],
    ["verbose_name", str(`${verboseName ?? camelCaseToSpaces(model.name)} Translation`)],
    ["default_permissions", tuple([])],
  ];
  for (const [name, value] of defaults) if (!meta.has(name)) meta.set(name, value);
  return [...meta];
}

function askedMeta(options: AskedOptions): readonly (readonly [string, Value])[] {
  const given = options.value("meta");
  if (given === undefined || given.kind === "none") return [];
  if (given.kind === "dict")
    return given.entries.flatMap(({ key, value }) => (key.kind === "str" ? [[key.value, value] as const] : []));
  options.assume("`meta`", "none", given);
  return [];
}

function uniqueConstraint(fields: Value[], name: string, model: ModelClass): Value {
  const options = args([], [["fields", list(fields)] as const, ["name", str(name)] as const]);
  return callValue(external("django.db.models.UniqueConstraint"), options, madeAfter(model, 1), null);
}

/** Whether a version has the named constraint; one that nobody names is taken for the one that is recorded. */
function isSince(version: string | null): boolean {
  if (version === null) return true;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = CONSTRAINED_SINCE;
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}
