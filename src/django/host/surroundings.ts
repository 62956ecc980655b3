import { findInClasses } from "../../python/evaluate/class-attributes.js";
import type { Binding, ClassValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Span } from "../../source/span.js";
import type { Backend } from "../backend.js";
import { metaOptionNames } from "../models/meta-option-names.js";
import type { DjangoVersion } from "../project.js";
import type { Receiver } from "./receivers.js";
import type { Registration } from "./registrations.js";

/** What the host needs to know of the project that is being put together. */
export interface HostSurroundings {
  readonly django: DjangoVersion;
  readonly backend: Backend;
  /** Value of a setting, Django's defaults included; undefined when nobody sets it. */
  setting(name: string): Value | undefined;
  /** The class of a registered model by `app_label.ModelName` in any case; undefined when there is none (yet). */
  model(label: string): ClassValue | undefined;
  /** Class of the automatic through model of a many-to-many field, by the field's value; undefined when it is not made (yet). */
  through(field: Value): ClassValue | undefined;
  /** A many-to-many field that is read as an attribute of a class. */
  manyToManyOf(owner: ClassValue, name: string, value: Value): Value;
  /** `Class.Meta`, as the metaclass of models leaves it; undefined where there is none any more. */
  metaOf(owner: ClassValue): Value | undefined;
  /** `Model._meta.name` for what only the registry knows (`app_label`, `db_table`, `label`…); undefined when it is none of that. */
  modelOption(model: ClassValue, name: string): Value | undefined;
  /** `Model._meta.name = value`, once the model is made. */
  setOption(model: ClassValue, option: Binding): void;
  /** Whether an app with this module or label is installed (`apps.is_installed`). */
  isInstalled(app: string): boolean;
  /** Told that a swappable model was taken for itself because its setting is not set. */
  assumeUnswapped(label: string, setting: string, at: Span | null): void;
  /** Notes what waits for the making of models. */
  connect(receiver: Receiver): void;
  /** Told of each call that asks a package for a table of a model. */
  register(registration: Registration): void;
  /** Options that a Meta may have: Django's, and those that the project has added so far. */
  metaOptions(): readonly string[];
  /** Told which options a Meta may have from now on. */
  setMetaOptions(names: readonly string[]): void;
  /** The model whose making is being told of; null outside of that. */
  preparing(): ClassValue | null;
  /** Concrete models of an app by its label, as far as their class statements have run. */
  models(label: string): readonly ClassValue[];
  /** Module of an installed app by its label. */
  appModule(label: string): string | undefined;
  /** Modules of the installed apps in order. */
  appModules(): readonly string[];
  /** The program that is being evaluated; undefined while it is still being made. */
  program(): Program | undefined;
  /** Told of each class statement that runs, in order. */
  classCreated(created: ClassValue): void;
}

/** Surroundings without apps and models: what settings are evaluated in. */
export function emptySurroundings(
  django: DjangoVersion,
  backend: Backend,
  setting: (name: string) => Value | undefined,
): HostSurroundings {
  return {
    django,
    backend,
    setting,
    model: () => undefined,
    through: () => undefined,
    manyToManyOf: (_, __, value) => value,
    metaOf: (owner) => findInClasses(owner.mro, "Meta"),
    modelOption: () => undefined,
    setOption: () => {},
    isInstalled: () => false,
    assumeUnswapped: () => {},
    connect: () => {},
    register: () => {},
    metaOptions: () => metaOptionNames(django),
    setMetaOptions: () => {},
    preparing: () => null,
    models: () => [],
    appModule: () => undefined,
    appModules: () => [],
    program: () => undefined,
    classCreated: () => {},
  };
}
