import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Span } from "../../source/span.js";
import { libraryApp } from "../libraries/registry.js";
import { metaAttribute } from "../models/meta.js";
import type { DjangoVersion } from "../project.js";
import { isIdentifier } from "../values/identifier.js";
import { textOf } from "../values/read-value.js";
import { atLeast } from "../version.js";
import { packageApp } from "./contrib-app.js";

/** One installed application. Mirrors `django.apps.AppConfig`. */
export interface AppConfig {
  /** Dotted module of the app: `AppConfig.name`. */
  readonly name: string;
  readonly label: string;
  readonly verboseName: string | null;
  /** `default_auto_field` of its AppConfig class; null when the class has none. */
  readonly defaultAutoField: string | null;
  /** Dotted module that holds its models; null when it has none. */
  readonly modelsModule: string | null;
  /** Whether it ships with Django itself. */
  readonly contrib: boolean;
  /** Its AppConfig class where that is the project's own; null where it has none. */
  readonly config: ClassValue | null;
  /** The module that its `ready()` imports of every app: `admin` for Django's `AdminConfig`; null for none. */
  readonly discovers: string | null;
  /** Name on the package index of the known package that it belongs to, where its models are recorded and not read; else null. */
  readonly package: string | null;
  /** Where its entry or its AppConfig is written. */
  readonly origin: Span | null;
}

/** What app resolution needs from its surroundings. */
export interface AppContext {
  readonly program: Program;
  readonly django: DjangoVersion;
  /** An app of Django's own by its module or AppConfig class (`django.contrib.auth`); undefined when Django ships none of that name. */
  contribApp(entry: string): AppConfig | undefined;
  /** Whether INSTALLED_APPS was read. Else entries are folders that were found, which nobody claims to be apps of Django. */
  readonly listed: boolean;
  readonly report: Report;
}

/** Whether its models are data that were recorded, Django's own or a known package's, and not read. */
export function isRecorded({ contrib, package: name }: AppConfig): boolean {
  return contrib || name !== null;
}

/**
 * Makes the app configs of INSTALLED_APPS in order and imports their app modules. Entries whose source is not there,
 * and labels that are taken already, are reported and left out; labels that Django refuses are reported. Mirrors phase 1 of
 * `Apps.populate`.
 */
export function resolveApps(entries: readonly string[], context: AppContext): readonly AppConfig[] {
  const apps: AppConfig[] = [];
  for (const entry of entries) {
    const app = context.contribApp(entry) ?? createAppConfig(entry, context);
    if (app === undefined) continue;
    const taken = apps.find((other) => other.label === app.label);
    if (taken === undefined) {
      apps.push(app);
      reportLabel(app, context);
    } else if (taken.name !== app.name) {
      context.report(
        diagnostic(
          "app-label-duplicate",
          `Application labels aren't unique, duplicates: ${app.label} (\`${taken.name}\` and \`${app.name}\`); \`${app.name}\` was left out`,
          { span: app.origin },
        ),
      );
    }
  }
  return apps;
}

/** Mirrors what `AppConfig.__init__` refuses. */
function reportLabel(app: AppConfig, { listed, report }: AppContext): void {
  const label = app.config === null ? app.name.slice(app.name.lastIndexOf(".") + 1) : app.label;
  if (isRecorded(app) || !listed || isIdentifier(label)) return;
  const message = `The app label '${label}' is not a valid Python identifier; the models of \`${app.name}\` were read all the same`;
  report(diagnostic("app-label-invalid", message, { span: app.origin }));
}

/** Mirrors `AppConfig.create`. */
function createAppConfig(entry: string, context: AppContext): AppConfig | undefined {
  const { program, report } = context;
  if (program.importModule(entry) !== undefined) {
    const config = defaultConfig(entry, context);
    return config === undefined ? plainApp(entry, program) : fromClass(config, context);
  }
  const dot = entry.lastIndexOf(".");
  const module = entry.slice(0, Math.max(dot, 0));
  if (dot > 0 && program.importModule(module) !== undefined) {
    const value = program.binding(module, entry.slice(dot + 1))?.value;
    if (value?.kind === "class") return fromClass(value, context);
    report(
      diagnostic(
        "app-not-found",
        `Module '${module}' does not contain a '${entry.slice(dot + 1)}' class; the app was left out`,
        {
          span: value?.origin ?? null,
        },
      ),
    );
    return undefined;
  }
  const known = recordedPackageApp(entry);
  if (known !== undefined) {
    report(
      diagnostic(
        "app-recorded",
        `The source of installed app \`${entry}\` was not found; its models are those of ${known.version}`,
        { hint: "Give the folder that holds it with --python-path where another version is installed." },
      ),
    );
    return known.app;
  }
  reportUnread(`The source of installed app \`${entry}\``, context);
  return undefined;
}

function reportUnread(what: string, { report }: AppContext): void {
  report(
    diagnostic("app-not-read", `${what} was not found; its models are not known`, {
      hint: "Give the folder that holds it with --python-path where a model refers to it.",
    }),
  );
}

