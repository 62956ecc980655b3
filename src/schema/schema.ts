import type { Span } from "../source/span.js";
import type { Literal } from "./literal.js";
import type { SqlExpr } from "./sql-expr.js";
import type { SqlType } from "./sql-type.js";

/**
 * The relational IR, for one dialect. It knows neither Django nor TypeScript: a Django project, a TypeScript schema and a
 * live database all become one of these, and one diff serves all pairs. Plain readonly data in source order.
 */
export interface Schema {
  readonly dialect: DialectName;
  /** What the database holds. */
  readonly tables: readonly Table[];
  /** What only the application knows; null for a live database. */
  readonly application: Application | null;
}

export type DialectName = "postgres" | "mysql" | "mariadb" | "sqlite";

// ---------------------------------------------------------------- database

/** A table by name; `schema` is null for the connection's default. */
export interface TableName {
  readonly schema: string | null;
  readonly name: string;
}

export interface Table extends TableName {
  readonly columns: readonly Column[];
  readonly primaryKey: PrimaryKey | null;
  readonly foreignKeys: readonly ForeignKey[];
  /** Unique constraints; unique indexes stand under `indexes`. */
  readonly uniques: readonly Unique[];
  readonly indexes: readonly Index[];
  readonly checks: readonly Check[];
  readonly exclusions: readonly Exclusion[];
  readonly comment: string | null;
  readonly tablespace: string | null;
  /** False where somebody else makes the table (or view): it is readable, but in no migration. */
  readonly managed: boolean;
  readonly origin: Span | null;
  /** Where facts of it are stated that have a place of their own; left out where none has. */
  readonly places?: TablePlaces;
}

export interface TablePlaces {
  readonly name: Span | null;
  readonly comment: Span | null;
  /** Where columns that refer to another table's are said to have no foreign key. */
  readonly unkeyed?: readonly { readonly columns: readonly string[]; readonly origin: Span }[];
}

export interface Column {
  readonly name: string;
  readonly type: SqlType;
  readonly nullable: boolean;
  /** How the database numbers rows by itself. */
  readonly identity: "by default" | "always" | "serial" | "autoincrement" | null;
  readonly default: SqlExpr | null;
  readonly generated: { readonly expression: SqlExpr; readonly stored: boolean } | null;
  readonly collation: string | null;
  readonly comment: string | null;
  readonly origin: Span | null;
}

export interface PrimaryKey {
  /** Null where the dialect names it by itself. */
  readonly name: string | null;
  readonly columns: readonly string[];
}

export type ReferentialAction = "no action" | "restrict" | "cascade" | "set null" | "set default";

export interface ForeignKey {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly references: TableName & { readonly columns: readonly string[] };
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
  readonly deferrable: Deferrability | null;
  /** Set where a live database holds only new rows to it. */
  readonly notValidated?: true;
  readonly origin: Span | null;
}

export type Deferrability = "initially deferred" | "initially immediate";

export interface Unique {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly nullsDistinct: boolean;
  readonly deferrable: Deferrability | null;
  readonly include: readonly string[];
  readonly origin: Span | null;
}

export interface Index {
  /** Empty where the one who declares it leaves the name to a library. */
  readonly name: string;
  readonly unique: boolean;
  /** Access method (`btree`, `gin`…). */
  readonly method: string;
  readonly parts: readonly IndexPart[];
  /** Of an index that a library has no words for, so that it has no parts: the columns that it is over, where it is over columns of all rows alone. */
  readonly over?: readonly string[];
  readonly where: SqlExpr | null;
  readonly include: readonly string[];
  readonly nullsDistinct: boolean;
  /** Storage parameters, as the database writes them. */
  readonly with: Readonly<Record<string, string>>;
  readonly tablespace: string | null;
  /** Set where a live database has it and does not use it: its making failed, or is under way. */
  readonly invalid?: true;
  readonly origin: Span | null;
}

