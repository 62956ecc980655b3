import type { Change } from "../schema/change.js";
import type { Application, TableName } from "../schema/schema.js";
import { tableKey } from "../schema/table-key.js";
import type { Span } from "../source/span.js";
import { type DriftSeverity, driftOf } from "./drift-codes.js";

/** One thing that the models and the database do not agree on, with both places. */
export interface Finding {
  readonly code: string;
  readonly severity: DriftSeverity;
  readonly message: string;
  /** In the models; null where they have nothing like it. */
  readonly span: Span | null;
  /** Label of the model (`app.Model`) that has the table; null where none does. */
  readonly model: string | null;
  /** `table`, or `schema.table`. */
  readonly table: string;
  readonly columns: readonly string[];
  /** Of the constraint or index; null for tables and columns. */
  readonly name: string | null;
  /** What the models want and what is there; null where a side has none. */
  readonly want: string | null;
  readonly have: string | null;
  /** What to write. */
  readonly mend: string;
}

/** The changes as findings, in the same order. */
export function findingsOf(changes: readonly Change[], application: Application | null): readonly Finding[] {
  const models = new Map<string, string>();
  for (const { table, kind, label } of application?.entities ?? []) {
    if (kind !== "alias" && !models.has(tableKey(table))) models.set(tableKey(table), label);
  }
  return changes.map((each): Finding => {
    const { code, severity, summary, mend } = driftOf(each);
    const { columns, name, want, have, origin: span } = each;
    return {
      code,
      severity,
      message: summary,
      span,
      model: models.get(tableKey(each.table)) ?? null,
      table: nameOf(each.table),
      columns,
      name,
      want,
      have,
      mend: mend(each),
    };
  });
}

/** `table`, or `schema.table` where it is not found without. */
export function nameOf({ schema, name }: TableName): string {
  return schema === null ? name : `${schema}.${name}`;
}