function plainApp(name: string, program: Program): AppConfig {
  return {
    name,
    label: labelOf(name),
    verboseName: null,
    defaultAutoField: null,
    modelsModule: modelsModuleOf(name, program),
    contrib: false,
    config: null,
    discovers: null,
    package: null,
    origin: null,
  };
}

function fromClass(config: ClassValue, context: AppContext): AppConfig | undefined {
  const { program, report, contribApp } = context;
  const attribute = (name: string): Value | undefined => metaAttribute(config, name)?.value;
  const text = (name: string): string | undefined => {
    const value = attribute(name);
    return value === undefined ? undefined : textOf(value);
  };
  const inherited = config.mro.flatMap((base) => (base.kind === "external" ? (contribApp(base.path) ?? []) : []))[0];
  const name = text("name") ?? inherited?.name;
  if (name === undefined) {
    const unread = config.mro.find((base) => base.kind === "external" && !base.path.startsWith("django."));
    if (unread?.kind === "external") {
      reportUnread(`\`${config.module}.${config.qualname}\` derives from \`${unread.path}\`, whose source`, context);
      return undefined;
    }
    report(
      diagnostic(
        "app-not-found",
        `'${config.module}.${config.qualname}' must supply a name attribute; the app was left out`,
        {
          span: config.origin,
        },
      ),
    );
    return undefined;
  }
  const shipped = contribApp(name);
  if (shipped !== undefined) {
    return {
      ...shipped,
      label: text("label") ?? shipped.label,
      verboseName: text("verbose_name") ?? shipped.verboseName,
      defaultAutoField: text("default_auto_field") ?? shipped.defaultAutoField,
      discovers: inherited?.discovers ?? null,
      origin: config.origin,
    };
  }
  if (program.importModule(name) === undefined) {
    report(
      diagnostic(
        "app-not-found",
        `Cannot import '${name}'. Check that '${config.module}.${config.qualname}.name' is correct; the app was left out`,
        { span: config.origin },
      ),
    );
    return undefined;
  }
  return {
    name,
    label: text("label") ?? labelOf(name),
    verboseName: text("verbose_name") ?? null,
    defaultAutoField: text("default_auto_field") ?? null,
    modelsModule: modelsModuleOf(name, program),
    contrib: false,
    config,
    discovers: null,
    package: null,
    origin: config.origin,
  };
}

/** The AppConfig that an app module has without naming it: the only one in `apps.py`, or the one with `default = True`. */
function defaultConfig(entry: string, { program, django, report }: AppContext): ClassValue | undefined {
  if (!atLeast(django, "3.2")) {
    const path = program.binding(entry, "default_app_config")?.value;
    const dotted = path === undefined ? undefined : textOf(path);
    return dotted === undefined ? undefined : importClass(dotted, program);
  }
  const module = `${entry}.apps`;
  if (program.findModule(module) === undefined || program.importModule(module) === undefined) return undefined;
  const candidates = [...program.names(module)].sort().flatMap((name) => {
    const value = program.binding(module, name)?.value;
    return value?.kind === "class" && isAppConfig(value) ? [value] : [];
  });
  const setting = (config: ClassValue): boolean | undefined => {
    const binding = metaAttribute(config, "default");
    return binding === undefined ? undefined : program.truth(binding.value) === true;
  };
  const possible = candidates.filter((config) => setting(config) !== false);
  if (possible.length === 1) return possible[0];
  const defaults = possible.filter((config) => setting(config) === true);
  if (defaults.length > 1) {
    const names = defaults.map((config) => `'${config.name}'`).join(", ");
    report(
      diagnostic(
        "app-not-found",
        `'${module}' declares more than one default AppConfig: ${names}; the first was used`,
        {
          span: defaults[0]?.origin ?? null,
        },
      ),
    );
  }
  return defaults[0];
}

function importClass(dotted: string, program: Program): ClassValue | undefined {
  const dot = dotted.lastIndexOf(".");
  const module = dotted.slice(0, Math.max(dot, 0));
  if (dot <= 0 || program.importModule(module) === undefined) return undefined;
  const value = program.binding(module, dotted.slice(dot + 1))?.value;
  return value?.kind === "class" ? value : undefined;
}

function isAppConfig(value: ClassValue): boolean {
  return value.mro.some((base) => base.kind === "external" && /^django\.(apps|contrib)\b.*Config$/.test(base.path));
}

function modelsModuleOf(name: string, program: Program): string | null {
  const module = `${name}.models`;
  return program.findModule(module) === undefined ? null : module;
}

/** An app of a package that is known without its source, and the package's name and version. */
function recordedPackageApp(entry: string): { readonly app: AppConfig; readonly version: string } | undefined {
  const found = libraryApp(entry);
  if (found === undefined) return undefined;
  const { app, library } = found;
  return { app: packageApp(app, library.name), version: `${library.name} ${library.recorded.version}` };
}

/** Last component of a dotted module, with what no identifier may hold replaced. */
function labelOf(module: string): string {
  return module.slice(module.lastIndexOf(".") + 1).replace(/[^\p{L}\p{N}_]/gu, "_");
}