export type IndexPart = {
  readonly descending: boolean;
  readonly nulls: "first" | "last" | null;
  readonly opclass: string | null;
  readonly collation: string | null;
} & (
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "expression"; readonly expression: SqlExpr }
);

export interface Check {
  readonly name: string | null;
  readonly expression: SqlExpr;
  /** Set where a live database holds only new rows to it. */
  readonly notValidated?: true;
  readonly origin: Span | null;
}

export interface Exclusion {
  readonly name: string;
  readonly method: string;
  readonly elements: readonly {
    readonly expression: SqlExpr;
    readonly opclass: string | null;
    readonly operator: string;
  }[];
  readonly where: SqlExpr | null;
  readonly include: readonly string[];
  readonly deferrable: Deferrability | null;
  readonly origin: Span | null;
}

// ------------------------------------------------------------- application

/** What the database does not hold: entities with their documentation, relations by name, rules, application defaults. */
export interface Application {
  /** In order of installation. */
  readonly groups: readonly Group[];
  readonly entities: readonly Entity[];
  readonly toOne: readonly ToOneRelation[];
  readonly manyToMany: readonly ManyToManyRelation[];
  readonly generic: readonly GenericRelation[];
}

/** A unit of the application that becomes one file: a Django app. */
export interface Group {
  readonly name: string;
  readonly documentation: string | null;
  /** Whether it belongs to the framework and not to the user's own code. */
  readonly framework: boolean;
  /** Path of its source as a header line names it; null when it has none. */
  readonly source: string | null;
}

/** A class of rows: a table, or another view of one. Several entities may share a table. */
export interface Entity {
  /** Unique: `group.Name`. */
  readonly label: string;
  readonly group: string;
  readonly name: string;
  readonly table: TableName;
  /** `alias`: another name for the same rows (a proxy). `join`: made only to hold pairs of a many-to-many. */
  readonly kind: "table" | "alias" | "join";
  /** Label of the entity it is another view of (`alias`), or that owns the relation (`join`); null otherwise. */
  readonly of: string | null;
  /** Labels of the entities whose rows it extends, each by a one-to-one key (multi-table inheritance). */
  readonly extends: readonly string[];
  /** False: emitted for a foreign key's sake only; not part of what was asked for. */
  readonly selected: boolean;
  readonly documentation: Documentation;
  /** In column order. An alias has none of its own. */
  readonly attributes: readonly Attribute[];
  readonly ordering: readonly OrderTerm[];
  readonly origin: Span | null;
}

/** Text for people. */
export interface Documentation {
  /** Short name in words. */
  readonly title: string | null;
  readonly text: string | null;
  /** Further remarks, one sentence each (abstract bases it took its columns from, what was approximated). */
  readonly remarks: readonly string[];
}

/** What the application knows of one column. */
export interface Attribute {
  /** The name that application code uses (`author_id`), in the author's spelling. */
  readonly name: string;
  readonly column: string;
  readonly documentation: Documentation;
  readonly choices: ChoiceSet | null;
  readonly default: ApplicationDefault | null;
  /** Whether the application stores an empty text (in a binary column: no bytes) in a row that is made without a value. */
  readonly emptyText: boolean;
  /** Set to the current time (date for a date column) on every update. */
  readonly touchedOnUpdate: boolean;
  readonly origin: Span | null;
}

export interface ChoiceSet {
  /** Name of the author's own enumeration, when the choices came from one. */
  readonly name: string | null;
  /** Whether the application also takes no choice at all (the empty string). */
  readonly blank: boolean;
  readonly choices: readonly { readonly value: Literal; readonly label: string; readonly name: string | null }[];
}

/** The value that the application fills in when a row is made without one. */
export type ApplicationDefault =
  | { readonly kind: "literal"; readonly value: Literal }
  /** Current time as the column's own type. */
  | { readonly kind: "now" }
  /** Random (version 4) UUID. */
  | { readonly kind: "uuid" }
  /** Code of the application that has no equivalent: by name, with its source where known. */
  | { readonly kind: "code"; readonly name: string; readonly source: string | null };

