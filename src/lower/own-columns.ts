import type { Field, Model } from "../django/project.js";
import type { IndexPart } from "../schema/schema.js";
import { databaseColumn } from "./names.js";
import type { LowerScope } from "./scope.js";

/** Columns of the model's own table by field names; `missing` is the first name that is none. */
export function ownColumns(
  names: readonly string[],
  model: Model,
  scope: LowerScope,
): { readonly columns: readonly string[]; readonly fields: readonly Field[]; readonly missing: string | null } {
  const fields: Field[] = [];
  for (const name of names) {
    const field = scope.models.ownField(model, name);
    if (field === undefined) return { columns: [], fields: [], missing: name };
    fields.push(field);
  }
  const columns = fields.map((field) => databaseColumn(field.column, scope.dialect.limits));
  return { columns, fields, missing: null };
}

/** An operator class where the database has them; Django leaves it out elsewhere. */
export const opclassOf = (opclass: string | undefined, { dialect }: LowerScope): string | null =>
  dialect.contribPostgres ? (opclass ?? null) : null;

/** A bare column of an index. */
export function columnPart(
  column: string,
  options: { readonly opclass?: string | null; readonly descending?: boolean } = {},
): IndexPart {
  const { opclass = null, descending = false } = options;
  return { kind: "column", column, descending, nulls: null, opclass, collation: null };
}
