import type { Span } from "../source/span.js";
import type { Expression, PlainValue } from "./expression.js";

/**
 * The resolved Django project: what its author wrote, with every default of Django's filled in. Plain readonly data;
 * models and fields refer to each other by label (`app_label.ModelName`) and name. Mirrors `Model._meta`
 * (https://docs.djangoproject.com/en/5.2/ref/models/meta/).
 */
export interface Project {
  /** Absolute folders that modules were searched in, in the order of `sys.path`. */
  readonly searchPath: readonly string[];
  /** Version of Django whose behaviour is followed, `major.minor`. */
  readonly django: DjangoVersion;
  readonly settings: ProjectSettings;
  /** In the order of INSTALLED_APPS. */
  readonly apps: readonly App[];
  /** All registered models, automatic through models included, in the order of `apps.get_models(include_auto_created=True, include_swapped=True)`. */
  readonly models: readonly Model[];
}

export type DjangoVersion = `${number}.${number}`;

/** The settings that models depend on, resolved. */
export interface ProjectSettings {
  /** Dotted settings module; null when there is none. */
  readonly module: string | null;
  /** `app.Model`. */
  readonly authUserModel: string;
  /** Dotted class name from DEFAULT_AUTO_FIELD. */
  readonly defaultAutoField: string;
  readonly useTz: boolean;
  /** TIME_ZONE; absent when it is not known. */
  readonly timeZone?: string;
  /** MIGRATION_MODULES: dotted modules by label of app, null for an app without migrations. Null where it could not be read. */
  readonly migrationModules: Readonly<Record<string, string | null>> | null;
}

export interface App {
  /** Dotted module of the app (`shop`, `django.contrib.auth`). */
  readonly module: string;
  readonly label: string;
  readonly verboseName: string | null;
  /** Whether it ships with Django itself. */
  readonly contrib: boolean;
  /** Name of the known package that it belongs to, where its models are recorded and its source was not read; else null. */
  readonly package: string | null;
  /** Whether its code lies at the path that was given, or the path inside it; false for Django's own. */
  readonly atPath: boolean;
  /** Path of its models module or package as diagnostics print it; null when it has none that was read. */
  readonly source: string | null;
}

/** Whether an app is the project's own to show and to emit: neither Django's nor one that is known from records only. */
export function isOwnApp({ contrib, package: name }: App): boolean {
  return !contrib && name === null;
}

export interface Model {
  /** `app_label.ModelName`: Django's `_meta.label`. */
  readonly label: string;
  readonly app: string;
  readonly name: string;
  /** Dotted module of the class. */
  readonly module: string;
  readonly table: string;
  /** `db_table` schema and quoting are kept in `table` as written; this says whether the user gave it. */
  readonly tableGiven: boolean;
  readonly managed: boolean;
  readonly proxy: boolean;
  /** Label of the model that a proxy stands for. */
  readonly proxyFor: string | null;
  /** Automatic through model: made by a ManyToManyField. */
  readonly autoCreated: boolean;
  readonly swapped: boolean;
  /** attnames. */
  readonly primaryKey: readonly string[];
  /** Labels of the multi-table parents, each with the one-to-one field that leads there (null: a proxy's own parent). */
  readonly parents: readonly { readonly label: string; readonly field: string | null }[];
  /** Names of the abstract bases whose fields it took, nearest first, for documentation. */
  readonly abstractBases: readonly string[];
  /** `_meta.local_concrete_fields`, in Django's order. */
  readonly fields: readonly Field[];
  /** `_meta.local_many_to_many`. */
  readonly manyToMany: readonly ManyToMany[];
  /** Generic keys and generic relations. */
  readonly privateFields: readonly PrivateField[];
  readonly uniqueTogether: readonly (readonly string[])[];
  /** `index_together` (Django < 5.1). */
  readonly indexTogether: readonly (readonly string[])[];
  readonly indexes: readonly ModelIndex[];
  readonly constraints: readonly ModelConstraint[];
  readonly ordering: readonly Ordering[];
  readonly orderWithRespectTo: string | null;
  readonly comment: string | null;
  readonly tablespace: string | null;
  readonly verboseName: string | null;
  readonly verboseNamePlural: string | null;
  readonly documentation: string | null;
  readonly requiredDbVendor: string | null;
  readonly requiredDbFeatures: readonly string[];
  /** False when something the schema needs could not be resolved; the diagnostics say what. */
  readonly complete: boolean;
  readonly origin: Span | null;
  /** Where `db_table` and `db_table_comment` are stated: a join table's by the field that it is made for. */
  readonly tablePlaces?: { readonly name: Span | null; readonly comment: Span | null };
}