/** What the application does to referring rows when a referred row goes. */
export type DeletionRule =
  | { readonly kind: "cascade" | "protect" | "restrict" | "set null" | "set default" | "do nothing" }
  /** Nothing: the foreign key itself says what becomes of the row. */
  | { readonly kind: "database" }
  /** Gives the key this value; code of the application is asked for it once for a deletion. */
  | { readonly kind: "set"; readonly value: ApplicationDefault }
  /** A rule of the application's own. */
  | { readonly kind: "code"; readonly name: string };

/** A key from one entity to another, with the names of both directions. */
export interface ToOneRelation {
  /** Label of the entity that holds the key. */
  readonly source: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Label of the entity it points to. */
  readonly target: string;
  readonly targetColumns: readonly string[];
  /** Name of the way back on the target; null when there is none. */
  readonly reverse: string | null;
  /** Whether the way back gives at most one. */
  readonly unique: boolean;
  readonly nullable: boolean;
  /** Whether it leads from an extension to what it extends (multi-table inheritance). */
  readonly parentLink: boolean;
  readonly onDelete: DeletionRule;
  /** Whether the database enforces it. */
  readonly enforced: boolean;
  readonly documentation: Documentation;
  readonly origin: Span | null;
}

/** A many-to-many relation, from the entity that declares it. */
export interface ManyToManyRelation {
  readonly source: string;
  readonly name: string;
  readonly target: string;
  /** Label of the entity that holds the pairs. */
  readonly through: string;
  /** Whether the join entity was made for this relation alone and holds nothing else. */
  readonly automatic: boolean;
  /** Columns of the join table that hold the source's and the target's key, and the columns they refer to. */
  readonly sourceKey: KeyPair;
  readonly targetKey: KeyPair;
  /** Name of the way back on the target; null when there is none. A symmetrical relation has none: it is its own way back. */
  readonly reverse: string | null;
  readonly symmetrical: boolean;
  /** Columns of the join table besides its own key and the two above. */
  readonly extraColumns: readonly string[];
  readonly documentation: Documentation;
  readonly origin: Span | null;
}

export interface KeyPair {
  /** Column of the join table. */
  readonly column: string;
  /** Column that it refers to; in the table of a multi-table parent where the key lives there. */
  readonly references: string;
  /** Name of the join entity's own to-one relation over that column. */
  readonly relation: string;
}

/** A key to a row of any entity: a pair of columns that no foreign key can hold, or the way back from one. */
export type GenericRelation =
  | {
      readonly kind: "key";
      readonly entity: string;
      readonly name: string;
      readonly typeColumn: string;
      readonly idColumn: string;
      readonly origin: Span | null;
    }
  | {
      readonly kind: "reverse";
      readonly entity: string;
      readonly name: string;
      readonly target: string;
      readonly typeColumn: string;
      readonly idColumn: string;
      /** What the row that `typeColumn` refers to says for rows of this entity: group, and name in lower case. */
      readonly type: { readonly group: string; readonly name: string };
      /** Where that row is; null where it cannot be told. */
      readonly kinds: KindTable | null;
      readonly origin: Span | null;
    };

/** A table of the kinds of row that generic keys can name. */
export interface KindTable {
  /** Label of the entity. */
  readonly entity: string;
  /** Column that is referred to. */
  readonly keyColumn: string;
  readonly groupColumn: string;
  readonly nameColumn: string;
}

/** `ORDER BY` by default. A path crosses relations (`author__name`). */
export type OrderTerm =
  | { readonly kind: "attribute"; readonly path: string; readonly descending: boolean }
  | {
      readonly kind: "expression";
      readonly expression: SqlExpr;
      readonly descending: boolean;
      readonly nulls: "first" | "last" | null;
    }
  | { readonly kind: "random" };
