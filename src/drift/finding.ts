import type { Change } from "../schema/change.js";
import type { Application, DialectName, TableName } from "../schema/schema.js";
import { tableKey } from "../schema/table-key.js";
import type { Span } from "../source/span.js";
import { databaseMending } from "./database-mending.js";
import { type DriftSeverity, driftOf } from "./drift-codes.js";
import { type SourceSide, sourceMending } from "./source-mending.js";

/** One thing that the models and what they are held against do not agree on, with both places. */
export interface Finding {
  readonly code: string;
  readonly severity: DriftSeverity;
  readonly message: string;
  /** In the models; null where they have nothing like it. */
  readonly span: Span | null;
  /** In what the models are held against; null where it has no places, or nothing like it. */
  readonly there: Span | null;
  /** Label of the model (`app.Model`) that has the table; null where none does. */
  readonly model: string | null;
  /** `table`, or `schema.table`; label of the model or app where the other side is Django. */
  readonly table: string;
  /** Names of columns; of the field, index or constraint where the other side is Django. */
  readonly columns: readonly string[];
  /** Of the constraint or index; null for tables and columns. Where the other side is Django, the fact: `title.max_length`. */
  readonly name: string | null;
  /** What the models want and what is there; null where a side has none. */
  readonly want: string | null;
  readonly have: string | null;
  /** What to write. */
  readonly mend: string;
  /** The file beside the code that ought to hold it, where the code itself cannot (`finish.sql`); else null. */
  readonly through: string | null;
}

/** What the models are held against. */
export type Side = "database" | "django" | SourceSide;

/**
 * The changes as findings, in the same order.
 * @param making the statement that makes what is wanted of a change, in the words of the database that the models are held against; null where none does
 */
export function findingsOf(
  changes: readonly Change[],
  application: Application | null,
  side: SourceSide | DialectName,
  making: (change: Change) => string | null = () => null,
): readonly Finding[] {
  const models = new Map<string, string>();
  for (const { table, kind, label } of application?.entities ?? []) {
    if (kind !== "alias" && !models.has(tableKey(table))) models.set(tableKey(table), label);
  }
  return changes.map((each): Finding => {
    const { code, severity, summary, mend } = driftOf(each);
    const { columns, name, want, have, origin: span, there } = each;
    const whole = making(each);
    return {
      code,
      severity,
      message: summary,
      span,
      there,
      model: models.get(tableKey(each.table)) ?? null,
      table: nameOf(each.table),
      columns,
      name,
      want,
      have,
      mend: mendingOf(each, side, whole) ?? mend(each, whole),
      through: null,
    };
  });
}

/** What mends a change on this side; null where that is PostgreSQL's SQL, or the same everywhere. */
function mendingOf(change: Change, side: SourceSide | DialectName, whole: string | null): string | null {
  if (side === "drizzle" || side === "typeorm") return sourceMending(change, side);
  return side === "postgres" ? null : databaseMending(change, side, whole);
}

/** `table`, or `schema.table` where it is not found without. */
export function nameOf({ schema, name }: TableName): string {
  return schema === null ? name : `${schema}.${name}`;
}
