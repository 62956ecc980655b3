import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import { bool, int, list, none, str } from "../../python/evaluate/make.js";
import type { Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { DjangoVersion, ProjectSettings } from "../project.js";
import { plainValue } from "../values/plain-value.js";
import { boolOf, textOf } from "../values/read-value.js";
import { atLeast } from "../version.js";
import { configurationClass, configurationClasses, settingsOfClass } from "./configuration.js";

/** `django.conf.settings`, resolved. */
export interface Settings extends ProjectSettings {
  /** Entries of INSTALLED_APPS in order: modules or AppConfig classes by dotted name; null when nobody sets it or it could not be read. */
  readonly installedApps: readonly string[] | null;
  /** Whether those are all: no entry of INSTALLED_APPS was left out because it could not be read. */
  readonly allAppsListed: boolean;
  /** Whether what was read says what AUTH_USER_MODEL is, be it by leaving it at Django's default. */
  readonly saysUserModel: boolean;
  /** Classes of django-configurations that the settings module has, where none of them was named; else empty. */
  readonly configurations: readonly string[];
  /** Ids of the system checks that the project silences; empty where they cannot be read. */
  readonly silencedChecks: readonly string[];
  /** Value of any setting: given on the command line, set by the project, or Django's default; undefined when nobody sets it. */
  value(name: string): Value | undefined;
}

/** Where settings come from. */
export interface SettingsSource {
  /** Program in which the settings module is evaluated; its host has no models. */
  readonly program: Program;
  /** Dotted settings module; null for a project without one. */
  readonly module: string | null;
  /** Class in it that holds the settings, for django-configurations; null where none is named. */
  readonly configuration: string | null;
  /** Settings given from outside, as text; they win. */
  readonly overrides: Readonly<Record<string, string>>;
  /** `django.conf.global_settings` of the version that is followed; undefined for a setting that Django does not know. */
  defaultSetting(name: string): Value | undefined;
  readonly django: DjangoVersion;
  readonly report: Report;
}

/**
 * Evaluates the settings module. What cannot be read is reported and left at Django's default.
 * https://docs.djangoproject.com/en/5.2/ref/settings/
 */
export function readSettings(source: SettingsSource): Settings {
  const { program, module, configuration, overrides, django, report } = source;
  const imported = module === null ? undefined : program.importModule(module);
  if (module !== null && imported === undefined) {
    report(
      diagnostic(
        "settings-not-found",
        `Settings module \`${module}\` was not found; Django's default settings were used`,
        {
          hint: "Name the module with --settings, or give the folder that holds it.",
        },
      ),
    );
  }
  const holder =
    imported === undefined || configuration === null
      ? undefined
      : configurationClass(program, imported.name, configuration);
  const held = holder && settingsOfClass(program, holder);
  const value = (name: string): Value | undefined => {
    const given = Object.hasOwn(overrides, name) ? overrides[name] : undefined;
    if (given !== undefined) return overrideValue(name, given);
    const bound = imported === undefined ? undefined : program.binding(imported.name, name);
    return held?.(name) ?? bound?.value ?? defaultOf(name, source);
  };
  const read = <T>(name: string, reader: (value: Value) => T | undefined): T | undefined => {
    const found = value(name);
    if (found === undefined) return undefined;
    const result = reader(found);
    if (result !== undefined) return result;
    const reason = found.kind === "unknown" ? `: ${found.reason}` : "";
    report(
      diagnostic("setting-unreadable", `Setting \`${name}\` could not be read${reason}; Django's default was used`, {
        span: found.origin,
        hint: `Give it with --set ${name}=VALUE.`,
      }),
    );
    const fallback = defaultOf(name, source);
    return fallback === undefined ? undefined : reader(fallback);
  };
  const unset = imported === undefined || held !== undefined ? [] : leftToOthers(source, imported.name);
  const userModel = value("AUTH_USER_MODEL");
  const isGiven = Object.hasOwn(overrides, "AUTH_USER_MODEL");
  const isRead = isGiven || (imported !== undefined && !unset.includes("AUTH_USER_MODEL"));
  const timeZone = read("TIME_ZONE", textOf);
  const silenced = value("SILENCED_SYSTEM_CHECKS");
  const checks = silenced === undefined ? [] : program.iterate(silenced);
  const migrations = value("MIGRATION_MODULES");
  const models = {
    module: imported === undefined ? null : module,
    authUserModel: read("AUTH_USER_MODEL", textOf) ?? "auth.User",
    defaultAutoField: atLeast(django, "3.2") ? (read("DEFAULT_AUTO_FIELD", textOf) ?? AUTO_FIELD) : AUTO_FIELD,
    useTz: read("USE_TZ", (found) => boolOf(found, program)) ?? true,
    ...(timeZone === undefined ? {} : { timeZone }),
    migrationModules: migrations === undefined ? {} : modulesByLabel(migrations),
  };
  const apps = installedApps(
    source,
    value("INSTALLED_APPS"),
    imported === undefined ? [] : program.earlierBindings(imported.name, "INSTALLED_APPS"),
  );
  const settings = {
    ...models,
    installedApps: apps.entries,
    allAppsListed: apps.isWhole,
    silencedChecks: "kind" in checks ? [] : checks.flatMap((check) => textOf(check) ?? []),
    value,
  };
  const bound = imported === undefined ? undefined : program.binding(imported.name, "AUTH_USER_MODEL");
  // Settings that say no apps are made by something that is not followed, which may say this, too.
  const isWhole = isGiven || settings.installedApps !== null || (held?.("AUTH_USER_MODEL") ?? bound) !== undefined;
  const isUnsaid = imported !== undefined && held === undefined && settings.installedApps === null;
  const configurations = isUnsaid ? configurationClasses(program, imported.name) : [];
  const isOfOne = configurations.length === 0;
  return {
    ...settings,
    configurations,
    saysUserModel: isRead && isWhole && isOfOne && userModel !== undefined && textOf(userModel) !== undefined,
  };
}

/** Those settings that change the models and that only a module that was not read may set; they are named. */
function leftToOthers({ program, overrides, report }: SettingsSource, module: string): readonly string[] {
  const [unread] = program.unreadStars(module).filter((each) => each !== "django.conf.global_settings");
  if (unread === undefined) return [];
  const unset = MATTERING.filter(
    (name) => !Object.hasOwn(overrides, name) && program.binding(module, name) === undefined,
  );
  if (unset.length > 0) {
    const message = `Settings module \`${module}\` takes every name of \`${unread}\`, which was not read; ${unset.join(", ")} count as not set`;
    report(
      diagnostic("settings-unread", message, {
        hint: "Give the folder that holds it with --python-path, or each setting with --set NAME=VALUE.",
      }),
    );
  }
  return unset;
}

/** INSTALLED_APPS has a word of its own. */
const MATTERING = ["AUTH_USER_MODEL", "DEFAULT_AUTO_FIELD", "USE_TZ", "MIGRATION_MODULES"];

const BIG_AUTO_FIELD = "django.db.models.BigAutoField";
const AUTO_FIELD = "django.db.models.AutoField";

/** Django's default, with what changed since the version that was recorded. */
function defaultOf(name: string, { django, defaultSetting }: SettingsSource): Value | undefined {
  if (name === "USE_TZ") return bool(atLeast(django, "5.0"));
  if (name === "DEFAULT_AUTO_FIELD") return str(atLeast(django, "6.0") ? BIG_AUTO_FIELD : AUTO_FIELD);
  return defaultSetting(name);
}

/** MIGRATION_MODULES as a record; null where a label or module is no plain text. */
function modulesByLabel(value: Value): Readonly<Record<string, string | null>> | null {
  const plain = plainValue(value);
  if (plain.kind !== "dict") return null;
  const modules: [string, string | null][] = [];
  for (const { key, value: module } of plain.entries) {
    if (key.kind !== "str" || (module.kind !== "str" && module.kind !== "none")) return null;
    modules.push([key.value, module.kind === "str" ? module.value : null]);
  }
  return Object.fromEntries(modules);
}

/**
 * Strings of INSTALLED_APPS; entries that could not be read are reported and left out. Where the whole cannot be read,
 * the last list that it was before counts: settings add what they find installed at the end.
 */
function installedApps(
  { program, report }: SettingsSource,
  value: Value | undefined,
  earlier: readonly Value[],
): { readonly entries: readonly string[] | null; readonly isWhole: boolean } {
  if (value === undefined) return { entries: null, isWhole: false };
  const whole = program.iterate(value);
  const parts = "kind" in whole ? readParts(value, program) : whole;
  const known = parts === undefined ? earlier.find((each) => !("kind" in program.iterate(each))) : value;
  if ("kind" in whole && parts === undefined) {
    const assumed = known === undefined ? "the apps below the path count as installed" : "what it held before was used";
    report(
      diagnostic("setting-unreadable", `Setting \`INSTALLED_APPS\` could not be read: ${whole.reason}; ${assumed}`, {
        span: value.origin ?? whole.origin,
        hint: "Give the whole list with --set INSTALLED_APPS=app,app.",
      }),
    );
  }
  const items = parts ?? (known === undefined ? whole : program.iterate(known));
  if ("kind" in items) return { entries: null, isWhole: false };
  const entries: string[] = [];
  for (const item of items) {
    const text = textOf(item);
    if (text !== undefined) entries.push(text);
    else {
      const reason = item.kind === "unknown" ? `: ${item.reason}` : "";
      report(
        diagnostic("setting-unreadable", `An entry of INSTALLED_APPS could not be read${reason}; it was left out`, {
          span: item.origin ?? value.origin,
          hint: "Give the whole list with --set INSTALLED_APPS=app,app.",
        }),
      );
    }
  }
  return {
    entries: entries.length === 0 ? null : entries,
    isWhole: entries.length === items.length && parts === whole,
  };
}

/** What is known of a sum of lists, with something unknown in place of each part that is not; undefined where no part can be read. */
function readParts(value: Value, program: Program): readonly Value[] | undefined {
  if (value.kind !== "operation" || value.operator !== "+") return undefined;
  const parts = value.operands.map((part) => {
    const items = program.iterate(part);
    return "kind" in items ? (readParts(part, program) ?? items) : items;
  });
  return parts.every((part) => "kind" in part) ? undefined : parts.flat();
}

/** A setting given as text: Python's `True`, `False`, `None` and integers are themselves, INSTALLED_APPS is a list with commas. */
function overrideValue(name: string, text: string): Value {
  if (name === "INSTALLED_APPS") {
    const entries = text.split(",").map((entry) => entry.trim());
    return list(entries.filter((entry) => entry !== "").map((entry) => str(entry)));
  }
  if (text === "True" || text === "False") return bool(text === "True");
  if (text === "None") return none();
  return /^-?\d+$/.test(text) ? int(BigInt(text)) : str(text);
}
