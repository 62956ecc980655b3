import { copyInstance, PythonInstance } from "../../python/evaluate/instances.js";
import {
  bool,
  dict,
  dictOf,
  int,
  list,
  missingAttribute,
  none,
  operation,
  str,
  tuple,
} from "../../python/evaluate/make.js";
import { PythonClass } from "../../python/evaluate/python-class.js";
import type { Arguments, ClassLike, ClassValue, OperationValue, Value } from "../../python/evaluate/values.js";
import type { LostAssignment } from "../../python/host.js";
import type { Span } from "../../source/span.js";
import type { Backend } from "../backend.js";
import { plainRecorded } from "../contrib/class-values.js";
import { FIELD_PARAMETERS, type FieldClass, type FieldPresets, fieldClass } from "../fields/field-classes.js";
import { isFollowedLater } from "../models/later-options.js";
import { bindArguments } from "../values/arguments.js";
import { appConfigAttribute } from "./app-config-methods.js";
import { missingOnNewModel } from "./model-attributes.js";
import { settingValue } from "./setting-value.js";
import type { HostSurroundings } from "./surroundings.js";

/** Operator of the operation that stands for `Model._meta`. */
const META = "_meta";
const SETTINGS = "django.conf.settings";
const CONNECTION = "django.db.connection";
const MODEL = "django.db.models.Model";

/** An attribute that only Django knows: `settings.X`, `Model._meta`, an option of a field. Undefined for everything else. */
export function djangoAttribute(
  of: Value,
  name: string,
  at: Span | null,
  surroundings: HostSurroundings,
): Value | undefined {
  switch (of.kind) {
    case "external":
      if (of.path === SETTINGS) return setting(name, at, surroundings);
      if (of.path === CONNECTION && name === "vendor") return str(surroundings.backend.vendor, at);
      if (of.path === `${CONNECTION}.features`) return backendFeature(name, at, surroundings.backend);
      return undefined;
    case "class":
      if (name === META && isModel(of)) return operation(META, [of], at);
      return surroundings.preparing() === of ? missingOnNewModel(of, name, at) : undefined;
    case "operation":
      return of.operator === META ? modelOption(of, name, surroundings) : undefined;
    case "call": {
      const ofApp = appConfigAttribute(of, name, surroundings);
      if (ofApp !== undefined) return ofApp;
      const row = fieldRow(of);
      return row === undefined ? undefined : fieldAttribute(of, of.arguments, row, name, surroundings);
    }
    case "instance": {
      const row = fieldRow(of);
      return row === undefined || of.external === null
        ? undefined
        : fieldAttribute(of, of.external.arguments, row, name, surroundings);
    }
    default:
      return undefined;
  }
}

/** The class of a field's value, as Django has it or the nearest class of Django's that it derives from; undefined for what is no field. */
export function fieldRow(value: Value): FieldClass | undefined {
  if (value.kind === "call") return value.callee.kind === "external" ? fieldClass(value.callee.path) : undefined;
  if (value.kind !== "instance") return undefined;
  const base = value.class.mro.find((each) => each.kind === "external" && fieldClass(each.path) !== undefined);
  return base?.kind === "external" ? fieldClass(base.path) : undefined;
}

/** What `connection.features` answers: its flags, and the collations that Django's tests use. */
function backendFeature(name: string, at: Span | null, { features, testCollations }: Backend): Value | undefined {
  if (name === "test_collations" && testCollations !== undefined) {
    return dictOf(
      Object.entries(testCollations).map(([use, collation]) => [use, str(collation, at)] as const),
      at,
    );
  }
  return features !== undefined && /^(supports|has|can)_/.test(name) ? bool(features.has(name), at) : undefined;
}

/** The result of a method that `djangoAttribute` knows: `Model._meta.get_field("name")`. */
export function djangoMethod(
  callee: OperationValue,
  args: Arguments,
  surroundings: HostSurroundings,
): Value | undefined {
  const [receiver, method] = callee.operands;
  if (callee.operator !== "." || receiver?.kind !== "operation" || receiver.operator !== META) return undefined;
  const [model] = receiver.operands;
  const name = args.positional[0]?.value ?? args.keywords.get("field_name")?.value;
  if (method?.kind !== "str" || method.value !== "get_field" || model?.kind !== "class" || name?.kind !== "str")
    return undefined;
  for (const each of model.mro) {
    const found = each.kind === "class" ? each.namespace().get(name.value)?.value : undefined;
    if (found === undefined) continue;
    return each === model || !isCopied(each, surroundings) ? found : ownCopy(model, name.value, found);
  }
  const isKnown = model.mro.every((each) => each.kind === "class" || (each.kind === "external" && each.path === MODEL));
  return isKnown && !MADE_BY_DJANGO.test(name.value) ? NO_SUCH_FIELD : undefined;
}

/** Whether models that derive from a class have copies of its fields: an abstract model's, and what is no model. */
function isCopied(base: ClassLike, surroundings: HostSurroundings): boolean {
  if (base.kind !== "class" || !isModel(base)) return true;
  const abstract = surroundings.modelOption(base, "abstract");
  return abstract?.kind !== "bool" || abstract.value;
}

