import { type Diagnostic, diagnostic, type Report } from "../diagnostics/diagnostic.js";
import { Environment } from "../python/evaluate/environment.js";
import type { Value } from "../python/evaluate/values.js";
import type { Host } from "../python/host.js";
import { Program } from "../python/program.js";
import { declaredPackages } from "../source/declared-packages.js";
import { type Discovery, discover } from "../source/discover.js";
import { displayPath } from "../source/display-path.js";
import type { Files } from "../source/files.js";
import { pinnedVersion } from "../source/pinned-version.js";
import { type Backend, DEFAULT_BACKEND } from "./backend.js";
import { runChecks } from "./checks/run-checks.js";
import { defaultSettings } from "./contrib/default-settings.js";
import { recordedDjango } from "./contrib/versions.js";
import { emptySurroundings } from "./host/surroundings.js";
import { djangoHost } from "./host.js";
import type { PackageDescriptions } from "./libraries/package-descriptions.js";
import { createModels } from "./models/create-models.js";
import { resolveModel } from "./models/model.js";
import type { ModelClass } from "./models/model-class.js";
import type { App, DjangoVersion, Project } from "./project.js";
import { appEntries, isAtPath, uninstalledEntries } from "./setup/app-entries.js";
import { type AppConfig, isRecorded, resolveApps } from "./setup/apps.js";
import { assumedUserModel, NOTHING_ASSUMED } from "./setup/assumed-user-model.js";
import { contribApp } from "./setup/contrib-app.js";
import { Registry } from "./setup/registry.js";
import { searchedByManage } from "./setup/search-path.js";
import { readSettings } from "./setup/settings.js";
import { ProjectSurroundings } from "./setup/surroundings.js";
import { DEFAULT_DJANGO_VERSION, parseDjangoVersion } from "./version.js";

/** What a project is resolved from. */
export interface ResolveInput {
  readonly files: Files;
  /** Absolute path of a project, a folder of apps, an app, or one models file. */
  readonly path: string;
  /** Dotted settings module; null: the project's own. */
  readonly settings: string | null;
  /** Settings by name, as text; they win over the project's own. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Absolute folders searched for modules besides the project's. */
  readonly pythonPath: readonly string[];
  /** Version of Django to follow; null: the project's own. */
  readonly django: string | null;
  /** The database that Django is set up with; PostgreSQL where nothing is said. */
  readonly backend?: Backend;
  /** Dotted modules that are imported after all apps, as the project's own code does when it runs. Left out: none. */
  readonly imports?: readonly string[];
  /** Environment variables by name; any other is taken as unset. Left out: none. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the user says of packages whose source is not there. */
  readonly packages?: PackageDescriptions;
}

/** Finds the project, with the folders that modules are searched in once manage.py has run; nothing else is read. */
export function discoverProject(input: ResolveInput): Discovery {
  const { files, path, pythonPath, settings, backend = DEFAULT_BACKEND } = input;
  const found = discover(files, path, { pythonPath, ...(settings === null ? {} : { settings }) });
  const django = parseDjangoVersion(input.django ?? found.django?.version ?? "") ?? DEFAULT_DJANGO_VERSION;
  const defaults = defaultSettings(django);
  const hostWith = (setting: (name: string) => Value | undefined): Host =>
    djangoHost(emptySurroundings(django, backend, (name) => setting(name) ?? defaults(name)));
  return { ...found, sourceRoots: searchedByManage(files, found, hostWith, input.environment ?? {}) };
}

/**
 * Resolves a Django project: finds it, evaluates its settings, imports its apps as `django.setup()` does, makes every
 * model class and checks them. Whatever cannot be resolved is reported; there is always a Project. Where no settings name the user
 * model and the project has one of its own, everything is resolved again with that one: modules ask for it while they are imported.
 * @param discovery what `discoverProject` found, where that was asked already
 */
