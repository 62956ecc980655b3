/** What the models themselves depend on of the database that Django is set up with: `django.db.connection`. */
export interface Backend {
  /** `connection.vendor`, which a field's `db_type()` may ask for. */
  readonly vendor: string;
  /** `connection.ops.max_name_length()`, in characters: what names of tables are shortened to; null: they are not. */
  readonly maxNameLength: number | null;
  /** The flags of `connection.features` that are true; undefined where they are not known. */
  readonly features?: ReadonlySet<string>;
  /** `connection.features.test_collations`, which models of Django's own tests ask for. */
  readonly testCollations?: Readonly<Record<string, string>>;
}

/** PostgreSQL's, for what is asked of a project without a word about a database. */
export const DEFAULT_BACKEND: Backend = { vendor: "postgresql", maxNameLength: 63 };