/** A child's own copy of an abstract base's field, the same each time: what is set on it is not the base's, nor another child's. */
function ownCopy(model: ClassValue, name: string, field: Value): Value {
  if (!(model instanceof PythonClass) || (field.kind !== "call" && !(field instanceof PythonInstance))) return field;
  const known = model.copies.get(name);
  if (known !== undefined) return known;
  const copy = field.kind === "call" ? { ...field, attributes: new Map(field.attributes) } : copyInstance(field);
  model.copies.set(name, copy);
  return copy;
}

/** What of `Options` decides over tables, columns and relations. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...["abstract", "app_label", "constraints", "db_table", "db_table_comment", "db_tablespace", "default_related_name"],
  ...[
    "index_together",
    "indexes",
    "local_fields",
    "local_many_to_many",
    "managed",
    "order_with_respect_to",
    "ordering",
  ],
  ...["parents", "pk", "private_fields", "proxy", "required_db_features", "required_db_vendor", "swappable"],
  "unique_together",
]);

/** `Model._meta.name = value`: what is lost by it; undefined where it is followed, or says nothing of tables or relations. */
export function setOnMeta(
  of: Value,
  name: string,
  value: Value,
  at: Span | null,
  surroundings: HostSurroundings,
): LostAssignment | undefined {
  if (of.kind !== "operation" || of.operator !== META || !OPTIONS.has(name)) return undefined;
  const [model] = of.operands;
  if (model?.kind !== "class") return undefined;
  if (at !== null && isFollowedLater(name, value)) {
    surroundings.setOption(model, { name, value, span: at });
    return undefined;
  }
  const abstract = surroundings.modelOption(model, "abstract");
  // An abstract model is none of those that are told of: the warning stands at the code alone.
  const label = abstract?.kind === "bool" && abstract.value ? undefined : surroundings.modelOption(model, "label");
  const message = `\`${name}\` of \`${model.name}\` is set once the model is made; that is not followed, what its Meta says was used`;
  return { code: "meta-unreadable", message, ...(label?.kind === "str" && { model: label.value }) };
}

/** Fields that Django may have made, and the columns of keys. */
const MADE_BY_DJANGO = /^(id|pk|_order)$|_(id|ptr)$/;

const NO_SUCH_FIELD: Value = {
  kind: "unknown",
  reason: "the model has no field of this name",
  raises: "django.core.exceptions.FieldDoesNotExist",
  origin: null,
};

function setting(name: string, at: Span | null, surroundings: HostSurroundings): Value | undefined {
  const value = surroundings.setting(name);
  if (value !== undefined) return settingValue(name, value);
  if (name === "configured") return bool(true, at);
  return /^[A-Z]/.test(name) ? missingAttribute(`the setting \`${name}\` is not set`, at) : undefined;
}

function isModel(value: ClassValue): boolean {
  return value.mro.some((each) => each.kind === "external" && each.path === MODEL);
}

function modelOption(meta: OperationValue, name: string, surroundings: HostSurroundings): Value | undefined {
  const [model] = meta.operands;
  if (model?.kind !== "class") return undefined;
  if (name === "object_name") return str(model.name);
  if (name === "model_name") return str(model.name.toLowerCase());
  return surroundings.modelOption(model, name);
}

/** An option as an attribute of the field: what was given, what the class presets, or Django's own default. */
function fieldAttribute(
  field: Value,
  args: Arguments,
  row: FieldClass,
  name: string,
  surroundings: HostSurroundings,
): Value | undefined {
  if (name === "field") return field;
  const known = [...row.positional, ...row.options, ...FIELD_PARAMETERS];
  if (!known.includes(name) || args.incomplete !== null) return undefined;
  const given = bindArguments(args, row.positional).named.get(name)?.value;
  if (row.kind === "many-to-many" && name === "through" && (given === undefined || given.kind === "none")) {
    const through = surroundings.through(field);
    if (through !== undefined) return through;
  }
  const fixed = preset(row.fixed, name);
  if (fixed !== undefined) return fixed;
  if (name === "choices" && given !== undefined) return normalChoices(given, surroundings);
  const recorded = row.presets.find((each) => each.name === name);
  return (
    given ?? (recorded && plainRecorded(recorded.value)) ?? preset(row.defaults, name) ?? DEFAULTS[name]?.() ?? none()
  );
}

/** The pairs that an enumeration or a mapping of choices stands for. Mirrors `normalize_choices`. */
function normalChoices(value: Value, surroundings: HostSurroundings): Value {
  if (value.kind === "class") return surroundings.program()?.attribute(value, "choices", value.origin) ?? value;
  if (value.kind !== "dict") return value;
  return list(value.entries.map((entry) => tuple([entry.key, normalChoices(entry.value, surroundings)])));
}

/** `Field.__init__`'s defaults where they are not None. */
const DEFAULTS: Readonly<Record<string, () => Value>> = {
  primary_key: () => bool(false),
  unique: () => bool(false),
  blank: () => bool(false),
  null: () => bool(false),
  db_index: () => bool(false),
  editable: () => bool(true),
  help_text: () => str(""),
  auto_now: () => bool(false),
  auto_now_add: () => bool(false),
  serialize: () => bool(true),
  auto_created: () => bool(false),
  validators: () => list([]),
  error_messages: () => dict([]),
};

function preset(presets: FieldPresets, name: string): Value | undefined {
  const value = Object.hasOwn(presets, name) ? presets[name as keyof FieldPresets] : undefined;
  if (value === undefined) return undefined;
  return typeof value === "boolean" ? bool(value) : int(value);
}
