import { bool, dict, dictOf, int, list, missingAttribute, none, str, tuple } from "../../python/evaluate/make.js";
import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { Backend } from "../backend.js";
import { plainRecorded } from "../contrib/class-values.js";
import { FIELD_PARAMETERS, type FieldClass, type FieldPresets, fieldClass } from "../fields/field-classes.js";
import { bindArguments } from "../values/arguments.js";
import { appConfigAttribute } from "./app-config-methods.js";
import { missingOnNewModel } from "./model-attributes.js";
import { isModel, metaAttribute, metaOf } from "./model-meta.js";
import { settingValue } from "./setting-value.js";
import type { HostSurroundings } from "./surroundings.js";

const SETTINGS = "django.conf.settings";
const CONNECTION = "django.db.connection";

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
      if (name === "_meta" && isModel(of)) return metaOf(of, at);
      return surroundings.preparing() === of ? missingOnNewModel(of, name, at) : undefined;
    case "operation":
      return metaAttribute(of, name, surroundings);
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

function setting(name: string, at: Span | null, surroundings: HostSurroundings): Value | undefined {
  const value = surroundings.setting(name);
  if (value !== undefined) return settingValue(name, value);
  if (name === "configured") return bool(true, at);
  return /^[A-Z]/.test(name) ? missingAttribute(`the setting \`${name}\` is not set`, at) : undefined;
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
