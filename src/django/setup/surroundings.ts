import type { Report } from "../../diagnostics/diagnostic.js";
import { bool, list, str } from "../../python/evaluate/make.js";
import type { Binding, ClassValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Span } from "../../source/span.js";
import type { Backend } from "../backend.js";
import type { Receiver } from "../host/receivers.js";
import type { Registration } from "../host/registrations.js";
import type { HostSurroundings } from "../host/surroundings.js";
import { metaAttribute } from "../models/meta.js";
import { metaOptionNames } from "../models/meta-option-names.js";
import { isModelRoot } from "../models/model-bases.js";
import type { ModelClass } from "../models/model-class.js";
import { camelCaseToSpaces, truncateName } from "../models/naming.js";
import { ThroughClasses } from "../models/through-classes.js";
import type { DjangoVersion } from "../project.js";
import { textOf } from "../values/read-value.js";
import { Registry } from "./registry.js";
import type { Settings } from "./settings.js";
import { swapAssumed } from "./swap-assumed.js";

/** What models and their modules see of the project while they are evaluated; grows as the project is put together. */
export class ProjectSurroundings implements HostSurroundings {
  readonly django: DjangoVersion;
  /** Set once the program is made. */
  evaluating: Program | undefined;
  /** Entries of INSTALLED_APPS, assumed ones in a project without settings. */
  entries: readonly string[] = [];
  /** Recorded classes of a module of Django's own: set with the program. */
  recordedClasses: (module: string) => readonly ClassValue[] = () => [];
  /** Class statements that were made models so far, automatic through models included. */
  readonly classes = new Map<ClassValue, ModelClass | null>();
  /** Classes of automatic through models. */
  readonly throughClasses = new ThroughClasses();
  /** What waits for the making of models, in the order in which it was connected. */
  readonly receivers: Receiver[] = [];
  /** Calls that ask a package for a table of a model, in order. */
  readonly registrations: Registration[] = [];
  /** What code has set on `_meta` of models so far. */
  readonly laterOptions = new Map<ClassValue, Map<string, Binding>>();
  /** The model whose making is being told of. */
  inPreparation: ClassValue | null = null;
  /** Apps and models so far. */
  registry = new Registry([]);

  #metaOptions: readonly string[];
  readonly #assumedUnswapped = new Set<string>();

  constructor(
    django: DjangoVersion,
    readonly backend: Backend,
    private readonly settings: Settings,
    private readonly report: Report,
  ) {
    this.django = django;
    this.#metaOptions = metaOptionNames(django);
  }

  setting(name: string): Value | undefined {
    if (name === "INSTALLED_APPS" && this.settings.installedApps === null)
      return list(this.entries.map((entry) => str(entry)));
    return this.settings.value(name);
  }

  /** The registered model's class, that of a class statement that will become it, or Django's own of an installed app. */
  model(label: string): ClassValue | undefined {
    const [app = "", name = ""] = label.split(".");
    const registered = this.registry.find(app, name)?.class;
    if (registered !== undefined && registered !== null) return registered;
    const isNamed = (each: ClassValue): boolean => each.name.toLowerCase() === name.toLowerCase();
    const read = this.evaluating?.classes().findLast((each) => isNamed(each) && this.appLabel(each) === app);
    if (read !== undefined) return read;
    const { contrib = false, modelsModule = null } = this.registry.app(app) ?? {};
    return contrib && modelsModule !== null ? this.recordedClasses(modelsModule).find(isNamed) : undefined;
  }

  models(label: string): readonly ClassValue[] {
    const made = this.evaluating?.classes() ?? [];
    return made.filter((each) => each.mro.some(isModelRoot) && this.appLabel(each) === label && !this.isAbstract(each));
  }

  appModule(label: string): string | undefined {
    return this.registry.app(label)?.name;
  }

  through(field: Value): ClassValue | undefined {
    return this.throughClasses.through(field);
  }

  manyToManyOf(owner: ClassValue, name: string, value: Value): Value {
    const isModel = (each: ClassValue): boolean => each.mro.some(isModelRoot) && !this.isAbstract(each);
    return this.throughClasses.readFrom(owner, name, value, isModel);
  }

  /** Only abstract models keep theirs: https://docs.djangoproject.com/en/5.2/topics/db/models/#meta-and-multi-table-inheritance */
  metaOf(owner: ClassValue): Value | undefined {
    for (const each of owner.mro) {
      const meta = each.kind === "class" ? each.namespace().get("Meta")?.value : undefined;
      if (each.kind !== "class" || meta === undefined) continue;
      if (!each.mro.some(isModelRoot) || this.abstractness(each) !== false) return meta;
    }
    return undefined;
  }

