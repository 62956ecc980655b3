/**
 * What the application does when rows go that other rows refer to, as data: one entry for each table, by the label of its
 * model. Columns go by the name that the code knows them by.
 */
export type DeletionRules<T> = Readonly<Record<string, DeletionRule<T>>>;

/** The rules of one table. */
export interface DeletionRule<T> {
  readonly table: T;
  /** Columns of the primary key. */
  readonly key: readonly [string, ...string[]];
  /** Its own foreign keys, as far as something is to be done when what they refer to goes. */
  readonly references?: readonly Reference[];
  /** Tables whose rows name rows of this one by a generic key, and go with them. */
  readonly generic?: readonly GenericReference[];
  /** The same for rows that are deleted as rows of a proxy, by its label, where it is not the same. */
  readonly proxies?: Readonly<Record<string, readonly GenericReference[]>>;
}

/** A foreign key. */
export interface Reference {
  /** The author's name of the relation. */
  readonly name: string;
  readonly column: string;
  /** Label of the model that it refers to. */
  readonly to: string;
  /** Label of the proxy by which it names that model; left out where it is the model itself. */
  readonly proxy?: string;
  /** The column there; where it is left out, the primary key. */
  readonly toColumn?: string;
  /** Label of the model whose table has that column, where `to` extends it. */
  readonly toColumnOf?: string;
  readonly onDelete: OnDelete;
  readonly nullable?: true;
  /** It leads to the row that this one extends (multi-table inheritance), which goes with it. */
  readonly parent?: true;
}

/**
 * What becomes of a row when the one that it refers to goes:
 * https://docs.djangoproject.com/en/5.2/ref/models/fields/#django.db.models.ForeignKey.on_delete
 */
export type OnDelete =
  | "cascade"
  | "protect"
  | "restrict"
  | "set null"
  /** Only of a key with `parent`. */
  | "do nothing"
  /** The value that the column is set to. */
  | { readonly set: unknown }
  /** Code of the application that makes that value, by name: whoever deletes has to give it. */
  | { readonly setBy: string }
  /** Code of the application that does it all, by name: it has no equivalent. */
  | { readonly code: string };

/** The way from a row to those that name it by a generic key. */
export interface GenericReference {
  readonly name: string;
  /** Label of the model whose rows they are. */
  readonly to: string;
  /** Label of the model whose table has the two columns; where it is left out, it is `to`. */
  readonly columnsOf?: string;
  readonly typeColumn: string;
  readonly idColumn: string;
  /** How the column holds a key; `uuid`: as a text with dashes, which the key itself has not. */
  readonly idAs: "string" | "number" | "bigint" | "uuid";
  /** The row that stands for this table among all: its model, its key, and how it is found. */
  readonly type: {
    readonly model: string;
    readonly key: string;
    readonly where: Readonly<Record<string, string>>;
  };
}