/** What decides the `rel_db_type()` of a field whose class the project defines. */
export interface CustomKeys {
  /** Full database type given by a `rel_db_type()` of its own; null where there is none. */
  readonly type: string | null;
  /** `get_internal_type()` of Django's class that it derives from: Django's own `rel_db_type()` goes by the class. */
  readonly kind: string;
}

/** A concrete field: a column, or (composite primary keys) several columns' name. */
export interface Field {
  readonly name: string;
  readonly attname: string;
  readonly column: string;
  /** Dotted name of the field's class as written (`shop.fields.MoneyField`, `django.db.models.CharField`). */
  readonly className: string;
  /** `get_internal_type()`: the key into Django's `data_types` (`CharField`, `ForeignKey`, `ArrayField`). A closed set for Django's own; a custom class may answer its own name. */
  readonly internalType: string;
  /** Full database type given by a custom `db_type()`, when it could be evaluated; null otherwise. */
  readonly customDbType: string | null;
  /** How foreign keys to it are stored, where its class is the project's own: others go by their `internalType`. */
  readonly keys?: CustomKeys;
  /** Set where `db_type()` gives None: Django counts the field as concrete, but makes no column of it. */
  readonly columnless?: true;
  readonly primaryKey: boolean;
  /** `_meta`'s `unique`: true for primary keys too. */
  readonly unique: boolean;
  readonly dbIndex: boolean;
  readonly null: boolean;
  readonly blank: boolean;
  readonly editable: boolean;
  /** Made by Django (implicit `id`, `_ptr`, `_order`, keys of automatic through models). */
  readonly autoCreated: boolean;
  readonly maxLength: number | null;
  readonly maxDigits: number | null;
  readonly decimalPlaces: number | null;
  readonly default: PlainValue | null;
  readonly dbDefault: Expression | null;
  readonly generated: GeneratedColumn | null;
  readonly dbComment: string | null;
  readonly dbCollation: string | null;
  readonly dbTablespace: string | null;
  readonly autoNow: boolean;
  readonly autoNowAdd: boolean;
  /** Flattened groups; null when the field has none. */
  readonly choices: readonly Choice[] | null;
  /** Name of the enum class that the choices came from, when there is one. */
  readonly choicesName: string | null;
  readonly helpText: string | null;
  /** Null when it is only the name in words. */
  readonly verboseName: string | null;
  readonly relation: Relation | null;
  /** ArrayField: element field and size. Ranges carry their own internal type. */
  readonly element: { readonly field: Field; readonly size: number | null } | null;
  /** CompositePrimaryKey: the field names it is made of. */
  readonly compositeOf: readonly string[] | null;
  /** Label or name of the abstract base the field was declared on; null for the model's own. */
  readonly inheritedFrom: string | null;
  /** Geometry and other type parameters that only one internal type knows (`srid`, `dim`, `geography`). */
  readonly parameters: Readonly<Record<string, PlainValue>>;
  readonly origin: Span | null;
  /** Where single facts came from when it was not the field's own line: option → place. */
  readonly provenance: Readonly<Record<string, Span>>;
}

export interface Choice {
  readonly value: PlainValue;
  readonly label: string;
  /** Member name of the enum it came from. */
  readonly name: string | null;
}

export interface GeneratedColumn {
  readonly expression: Expression;
  readonly outputField: Field;
  readonly stored: boolean;
}

export type OnDelete =
  | { readonly kind: "CASCADE" | "PROTECT" | "RESTRICT" | "SET_NULL" | "SET_DEFAULT" | "DO_NOTHING" }
  /** Carried out by the database: since Django 6.1. */
  | { readonly kind: "DB_CASCADE" | "DB_SET_NULL" | "DB_SET_DEFAULT" }
  | { readonly kind: "SET"; readonly value: PlainValue }
  /** A callable of the project. */
  | { readonly kind: "custom"; readonly callable: string };

/** ForeignKey or OneToOneField. */
export interface Relation {
  /** Label of the target; as written when it could not be resolved (then `resolved` is false). */
  readonly to: string;
  readonly resolved: boolean;
  /** attname of the target's column. */
  readonly toField: string;
  readonly onDelete: OnDelete;
  readonly oneToOne: boolean;
  readonly parentLink: boolean;
  readonly dbConstraint: boolean;
  /** Attribute on the target; null when hidden. */
  readonly accessor: string | null;
  /** Name in queries from the target; null when hidden. */
  readonly queryName: string | null;
  /** `related_name` as the user resolved it (`%(class)s` expanded), null when not given. */
  readonly relatedName: string | null;
  readonly limitChoicesTo: Expression | PlainValue | null;
}

