import type { Report } from "../../diagnostics/diagnostic.js";
import type { ClassValue, Rank } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Span } from "../../source/span.js";
import type { Expression, PlainValue } from "../expression.js";
import type { Choice, CustomKeys, DjangoVersion, ModelConstraint, ModelIndex, OnDelete } from "../project.js";
import type { GivenOptions } from "./given-options.js";

/**
 * A field as its own class declared it, before it belongs to a model: what one evaluated value says, with the defaults
 * of its field class filled in. Names of the model, of its app and of its relatives are still unknown, so everything
 * that depends on them (`attname`, column, accessor, target's label, `%(class)s`) is worked out later.
 * `readField()` makes it; a model's field is made from it for every model that declares or inherits it.
 */
export type FieldDeclaration =
  | ColumnDeclaration
  | RelationDeclaration
  | ForeignObjectDeclaration
  | ManyToManyDeclaration
  | GenericKeyDeclaration
  | GenericRelationDeclaration
  | CompositePrimaryKeyDeclaration
  | UnknownFieldDeclaration;

/** What every declaration has. */
export interface Declared {
  /** Dotted name of the field's class as written (`shop.fields.MoneyField`, `django.db.models.CharField`). */
  readonly className: string;
  /** Django's `creation_counter`. */
  readonly rank: Rank;
  /** The call that made the field. */
  readonly origin: Span | null;
  /** Option → place where its value was written, for every option that was given (`max_length`, `to`, `through`…). */
  readonly provenance: Readonly<Record<string, Span>>;
  readonly given: GivenOptions;
  /** Fields that its class is known to add to the model besides; absent where its class is not of a known package. */
  readonly further?: readonly FurtherField[];
}

/** A field that comes with another one. */
export interface FurtherField {
  /** `{name}` stands for the name of the field that it comes with. */
  readonly name: string;
  /** Just before or just after that field, or after all that the class body has. */
  readonly place: "before" | "after" | "last";
  /** Whether abstract models get it too; else each concrete child does. */
  readonly onAbstract: boolean;
  readonly declaration: FieldDeclaration;
}

/** Options of everything that has a column, with Django's names. */
export interface ColumnOptions {
  /** `db_column`; null when not given. */
  readonly columnGiven: string | null;
  /** What a `get_attname()` of the project's own makes of the field's name; left out where there is none. */
  readonly attname?: string;
  /** Full database type given by a custom `db_type()`, when it could be evaluated; null otherwise. */
  readonly customDbType: string | null;
  /** How foreign keys to a field of a class of the project's are stored; left out for all others. */
  readonly keys?: CustomKeys;
  /** Set where a custom `db_type()` gives None: the database has no column for it. */
  readonly columnless?: true;
  readonly primaryKey: boolean;
  /** Django's `_unique`: as given or set by the class; false for a plain primary key. */
  readonly unique: boolean;
  /** As given, else the class's default (true for slugs and relations). */
  readonly dbIndex: boolean;
  readonly null: boolean;
  readonly blank: boolean;
  readonly editable: boolean;
  readonly maxLength: number | null;
  readonly maxDigits: number | null;
  readonly decimalPlaces: number | null;
  readonly default: PlainValue | null;
  readonly dbDefault: Expression | null;
  readonly generated: {
    readonly expression: Expression;
    readonly outputField: FieldDeclaration;
    readonly stored: boolean;
  } | null;
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
  readonly verboseName: string | null;
  /** ArrayField: element field and size. */
  readonly element: { readonly field: FieldDeclaration; readonly size: number | null } | null;
  /** Type parameters that only one internal type knows (`srid`, `dim`, `geography`). */
  readonly parameters: Readonly<Record<string, PlainValue>>;
}

/** A field with a column of its own that is no relation. */
export interface ColumnDeclaration extends Declared, ColumnOptions {
  readonly kind: "column";
  /** `get_internal_type()`. */
  readonly internalType: string;
}

/** ForeignKey, OneToOneField and what derives from them. */
export interface RelationDeclaration extends Declared, ColumnOptions {
  readonly kind: "relation";
  /** `get_internal_type()`: `ForeignKey`, `OneToOneField`, or a custom class's own. */
  readonly internalType: string;
  readonly oneToOne: boolean;
  readonly to: RelationTarget;
  readonly onDelete: OnDelete;
  /** As written: `%(class)s`, `+` and trailing `+` are kept. Null when not given. */
  readonly relatedName: string | null;
  /** As written, null when not given. */
  readonly relatedQueryName: string | null;
  /** `to_field` as given, null when not. */
  readonly toField: string | null;
  readonly parentLink: boolean;
  readonly dbConstraint: boolean;
  readonly limitChoicesTo: Expression | PlainValue | null;
}

