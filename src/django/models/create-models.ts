import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import { external } from "../../python/evaluate/make.js";
import type { ClassValue } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Backend } from "../backend.js";
import type { RecordedDjango } from "../contrib/recorded.js";
import type { Receiver } from "../host/receivers.js";
import type { Registration } from "../host/registrations.js";
import type { DjangoHost } from "../host.js";
import { libraryOf } from "../libraries/registry.js";
import type { DjangoVersion } from "../project.js";
import { findTarget } from "../relations/relation-target.js";
import { type AppConfig, isRecorded } from "../setup/apps.js";
import { contribApp, recordedAppContaining } from "../setup/contrib-app.js";
import { runReady } from "../setup/ready.js";
import type { Registry } from "../setup/registry.js";
import type { Settings } from "../setup/settings.js";
import { addActionRelations } from "../unseen/action-streams.js";
import { importTranslations, translationsOf } from "../unseen/modeltranslation.js";
import { createModelClass } from "./create-model-class.js";
import { sayDynamicModels } from "./dynamic-models.js";
import { metaOptionNames } from "./meta-option-names.js";
import type { ModelClass } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { settleTags } from "./tagged-items.js";
import type { ThroughClasses } from "./through-classes.js";

/** What models are made from. */
export interface ModelSources {
  /** Installed apps in order, without models yet. */
  readonly registry: Registry;
  readonly program: Program;
  /** Hands out Django's own classes. */
  readonly host: DjangoHost;
  readonly record: RecordedDjango;
  readonly django: DjangoVersion;
  readonly backend: Backend;
  readonly settings: Settings;
  /** Version of a package that the project asks for, by its name on the package index; null where no file says so. */
  packageVersion(name: string): string | null;
  /** Whether every entry of INSTALLED_APPS was read. */
  readonly allAppsRead: boolean;
  readonly unreadApps: ReadonlySet<string>;
  /** Whether a Meta may have an option, as Django's list of them says that the project has changed. */
  hasMetaOption(name: string): boolean;
  /** Filled with what is made. */
  readonly classes: Map<ClassValue, ModelClass | null>;
  readonly throughClasses: ThroughClasses;
  /** What was connected to `class_prepared`; grows while modules are imported. */
  readonly receivers: readonly Receiver[];
  /** Modules to import after all apps. */
  readonly imports: readonly string[];
  readonly registrations: readonly Registration[];
  readonly laterOptions: ModelCreation["laterOptions"];
  /** Told which model's making is being told of; null when that is done. */
  prepare(created: ClassValue | null): void;
  readonly report: Report;
}

/**
 * Imports the models module of every app in order, follows every `ready()`, and makes a model of every class that is one.
 * Mirrors phases 2 and 3 of `Apps.populate`, after which all relations can be resolved. In a project whose list of apps is not known, or not as a whole,
 * those apps of Django's own that the models refer to count as installed.
 */
export function createModels(sources: ModelSources): ModelCreation {
  const { registry, program, django, backend, settings, record, classes, throughClasses, report } = sources;
  for (const app of registry.apps)
    if (!isRecorded(app) && app.modelsModule !== null) program.importModule(app.modelsModule);
  program.settleBodies();
  const imported = new Set(program.classes());
  for (const app of registry.apps) runReady(app, program, report);
  importTranslations(registry.apps, settings, program);
  for (const module of sources.imports) {
    if (program.importModule(module) !== undefined) continue;
    report(diagnostic("import-not-found", `Module \`${module}\`, which --import names, was not found`));
  }
  const installsByReference = settings.installedApps === null || !settings.allAppsListed;
  const install = (app: AppConfig | undefined): AppConfig | undefined => {
    if (app !== undefined && registry.app(app.label) === undefined) registry.install(app);
    return app;
  };
  const creation: ModelCreation = {
    program,
    django,
    backend,
    settings,
    registry,
    report,
    packageVersion: (name) => sources.packageVersion(name),
    allAppsRead: sources.allAppsRead,
    metaOptions: metaOptionNames(django),
    packageOptions: packageOptions(settings.installedApps ?? []),
    hasMetaOption: sources.hasMetaOption,
    unreadApps: sources.unreadApps,
    appContaining: (module) =>
      registry.containingApp(module) ??
      (installsByReference ? install(recordedAppContaining(record, module)) : undefined),
    classes,
    throughClasses,
    madeByReady: new Set(program.classes().filter((created) => !imported.has(created))),
    receivers: sources.receivers,
    registrations: sources.registrations,
    laterOptions: sources.laterOptions,
    translations: translationsOf(sources.registrations, settings, program),
    prepare: (created) => sources.prepare(created),
    isRecordedModule: (module) => record.modules.some((each) => each.module === module),
    classNamed: (path) => {
      const found = sources.host.external(path);
      return found?.kind === "class" ? found : external(path);
    },
    createModel: (created, carried) => createModelClass(created, creation, carried),
    resetMetas: new Set(),
    implicitKeys: new Map(),
    targets: new Map(),
    autoFieldsMade: 0,
  };
  for (const app of registry.apps) createRecordedModels(app, sources, creation);
  for (const created of program.classes()) createModelClass(created, creation);
  sayDynamicModels(creation);
  if (installsByReference) {
    for (const label of referredLabels(registry.models())) {
      const app = record.apps.find((each) => each.label === label);
      if (app !== undefined) install(contribApp(record, app.module));
    }
    for (const app of registry.apps) createRecordedModels(app, sources, creation);
  }
  for (const model of registry.allModels()) {
    settleTags(model, creation);
    addActionRelations(model, creation);
    manageThrough(model, creation);
  }
  return creation;
}

function createRecordedModels(app: AppConfig, { host }: ModelSources, creation: ModelCreation): void {
  if (app.modelsModule === null) return;
  const library = app.package === null ? undefined : libraryOf(app.name);
  // A package's other apps are imported where they are installed, even those that lie below this one.
  const others = library?.apps.flatMap(({ module, models }) => (module === app.name ? [] : [models])) ?? [];
  const modules =
    library === undefined
      ? [app.modelsModule]
      : library.modules.map(({ module }) => module).filter((module) => !others.includes(module));
  if (!isRecorded(app)) return;
  for (const module of modules) {
    if (creation.appContaining(module) !== app) continue;
    for (const created of host.recordedClasses(module)) createModelClass(created, creation);
  }
}

/** Options that installed packages add to those of Meta, with the package's name. */
function packageOptions(entries: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const library = libraryOf(entry);
      return library?.metaOptions.map((option) => [option, library.name] as const) ?? [];
    }),
  );
}

/** App labels that relations name, as in `sites.Site`. */
function referredLabels(models: readonly ModelClass[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const model of models) {
    for (const { declaration } of [...model.fields, ...model.manyToMany, ...model.privateFields]) {
      const to = "to" in declaration ? declaration.to : null;
      if (to?.kind === "name" && to.name.includes(".")) labels.add(to.name.slice(0, to.name.indexOf(".")));
    }
  }
  return labels;
}

/** An automatic through model is managed when either side is. */
function manageThrough(through: ModelClass, creation: ModelCreation): void {
  const field = through.autoCreatedFor;
  if (field === null || field.declaration.kind !== "many-to-many") return;
  const target = findTarget(field.model, field.declaration.to, creation);
  if (target !== undefined) through.managed = field.model.managed || target.managed;
}
