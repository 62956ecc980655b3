import type { RecordedApp, RecordedClass, RecordedModule, RecordedName, RecordedValue } from "../contrib/recorded.js";
import type { DjangoVersion } from "../project.js";

/** What is known of one third-party package without reading it. One file per package; recorded by a script where it can be. */
export interface LibraryData {
  /** Name on the package index, for messages. */
  readonly name: string;
  /** Version that was recorded, and under which Django. */
  readonly recorded: { readonly version: string; readonly django: DjangoVersion };
  /** Its apps whose models are recorded. */
  readonly apps: readonly RecordedApp[];
  /** Modules with abstract bases and with the models of its recorded apps. */
  readonly modules: readonly LibraryModule[];
  /** Field classes by the dotted name they are defined by. */
  readonly fields: Readonly<Record<string, LibraryField>>;
  /** Other dotted names of classes, and of modules, by the name they are defined by. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Classes whose instances look like fields, and make neither column nor table. */
  readonly attributes: readonly string[];
  /** Managers of tags: a many-to-many relation through a model that keeps tagged items, mostly by generic keys. */
  readonly tags: readonly string[];
  /** Classes that models derive from besides, which are no models and hold no fields. */
  readonly mixins: readonly string[];
  /** Functions that make such a class: `class Model(ExportOperations("model"), models.Model)`. */
  readonly mixinMakers?: readonly string[];
  /** Options that it adds to those that a model's Meta may have. */
  readonly metaOptions: readonly string[];
}

/** A recorded module whose classes may do more to their children than hand down attributes. */
export interface LibraryModule extends RecordedModule {
  readonly classes: readonly LibraryClass[];
}

/** A model of a package, abstract or of one of its recorded apps. */
export interface LibraryClass extends RecordedClass {
  /** Fields that its metaclass gives to each concrete model derived from it that has none of that name. */
  readonly addedToChildren?: readonly AddedField[];
  /** Indexes that its metaclass appends to `_meta.indexes` of each of those models that has their fields itself. */
  readonly addedIndexes?: readonly AddedIndex[];
}

/** An index that a package's metaclass adds to a complete model. */
export interface AddedIndex {
  /** Fields of the index by the package's own names for them (`AddedField.name`). */
  readonly fields: readonly string[];
  /** With `%(app_label)s`, `%(class)s` and `{field}`, cut to the length that Django allows; null: Django names it. */
  readonly name: string | null;
}

/** A field that a package's metaclass adds to a complete model. */
export interface AddedField extends RecordedName {
  /** Inner class and attribute that give another name (`MPTTMeta`, `left_attr`); null when the name is fixed. */
  readonly nameFrom: readonly [string, string] | null;
}

/** A field class of a package: which of Django's it derives from, and what it sets. */
export interface LibraryField {
  /** Canonical dotted name of the Django class. */
  readonly like: string;
  readonly internalType: string;
  /** What its own `db_type()` gives on PostgreSQL; null where it is the Django class's, or that of its internal type. */
  readonly databaseType: string | null;
  /** Parameters in the order in which positional arguments fill them; null where they are the Django class's. */
  readonly positional: readonly string[] | null;
  /** Options that it takes besides. They have nothing to do with the schema. */
  readonly options: readonly string[];
  /** Options that change columns in ways that are not known; absent when there are none. */
  readonly unfollowed?: readonly string[];
  /** Its `max_length` where neither that nor choices are given: choices make it long enough for all of them with commas. Absent for other classes. */
  readonly lengthOfChoices?: number;
  /** Options that it sets where they are not given. */
  readonly presets: readonly RecordedName[];
  /** Those of the presets that it sets whatever is given. */
  readonly fixed: readonly string[];
  /** Fields that the model gets besides. */
  readonly further: readonly LibraryFurtherField[];
  /** Columns of the automatic through model besides its keys. */
  readonly throughColumns: readonly (RecordedName & { readonly beforeKeys: boolean })[];
  /** What the automatic through model is ordered by, as Meta.ordering has it; absent when it has no order. */
  readonly throughOrdering?: readonly string[];
  /** Option with which, where it is False, the automatic through model is as Django makes it; absent when there is none. */
  readonly throughSwitch?: string;
  /** What it does besides that cannot be followed, as the middle of a sentence; null when there is nothing. */
  readonly note: string | null;
}

/** A field that a package's field adds to its model in `contribute_to_class`. */
export interface LibraryFurtherField {
  /** `{name}` stands for the field's own name. */
  readonly name: string;
  /** Just before or just after the field itself, or after all that the class body has. */
  readonly place: "before" | "after" | "last";
  /** Whether abstract models get it too; else each concrete child does. */
  readonly onAbstract: boolean;
  readonly value: RecordedValue;
  /** Option of the further field → option of the field itself that gives it; `name` gives its name. */
  readonly from: Readonly<Record<string, string>>;
}
