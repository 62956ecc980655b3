import type { Report } from "../../diagnostics/diagnostic.js";
import type { ClassLike, ClassValue } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Backend } from "../backend.js";
import type { FieldDeclaration, RelationTarget } from "../fields/field-declaration.js";
import type { Receiver } from "../host/receivers.js";
import type { Registration } from "../host/registrations.js";
import type { DjangoVersion } from "../project.js";
import type { AppConfig } from "../setup/apps.js";
import type { Registry } from "../setup/registry.js";
import type { Settings } from "../setup/settings.js";
import type { Translations } from "../unseen/modeltranslation.js";
import type { CarriedField } from "./add-field.js";
import type { LaterOptions } from "./later-options.js";
import type { ModelClass } from "./model-class.js";
import type { ThroughClasses } from "./through-classes.js";

/** The model that a relation leads to from one that has it; undefined when there is none. */
export interface FoundTarget {
  readonly scope: ModelClass;
  readonly model: ModelClass | undefined;
}

/** What the making of model classes shares, from the first class statement of a project to its last. */
export interface ModelCreation {
  readonly program: Program;
  readonly django: DjangoVersion;
  readonly backend: Backend;
  readonly settings: Settings;
  readonly registry: Registry;
  readonly report: Report;
  /** What code has set on `_meta` once models were made. */
  readonly laterOptions: ReadonlyMap<ClassValue, LaterOptions>;
  /** Version of a package, by its name on the package index, that the project's own files ask for; null where none says so. */
  packageVersion(name: string): string | null;
  /** Whether every installed app was read: packages that were not may add options to Meta. */
  readonly allAppsRead: boolean;
  /** Options that a Meta may have in this version of Django, in Django's order. */
  readonly metaOptions: readonly string[];
  /** Options of Meta that installed packages add, by the package's name. */
  readonly packageOptions: ReadonlyMap<string, string>;
  /** Whether a Meta may have an option, as Django's list of them says that the project has changed. */
  hasMetaOption(name: string): boolean;
  /** Probable labels of installed apps that were not read. */
  readonly unreadApps: ReadonlySet<string>;
  /** The installed app that contains a dotted module. */
  appContaining(module: string): AppConfig | undefined;
  /** Class statements that were looked at: their model, or null for what is no model. */
  readonly classes: Map<ClassValue, ModelClass | null>;
  /** Classes of automatic through models. */
  readonly throughClasses: ThroughClasses;
  /** Meta classes of abstract models made so far: Django sets their `abstract` to False. */
  readonly resetMetas: Set<ClassValue>;
  /** Classes that exist because `ready()` of some app imported their module. */
  readonly madeByReady: ReadonlySet<ClassValue>;
  /** What waits for the making of models. */
  readonly receivers: readonly Receiver[];
  /** Calls that ask packages for tables of models. */
  readonly registrations: readonly Registration[];
  /** What django-modeltranslation is asked to translate. */
  readonly translations: Translations;
  /** Told which model's making is being told of; null when that is done. */
  prepare(created: ClassValue | null): void;
  /** Whether all models and abstract bases of a module of Django's are recorded. */
  readonly isRecordedModule: (module: string) => boolean;
  /** A class of Django's or of a package's by its dotted name. */
  classNamed(path: string): ClassLike;
  /** Makes a model of a class that a package makes of another model, with fields besides those of its bases. */
  createModel(created: ClassValue, carried: readonly CarriedField[]): ModelClass | null;
  /** Implicit primary keys by dotted class name. */
  readonly implicitKeys: Map<string, FieldDeclaration>;
  /** Where relations lead, as it was found last: asked by many checks, nearly always of the same model. */
  readonly targets: Map<RelationTarget, FoundTarget>;
  /** How many fields Django has made by itself: its negative creation counter. */
  autoFieldsMade: number;
}