/** Where a fact about a many-to-many came from: written by the author, or Django's rule with its name. */
export interface Fact<T> {
  readonly value: T;
  /** Place in the author's code; null for a rule of Django's. */
  readonly origin: Span | null;
  /** `given`, or Django's rule in words ("the first foreign key of `Membership` to `Person`"). */
  readonly source: string;
}

/** One many-to-many relation, seen from the field that declares it. */
export interface ManyToMany {
  readonly name: string;
  readonly className: string;
  /** Label of the model that has the field. */
  readonly source: string;
  readonly to: Fact<string>;
  readonly resolved: boolean;
  /** Label of the through model, automatic or written. */
  readonly through: Fact<string>;
  readonly autoCreated: boolean;
  readonly table: Fact<string>;
  /** Name of the through model's foreign key to the source, and its column; null where Django itself would refuse it. */
  readonly sourceField: Fact<string> | null;
  readonly sourceColumn: string | null;
  readonly targetField: Fact<string> | null;
  readonly targetColumn: string | null;
  readonly symmetrical: Fact<boolean>;
  readonly accessor: Fact<string | null>;
  readonly queryName: string | null;
  readonly relatedName: string | null;
  readonly dbConstraint: boolean;
  readonly limitChoicesTo: Expression | PlainValue | null;
  readonly verboseName: string | null;
  readonly helpText: string | null;
  readonly blank: boolean;
  readonly inheritedFrom: string | null;
  readonly origin: Span | null;
}

export type PrivateField =
  | {
      readonly kind: "GenericForeignKey";
      readonly name: string;
      /** Field names. */
      readonly contentType: string;
      readonly objectId: string;
      readonly forConcreteModel: boolean;
      readonly origin: Span | null;
    }
  | {
      readonly kind: "GenericRelation";
      readonly name: string;
      readonly to: string;
      readonly contentType: string;
      readonly objectId: string;
      readonly forConcreteModel: boolean;
      readonly relatedQueryName: string | null;
      /** Whether the keys that lead back name the concrete model, and not a proxy that has the relation. */
      readonly origin: Span | null;
    };

/** An `Index` of `Meta.indexes`, of Django's own classes or contrib.postgres's. */
export interface ModelIndex {
  /** Class name: `Index`, `GinIndex`, `BTreeIndex`… */
  readonly type: string;
  /** Given, or made by Django's `set_name_with_model` (already truncated and hashed). */
  readonly name: string;
  readonly nameGiven: boolean;
  /** Field names with order; empty when `expressions` is used. */
  readonly fields: readonly { readonly name: string; readonly descending: boolean }[];
  readonly expressions: readonly Expression[];
  readonly condition: Expression | null;
  readonly include: readonly string[];
  readonly opclasses: readonly string[];
  readonly dbTablespace: string | null;
  /** Storage options of one index type (`fastupdate`, `fillfactor`, `pages_per_range`…). */
  readonly options: Readonly<Record<string, PlainValue>>;
  readonly origin: Span | null;
}

export type Deferrable = "DEFERRED" | "IMMEDIATE";

export type ModelConstraint = {
  readonly name: string;
  readonly origin: Span | null;
} & (
  | { readonly kind: "check"; readonly condition: Expression }
  | {
      readonly kind: "unique";
      readonly fields: readonly string[];
      readonly expressions: readonly Expression[];
      readonly condition: Expression | null;
      readonly deferrable: Deferrable | null;
      readonly include: readonly string[];
      readonly opclasses: readonly string[];
      readonly nullsDistinct: boolean | null;
    }
  | {
      readonly kind: "exclusion";
      readonly expressions: readonly { readonly expression: Expression; readonly operator: string }[];
      readonly indexType: string;
      readonly condition: Expression | null;
      readonly deferrable: Deferrable | null;
      readonly include: readonly string[];
    }
);

/** One entry of `Meta.ordering`. */
export type Ordering =
  | { readonly kind: "field"; readonly name: string; readonly descending: boolean }
  | {
      readonly kind: "expression";
      readonly expression: Expression;
      readonly descending: boolean;
      readonly nulls: "first" | "last" | null;
    };