/** `models.ForeignObject` and what derives from it but ForeignKey: a relation over other fields' columns, without one of its own. */
export interface ForeignObjectDeclaration extends Declared {
  readonly kind: "foreign-object";
  readonly to: RelationTarget;
  readonly relatedName: string | null;
  readonly relatedQueryName: string | null;
}

/** ManyToManyField and what derives from it. */
export interface ManyToManyDeclaration extends Declared {
  readonly kind: "many-to-many";
  readonly to: RelationTarget;
  /** Null when not given. */
  readonly through: RelationTarget | null;
  /** `through_fields`, as many names as were given (Django wants two or more); null when not given. */
  readonly throughFields: readonly string[] | null;
  /** Null when not given: Django then decides by `to == "self"`. */
  readonly symmetrical: boolean | null;
  readonly relatedName: string | null;
  readonly relatedQueryName: string | null;
  /** `db_table`; null when not given. */
  readonly table: string | null;
  readonly dbConstraint: boolean;
  readonly limitChoicesTo: Expression | PlainValue | null;
  readonly verboseName: string | null;
  readonly helpText: string | null;
  readonly blank: boolean;
  /** `unique`, which Django refuses. */
  readonly unique: boolean;
  /** Columns of the automatic through model besides its keys; absent when there are none. */
  readonly throughColumns?: readonly ThroughColumn[];
  /** Names of columns that the automatic through model is ordered by, ascending; absent when a package gives it no order. */
  readonly throughOrdering?: readonly string[];
}

/** A column of an automatic through model that is none of its keys: the order of a sorted relation. */
export interface ThroughColumn {
  readonly name: string;
  readonly beforeKeys: boolean;
  readonly declaration: FieldDeclaration;
}

/** `contenttypes.fields.GenericForeignKey`: no column of its own. */
export interface GenericKeyDeclaration extends Declared {
  readonly kind: "generic-key";
  /** Names of the two fields that hold it. */
  readonly contentType: string;
  readonly objectId: string;
  readonly forConcreteModel: boolean;
}

/** `contenttypes.fields.GenericRelation`. */
export interface GenericRelationDeclaration extends Declared {
  readonly kind: "generic-relation";
  readonly to: RelationTarget;
  /** Names of the two fields on the target. */
  readonly contentType: string;
  readonly objectId: string;
  readonly forConcreteModel: boolean;
  readonly relatedQueryName: string | null;
  /** Set where a manager of tags brings it: it is there, as `tagged_items`, only where its target is told by generic keys. */
  readonly ofTags?: true;
}

/** `models.CompositePrimaryKey("a", "b")`. */
export interface CompositePrimaryKeyDeclaration extends Declared {
  readonly kind: "composite-primary-key";
  readonly fieldNames: readonly string[];
}

/** Something that is a field by its class, but of which not even the kind of column can be told. */
export interface UnknownFieldDeclaration extends Declared {
  readonly kind: "unknown";
  /** Middle of a sentence: "`make_field()` is not defined in the project". */
  readonly reason: string;
}

/** What a relation points to, as its author wrote it. */
export type RelationTarget =
  /** The class itself. */
  | { readonly kind: "class"; readonly value: ClassValue }
  /** `self`, `Model` or `app.Model`. */
  | { readonly kind: "name"; readonly name: string }
  /** `settings.AUTH_USER_MODEL` and its like, or `get_user_model()`: which setting, and its value (`app.Model`). */
  | { readonly kind: "setting"; readonly setting: string; readonly name: string }
  | { readonly kind: "unknown"; readonly reason: string };

/** What the readers of single values (`readField`, `readIndex`, `readConstraint`) need from their surroundings. */
export interface FieldContext {
  readonly program: Program;
  readonly django: DjangoVersion;
  /**
   * Takes what there is to say about the value. The caller adds `model` and `field`, once for each model that has it;
   * readers leave both out.
   */
  readonly report: Report;
}

/** An entry of `Meta.indexes` before it belongs to a model. */
export type IndexDeclaration = Omit<ModelIndex, "name" | "nameGiven"> & {
  /** As written (`%(class)s` is kept); null when not given. */
  readonly name: string | null;
  /** `Index.suffix`, which ends a name that Django makes (`idx`, `gin`, `brin`…). */
  readonly suffix: string;
};

/** An entry of `Meta.constraints` before it belongs to a model; its name is as written (`%(class)s` is kept). */
export type ConstraintDeclaration = ModelConstraint;