  setOption(model: ClassValue, option: Binding): void {
    const options = this.laterOptions.get(model);
    if (options === undefined) this.laterOptions.set(model, new Map([[option.name, option]]));
    else options.set(option.name, option);
  }

  modelOption(model: ClassValue, name: string): Value | undefined {
    const later = this.laterOptions.get(model)?.get(name)?.value;
    if (later !== undefined) return later;
    const made = this.classes.get(model) ?? null;
    if (made !== null && name === "db_table") return str(made.table);
    if (name === "abstract") return bool(this.isAbstract(model));
    if (name === "all_parents") return list(this.concreteParents(model));
    const app = this.appLabel(model);
    if (app === undefined) return undefined;
    switch (name) {
      case "app_label":
        return str(app);
      case "model_name":
        return str(model.name.toLowerCase());
      case "object_name":
        return str(model.name);
      case "label":
        return str(`${app}.${model.name}`);
      case "label_lower":
        return str(`${app}.${model.name.toLowerCase()}`);
      case "db_table":
        return (
          this.metaOption(model, "db_table") ??
          str(truncateName(`${app}_${model.name.toLowerCase()}`, this.backend.maxNameLength))
        );
      case "proxy":
        return this.metaOption(model, name) ?? bool(false);
      case "managed":
        return this.inheritedOption(model, name) ?? bool(true);
      case "db_tablespace":
        return this.inheritedOption(model, name) ?? this.setting("DEFAULT_TABLESPACE");
      case "verbose_name":
        return this.verboseName(model);
      case "verbose_name_plural": {
        const singular = textOf(this.verboseName(model));
        return this.inheritedOption(model, name) ?? (singular === undefined ? undefined : str(`${singular}s`));
      }
      default:
        return undefined;
    }
  }

  isInstalled(app: string): boolean {
    return this.registry.apps.some((each) => each.name === app || each.label === app);
  }

  assumeUnswapped(label: string, setting: string, at: Span | null): void {
    if (this.settings.installedApps !== null || this.#assumedUnswapped.has(label)) return;
    this.#assumedUnswapped.add(label);
    this.report(swapAssumed(label, setting, at));
  }

  register(registration: Registration): void {
    this.registrations.push(registration);
  }

  metaOptions(): readonly string[] {
    return this.#metaOptions;
  }

  setMetaOptions(names: readonly string[]): void {
    this.#metaOptions = names;
  }

  connect(receiver: Receiver): void {
    this.receivers.push(receiver);
  }

  preparing(): ClassValue | null {
    return this.inPreparation;
  }

  appModules(): readonly string[] {
    return this.registry.apps.map(({ name }) => name);
  }

  readonly program = (): Program | undefined => this.evaluating;

  classCreated(): void {}

  private appLabel(model: ClassValue): string | undefined {
    const made = this.classes.get(model) ?? null;
    if (made !== null) return made.appLabel;
    const given = this.metaOption(model, "app_label");
    return (given === undefined ? undefined : textOf(given)) ?? this.registry.containingApp(model.module)?.label;
  }

  /** Models with tables that a model derives from, its own class left out. */
  private concreteParents(model: ClassValue): ClassValue[] {
    return model.mro
      .slice(1)
      .flatMap((each) => (each.kind === "class" && each.mro.some(isModelRoot) && !this.isAbstract(each) ? [each] : []));
  }

  private isAbstract(model: ClassValue): boolean {
    return this.abstractness(model) === true;
  }

  /** Whether a model is abstract; undefined where that is not known. The Meta of an abstract model that another one derives from says so no more. */
  private abstractness(model: ClassValue): boolean | undefined {
    const meta = model.namespace().get("Meta")?.value;
    if (meta?.kind !== "class") return false;
    const [own, ...others] = meta.mro.flatMap((each) => (each.kind === "class" ? [each] : []));
    const said = [own, ...others.filter(({ qualname }) => !qualname.includes("."))].flatMap(
      (each) => each?.namespace().get("abstract")?.value ?? [],
    );
    const answer = said[0] === undefined ? false : this.evaluating?.truth(said[0]);
    return typeof answer === "boolean" ? answer : undefined;
  }

  private verboseName(model: ClassValue): Value {
    return this.inheritedOption(model, "verbose_name") ?? str(camelCaseToSpaces(model.name));
  }

  /** An option of the model's own Meta, or else of the one that it has from an abstract model. */
  private inheritedOption(model: ClassValue, name: string): Value | undefined {
    const meta = model.namespace().get("Meta")?.value ?? this.metaOf(model);
    return optionIn(meta, name);
  }

  private metaOption(model: ClassValue, name: string): Value | undefined {
    return optionIn(model.namespace().get("Meta")?.value, name);
  }
}

function optionIn(meta: Value | undefined, name: string): Value | undefined {
  return meta?.kind === "class" ? metaAttribute(meta, name)?.value : undefined;
}
