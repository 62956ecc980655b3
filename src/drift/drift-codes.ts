import type { Change, ChangeKind } from "../schema/change.js";
import {
  addColumn,
  alterColumn,
  change,
  exchange,
  type Mending,
  make,
  migrate,
  reindex,
  rename,
  unmake,
  validate,
} from "./mending.js";

/** `error`: rows or code go wrong. `warning`: the sides behave differently. `note`: they behave alike. */
export type DriftSeverity = "error" | "warning" | "note";

/** What stands for one kind of change; `throughline explain <code>` prints it. */
export interface DriftDescription {
  /** Stable: ignore lists name it. */
  readonly code: string;
  readonly severity: DriftSeverity;
  /** One line: what differs. */
  readonly summary: string;
  /** What to write to mend it. */
  readonly mend: Mending;
}

const row = (code: string, severity: DriftSeverity, summary: string, mend: Mending): DriftDescription => ({
  code,
  severity,
  summary,
  mend,
});

const CONVERT = "Run `throughline convert` anew, which writes `finish.sql`.";
const INVALID =
  "The database has the index and does not use it: its making failed, or is under way. Where it is unique, rows may stand twice: an error.";

/** Every kind of drift between Django's models and what they are held against. */
const DRIFT = {
  "table missing": row("table-missing", "error", "A model's table is not in the database.", migrate),
  "table missing unmanaged": row(
    "table-missing-unmanaged",
    "note",
    "The table of a model with `managed = False` is not in the database.",
    () => "Make the table or view, or delete the model.",
  ),
  "table renamed": row("table-renamed", "error", "A table with the model's columns has another name.", rename("TABLE")),
  "table comment": row("table-comment", "note", "The table's comment differs.", make("COMMENT ON TABLE")),
  "column missing": row("column-missing", "error", "A field's column is not in the table.", addColumn),
  "column extra": row("column-extra", "warning", "The table has a column that no field stands for.", unmake("COLUMN")),
  "column extra required": row(
    "column-extra-required",
    "error",
    "The table has a column that no field stands for and that takes no row without a value: what Django inserts is refused.",
    unmake("COLUMN"),
  ),
  "column renamed": row("column-renamed", "error", "A column like the field's has another name.", rename("COLUMN")),
  "column type": row("column-type", "error", "The column has another type.", alterColumn("TYPE")),
  "join key type": row(
    "many-to-many-key-type",
    "note",
    "The own key of a many-to-many relation's join table is a number of another size, since migrations take it from DEFAULT_AUTO_FIELD.",
    () => "Nothing needs it: nobody refers to that key. `--ignore many-to-many-key-type` says no more of it.",
  ),
  "column size": row("column-size", "error", "The column has another length or precision.", alterColumn("TYPE")),
  "column nullability": row(
    "column-nullability",
    "error",
    "The column takes NULL on one side only.",
    alterColumn("NULL"),
  ),
  "column default": row("column-default", "warning", "The column's default differs.", alterColumn("DEFAULT")),
  "column identity": row(
    "column-identity",
    "error",
    "The column is numbered on one side only, or takes no number that a row brings (`GENERATED ALWAYS`).",
    alterColumn("IDENTITY"),
  ),
  "column numbering": row(
    "column-numbering",
    "note",
    "The column is numbered another way: Django made `serial` columns before 4.1 and leaves them so.",
    alterColumn("IDENTITY"),
  ),
  "column generated": row("column-generated", "error", "What the column is computed from differs.", change("COLUMN")),
  "column collation": row(
    "column-collation",
    "warning",
    "The column sorts and compares otherwise.",
    alterColumn("COLLATE"),
  ),
  "column comment": row("column-comment", "note", "The column's comment differs.", make("COMMENT ON COLUMN")),
  "primary key": row("primary-key", "error", "The primary key has other columns.", change("CONSTRAINT")),
  "primary key name": row("primary-key-name", "note", "The primary key has another name.", rename("CONSTRAINT")),
  "foreign key missing": row("foreign-key-missing", "error", "A foreign key is not there.", make("FOREIGN KEY")),
  "foreign key extra": row("foreign-key-extra", "warning", "No field stands for a foreign key.", unmake("CONSTRAINT")),
  "foreign key target": row(
    "foreign-key-target",
    "error",
    "A foreign key refers to something else.",
    change("CONSTRAINT"),
  ),
  "foreign key columns": row("foreign-key-columns", "error", "A foreign key has other columns.", change("CONSTRAINT")),
  "foreign key action": row(
    "foreign-key-action",
    "error",
    "The database does something else when a row that is referred to goes or changes its key.",
    change("CONSTRAINT"),
  ),
  "foreign key deferrability": row(
    "foreign-key-deferrability",
    "warning",
    "A foreign key is checked at another time.",
    change("CONSTRAINT"),
  ),
  "foreign key name": row("foreign-key-name", "note", "A foreign key has another name.", rename("CONSTRAINT")),
  "unique missing": row("unique-missing", "error", "A unique constraint is not there.", make("UNIQUE")),
  "unique extra": row(
    "unique-extra",
    "warning",
    "No model says that a unique constraint is there.",
    unmake("CONSTRAINT"),
  ),
  "unique columns": row("unique-columns", "warning", "A unique constraint has other columns.", change("CONSTRAINT")),
  "unique nulls": row(
    "unique-nulls",
    "error",
    "A unique constraint takes NULLs for equal on one side only.",
    change("CONSTRAINT"),
  ),
  "unique deferrability": row(
    "unique-deferrability",
    "warning",
    "A unique constraint is checked at another time.",
    change("CONSTRAINT"),
  ),
  "unique include": row("unique-include", "note", "A unique constraint covers other columns.", change("CONSTRAINT")),
  "unique name": row("unique-name", "note", "A unique constraint has another name.", rename("CONSTRAINT")),
  "unique as index": row(
    "unique-as-index",
    "note",
    "A unique constraint is a unique index on the other side: rows are held to the same.",
    change("CONSTRAINT"),
  ),
  "index missing": row("index-missing", "warning", "An index is not there.", make("INDEX")),
  "index missing unique": row(
    "index-missing-unique",
    "error",
    "An index that holds rows apart is not there: what the models refuse is taken.",
    make("UNIQUE INDEX"),
  ),
  "index extra": row("index-extra", "note", "No model says that an index is there.", unmake("INDEX")),
  "index extra unique": row(
    "index-extra-unique",
    "warning",
    "No model says that a unique index is there, which refuses rows.",
    unmake("UNIQUE INDEX"),
  ),
  "index uniqueness": row("index-uniqueness", "error", "An index is unique on one side only.", change("INDEX")),
  "index columns": row("index-columns", "warning", "An index is over something else.", change("INDEX")),
  "index order": row("index-order", "warning", "An index is in another order.", change("INDEX")),
  "index method": row("index-method", "warning", "An index has another access method.", change("INDEX")),
  "index operator class": row(
    "index-operator-class",
    "warning",
    "An index has another operator class.",
    change("INDEX"),
  ),
  "index collation": row("index-collation", "warning", "An index sorts by another collation.", change("INDEX")),
  "index condition": row("index-condition", "warning", "An index is for other rows.", change("INDEX")),
  "index include": row("index-include", "note", "An index covers other columns.", change("INDEX")),
  "index nulls": row("index-nulls", "error", "A unique index takes NULLs for equal on one side only.", change("INDEX")),
  "index parameters": row("index-parameters", "note", "An index has other storage parameters.", change("INDEX")),
  "index name": row("index-name", "note", "An index has another name.", rename("INDEX")),
  "index invalid": row("index-invalid", "warning", INVALID, reindex),
  "index invalid unique": row("index-invalid", "error", INVALID, reindex),
  "check missing": row("check-missing", "error", "A check is not there.", make("CHECK")),
  "check extra": row("check-extra", "warning", "No model says that a check is there.", unmake("CONSTRAINT")),
  "check expression": row("check-expression", "error", "A check asks for something else.", change("CONSTRAINT")),
  "check name": row("check-name", "note", "A check has another name.", rename("CONSTRAINT")),
  "constraint not validated": row(
    "constraint-not-validated",
    "warning",
    "A constraint was made `NOT VALID`: rows that were there before it may break it.",
    validate,
  ),
  "exclusion missing": row("exclusion-missing", "error", "An exclusion constraint is not there.", make("EXCLUDE")),
  "exclusion extra": row(
    "exclusion-extra",
    "warning",
    "No model says that an exclusion constraint is there.",
    unmake("CONSTRAINT"),
  ),
  "exclusion elements": row(
    "exclusion-elements",
    "error",
    "An exclusion constraint excludes something else.",
    change("CONSTRAINT"),
  ),
  "exclusion name": row("exclusion-name", "note", "An exclusion constraint has another name.", rename("CONSTRAINT")),
  "relation missing": row(
    "relation-missing",
    "warning",
    "A relation of the model has no counterpart.",
    () => "Declare the relation, or delete it from the model.",
  ),
  "relation missing back": row(
    "relation-missing-back",
    "note",
    "The way back over a key has no counterpart.",
    () => 'Declare the way back, or say `related_name="+"` in the model.',
  ),
  "relation extra": row(
    "relation-extra",
    "note",
    "No field or way back stands for a relation.",
    () => "Delete the relation, or say it in the model.",
  ),
  "relation name": row(
    "relation-name",
    "note",
    "A relation has another name.",
    ({ want, have }) => `Rename \`${have}\` to \`${want}\`, or leave it: it leads to the same rows.`,
  ),
  "relation columns": row(
    "relation-columns",
    "error",
    "A relation goes over other columns.",
    ({ want }) => `Let it go over ${want}.`,
  ),
  "relation cardinality": row(
    "relation-cardinality",
    "error",
    "A relation leads to one row on one side and to many on the other.",
    ({ want }) => `Declare it as one that leads to ${want}.`,
  ),
  "many-to-many missing": row(
    "many-to-many-missing",
    "warning",
    "A many-to-many relation of the model has no counterpart.",
    ({ want }) => `Declare the relation over its join table: ${want}.`,
  ),
  "many-to-many direction": row(
    "many-to-many-direction",
    "error",
    "A many-to-many relation goes over the two keys of its join table the other way round.",
    ({ want }) => `Let it go over ${want}.`,
  ),
  "join keys exchanged": row(
    "many-to-many-direction",
    "error",
    "A many-to-many relation goes over the two keys of its join table the other way round.",
    exchange,
  ),
  "finish statement missing": row(
    "finish-statement-missing",
    "warning",
    "`finish.sql` lacks a statement.",
    () => CONVERT,
  ),
  "finish statement differs": row(
    "finish-statement-differs",
    "warning",
    "A statement of `finish.sql` is another than the models ask for.",
    () => CONVERT,
  ),
  "finish statement unknown": row(
    "finish-statement-unknown",
    "warning",
    "`finish.sql` changes a model's table in a way that no model asks for.",
    () => CONVERT,
  ),
  "expression unknown": row(
    "expression-unknown",
    "warning",
    "The database does not take an expression of the models, so it could not be compared: exit code 1.",
    () =>
      "Check that the role may read the table, and that the functions and types which the expression names are there.",
  ),
} as const satisfies Record<ChangeKind, DriftDescription>;

