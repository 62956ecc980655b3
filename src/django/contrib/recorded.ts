/**
 * What one version of Django ships, as `scripts/record-contrib.py` recorded it from real Django: plain data, no values
 * of the evaluator's.
 */
export interface RecordedDjango {
  /** `major.minor`. */
  readonly version: string;
  readonly apps: readonly RecordedApp[];
  readonly modules: readonly RecordedModule[];
  /** Public package → defining module → names that the package re-exports from it. */
  readonly reexports: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** `django.conf.global_settings`, as far as it is plain data. */
  readonly settings: readonly RecordedName[];
}

/** A `django.contrib` app and its config. */
export interface RecordedApp {
  /** Dotted module: `django.contrib.auth`. */
  readonly module: string;
  /** Dotted names of its AppConfig classes. */
  readonly configs: readonly string[];
  readonly label: string;
  readonly verboseName: string;
  /** Dotted class name where the config sets it, which wins over DEFAULT_AUTO_FIELD. */
  readonly defaultAutoField: string | null;
  /** Dotted models module; null when it has none. */
  readonly models: string | null;
}

/** A module with models or abstract bases, its classes in source order. */
export interface RecordedModule {
  readonly module: string;
  readonly classes: readonly RecordedClass[];
  readonly constants: readonly RecordedName[];
  /** Model classes that it imports, by the name it has for them. */
  readonly imported: readonly { readonly name: string; readonly path: string }[];
}

export interface RecordedClass {
  readonly name: string;
  /** Dotted names; `object` is left out. */
  readonly bases: readonly string[];
  readonly documentation: string | null;
  readonly meta: {
    /** `module.Class.Meta` */
    readonly bases: readonly string[];
    readonly attributes: readonly RecordedName[];
  } | null;
  /** Names that the class body assigns, in source order. */
  readonly attributes: readonly RecordedAttribute[];
}

export interface RecordedName {
  readonly name: string;
  readonly value: RecordedValue;
}

export interface RecordedAttribute extends RecordedName {
  /** A field's `creation_counter`. */
  readonly counter?: number;
}

/** A Python value: JSON's own kinds stand for themselves (numbers are `int`, arrays `list`). */
export type RecordedValue =
  | null
  | boolean
  | number
  | string
  | readonly RecordedValue[]
  | { readonly float: number }
  | { readonly tuple: readonly RecordedValue[] }
  | { readonly set: readonly RecordedValue[] }
  | { readonly dict: readonly (readonly [RecordedValue, RecordedValue])[] }
  /** Something by its dotted name: a function, a class, `django.conf.settings.NAME`. */
  | {
      readonly path: string;
      /** What stands for a setting that nobody sets. */
      readonly otherwise?: RecordedValue;
    }
  | {
      /** Dotted name of the class or function that was called. */
      readonly call: string;
      readonly args: readonly RecordedValue[];
      readonly kwargs: Readonly<Record<string, RecordedValue>>;
    };