export function resolveProject(
  input: ResolveInput,
  report: Report,
  discovery: Discovery = discoverProject(input),
): Project {
  const first = resolveOnce(input, discovery);
  const { label, said } = first.saysUserModel ? NOTHING_ASSUMED : assumedUserModel(first.models);
  const { project, diagnostics } =
    label === undefined
      ? first
      : resolveOnce({ ...input, overrides: { ...input.overrides, AUTH_USER_MODEL: label } }, discovery);
  for (const each of said) report(each);
  for (const each of diagnostics) report(each);
  return project;
}

/** A project as it is with these settings. */
interface Resolution {
  readonly project: Project;
  readonly models: readonly ModelClass[];
  /** Whether its settings, which may be Django's own, say what AUTH_USER_MODEL is. */
  readonly saysUserModel: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

function resolveOnce(input: ResolveInput, discovery: Discovery): Resolution {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (each) => diagnostics.push(each);
  const { files, path, overrides, backend = DEFAULT_BACKEND } = input;
  if (discovery.kind === "missing") report(diagnostic("file-not-found", `\`${path}\` does not exist`));
  const django = versionOf(input.django, discovery, report);
  const record = recordedDjango(django);
  const isDeclared = declaredPackages(files, discovery.packagingFolders);
  const environment = new Environment(input.environment);
  const programWith = (host: Host, roots: readonly string[], installed: readonly string[]) =>
    new Program({
      files,
      roots,
      displayPath: (file) => displayPath(file, discovery),
      host,
      report,
      environment,
      isInstalled: (module) => isDeclared(module) || installed.some((app) => inSamePackage(app, module)),
    });

  const defaults = defaultSettings(django);
  const settingsHost = djangoHost(emptySurroundings(django, backend, defaults));
  const settingsProgram = programWith(settingsHost, discovery.sourceRoots, []);
  const settings = readSettings({
    program: settingsProgram,
    module: discovery.settings?.module ?? null,
    configuration: environment.get("DJANGO_CONFIGURATION") ?? discovery.configuration,
    overrides,
    defaultSetting: defaults,
    django,
    report,
  });

  const surroundings = new ProjectSurroundings(django, backend, settings, report);
  const host = djangoHost(surroundings, input.packages);
  const program = programWith(host, settingsProgram.searchPath(), settings.installedApps ?? []);
  surroundings.evaluating = program;
  surroundings.recordedClasses = host.recordedClasses;
  const appContext = {
    ...{ program, django, report },
    contribApp: (entry: string) => contribApp(record, entry),
    listed: settings.installedApps !== null,
  };
  const entries = appEntries(discovery, settings, report);
  surroundings.entries = entries;
  const installed = resolveApps(entries, appContext);
  const further = settings.installedApps === null ? [] : uninstalledEntries(discovery, installed, program, report);
  const apps = further.length === 0 ? installed : resolveApps([...entries, ...further], appContext);
  const registry = new Registry(apps);
  surroundings.registry = registry;

  const { classes, throughClasses, receivers, registrations, laterOptions } = surroundings;
  const allAppsRead = apps.length >= new Set(entries).size;
  const creation = createModels({
    registry,
    program,
    host,
    record,
    django,
    backend,
    settings,
    packageVersion: (name) => pinnedVersion(files, discovery.packagingFolders, name)?.version ?? null,
    allAppsRead,
    unreadApps: unreadLabels(entries, registry.apps),
    classes,
    throughClasses,
    receivers,
    imports: input.imports ?? [],
    registrations,
    laterOptions,
    hasMetaOption: (name) => surroundings.metaOptions().includes(name),
    prepare: (created) => {
      surroundings.inPreparation = created;
    },
    report,
  });
  const models = registry.models();
  for (const problem of models.flatMap(problemsOf)) report(problem);
  for (const model of registry.allModels()) if (registry.app(model.appLabel) === undefined) report(outsideApps(model));
  // What a package's own models do is its own business: Django lets them replace checks.
  const ofPackages = registry.apps.flatMap((app) => (app.package === null ? [] : [`${app.label}.`]));
  for (const finding of runChecks({ models, creation })) {
    if (!ofPackages.some((prefix) => finding.model?.startsWith(prefix) === true))
      report(silenced(finding, settings.silencedChecks));
  }
  const recordedLabels = new Set(registry.apps.flatMap((app) => (isRecorded(app) ? [app.label] : [])));
  if (discovery.kind !== "missing" && models.every((model) => recordedLabels.has(model.appLabel))) {
    const place = displayPath(discovery.path, discovery);
    const name = place.startsWith(".") ? discovery.path.slice(discovery.path.lastIndexOf("/") + 1) : place;
    report(diagnostic("no-models", `No models were found at \`${name}\``));
  }
  const {
    installedApps: _,
    allAppsListed: __,
    configurations: ___,
    silencedChecks: ____,
    value: _____,
    saysUserModel,
    ...data
  } = settings;
  const project: Project = {
    django,
    searchPath: program.searchPath(),
    settings: data,
    apps: registry.apps.map((app) => appData(app, program, discovery)),
    models: models.map((model) => resolveModel(model, creation)),
  };
  return { project, models, saysUserModel, diagnostics };
}

function inSamePackage(one: string, other: string): boolean {
  return one.split(".", 1)[0] === other.split(".", 1)[0];
}

function versionOf(given: string | null, discovery: Discovery, report: Report): DjangoVersion {
  const pinned = given ?? discovery.django?.version;
  const version = pinned === undefined ? undefined : parseDjangoVersion(pinned);
  if (version !== undefined) return version;
  if (discovery.kind !== "missing") {
    report(
      diagnostic(
        "django-version-assumed",
        `No file of the project pins Django's version; ${DEFAULT_DJANGO_VERSION} was assumed`,
      ),
    );
  }
  return DEFAULT_DJANGO_VERSION;
}

/** Labels that entries of INSTALLED_APPS without a source probably have: their last name, or the one before `apps.XConfig`. */
function unreadLabels(entries: readonly string[], apps: readonly AppConfig[]): ReadonlySet<string> {
  const labels = entries.map(
    (entry) =>
      entry
        .replace(/\.apps\.\w+$/, "")
        .split(".")
        .at(-1) ?? entry,
  );
  return new Set(labels.filter((label) => apps.every((app) => app.label !== label)));
}

/** A check that the project silences is a note. */
function silenced(finding: Diagnostic, checks: readonly string[]): Diagnostic {
  const { djangoId } = finding;
  return djangoId !== undefined && checks.includes(djangoId) ? { ...finding, severity: "info" } : finding;
}

function outsideApps(model: ModelClass): Diagnostic {
  const message = `Model class ${model.module}.${model.name} declares the app_label '${model.appLabel}', which is not in INSTALLED_APPS; Django makes no table for it`;
  return diagnostic("model-outside-apps", `${message}; it was left out`, { span: model.origin });
}

/** What there is to say about a model and its fields, each with its name. */
function problemsOf(model: ModelClass): readonly Diagnostic[] {
  const fields = [...model.fields, ...model.manyToMany, ...model.privateFields, ...model.unreadFields];
  const ofFields = fields.flatMap((field) =>
    field.problems.map((problem) => ({ ...problem, model: model.label, field: field.name })),
  );
  return [...model.problems, ...ofFields];
}

function appData(app: AppConfig, program: Program, discovery: Discovery): App {
  const models = isRecorded(app) || app.modelsModule === null ? undefined : program.findModule(app.modelsModule);
  return {
    module: app.name,
    label: app.label,
    verboseName: app.verboseName,
    contrib: app.contrib,
    package: app.package,
    atPath: isAtPath(app, program, discovery),
    source: models === undefined ? null : displayPath(models.path, discovery),
  };
}