const OTHER_COLUMNS = "The join table of a many-to-many relation has other columns.";
const PAIR_TWICE = "The join table of a many-to-many relation takes the same pair of rows twice.";

/** What stands for changes of a join table that was made for a many-to-many relation alone; for any other, what stands for them in every table. */
const JOIN_TABLE_DRIFT: Readonly<Partial<Record<ChangeKind, DriftDescription>>> = {
  "table missing": row(
    "many-to-many-table-missing",
    "error",
    "The join table of a many-to-many relation is not there.",
    () => "Run `python manage.py migrate`, or delete the field.",
  ),
  "column missing": row("many-to-many-columns", "error", OTHER_COLUMNS, addColumn),
  "column renamed": row("many-to-many-columns", "error", OTHER_COLUMNS, rename("COLUMN")),
  "column extra required": row("many-to-many-columns", "error", OTHER_COLUMNS, unmake("COLUMN")),
  "join key type": DRIFT["join key type"],
  "unique missing": row("many-to-many-pair-not-unique", "error", PAIR_TWICE, make("UNIQUE")),
  "index missing unique": row("many-to-many-pair-not-unique", "error", PAIR_TWICE, make("UNIQUE INDEX")),
};

/** Every code of drift, once. */
export const DRIFT_CODES: readonly Pick<DriftDescription, "code" | "severity" | "summary">[] = [
  ...new Map(
    [...Object.values<DriftDescription>(DRIFT), ...Object.values(JOIN_TABLE_DRIFT)].map((each) => [each.code, each]),
  ).values(),
];

/** What a change means. */
export function driftOf({ kind, pairsOf }: Pick<Change, "kind" | "pairsOf">): DriftDescription {
  const own = pairsOf === undefined ? undefined : JOIN_TABLE_DRIFT[kind];
  return own === undefined ? DRIFT[kind] : { ...own, summary: `${own.summary.replace(/\.$/, "")}: \`${pairsOf}\`.` };
}
