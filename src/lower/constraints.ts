import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Deferrable, Field, Model, ModelConstraint } from "../django/project.js";
import type { Check, Deferrability, Exclusion, Index, IndexPart, PrimaryKey, Unique } from "../schema/schema.js";
import type { SqlExpr } from "../schema/sql-expr.js";
import { lowerCondition, lowerIndexPart } from "./expressions/lower-expression.js";
import { databaseColumn, indexName } from "./names.js";
import type { LowerScope } from "./scope.js";

/** What `Meta.constraints` asks for; the unique ones with a condition or the like are indexes to the database. */
export interface LoweredConstraints {
  readonly checks: readonly Check[];
  readonly uniques: readonly Unique[];
  readonly uniqueIndexes: readonly Index[];
  readonly exclusions: readonly Exclusion[];
}

type Of<Kind extends ModelConstraint["kind"]> = Extract<ModelConstraint, { kind: Kind }>;

const DEFERRED: Readonly<Record<Deferrable, Deferrability>> = {
  DEFERRED: "initially deferred",
  IMMEDIATE: "initially immediate",
};
const deferrability = (deferrable: Deferrable | null) => (deferrable === null ? null : DEFERRED[deferrable]);

/** `Meta.constraints` in order. One that cannot be said is reported and left out. */
export function lowerConstraints(model: Model, scope: LowerScope): LoweredConstraints {
  const checks: Check[] = [];
  const uniques: Unique[] = [];
  const uniqueIndexes: Index[] = [];
  const exclusions: Exclusion[] = [];
  for (const constraint of model.constraints) {
    if (constraint.kind === "check") checks.push(...check(constraint, model, scope));
    else if (constraint.kind === "exclusion") exclusions.push(...exclusion(constraint, model, scope));
    else if (isIndex(constraint)) uniqueIndexes.push(...uniqueIndex(constraint, model, scope));
    else uniques.push(...unique(constraint, model, scope));
  }
  return { checks, uniques, uniqueIndexes, exclusions };
}

/** Whether Django makes an index of a unique constraint: `_unique_sql`. */
function isIndex(constraint: Of<"unique">): boolean {
  const { condition, include, opclasses, expressions } = constraint;
  return condition !== null || include.length > 0 || opclasses.length > 0 || expressions.length > 0;
}

function check(constraint: Of<"check">, model: Model, scope: LowerScope): Check[] {
  const condition = conditionOf(constraint, constraint.condition, model, scope);
  if (condition === undefined || condition === null) return [];
  return [{ name: scope.dialect.limits.clip(constraint.name), expression: condition, origin: constraint.origin }];
}

function unique(constraint: Of<"unique">, model: Model, scope: LowerScope): Unique[] {
  const columns = columnsOf(constraint, constraint.fields, model, scope);
  if (columns === null) return [];
  return [
    {
      name: scope.dialect.limits.clip(constraint.name),
      columns,
      nullsDistinct: constraint.nullsDistinct !== false,
      deferrable: deferrability(constraint.deferrable),
      include: [],
      origin: constraint.origin,
    },
  ];
}

function uniqueIndex(constraint: Of<"unique">, model: Model, scope: LowerScope): Index[] {
  const columns = columnsOf(constraint, constraint.fields, model, scope);
  const include = columnsOf(constraint, constraint.include, model, scope);
  const where = conditionOf(constraint, constraint.condition, model, scope);
  const parts = indexParts(constraint, model, scope);
  if (columns === null || include === null || where === undefined || parts === null) return [];
  return [
    {
      name: scope.dialect.limits.clip(constraint.name),
      unique: true,
      method: "btree",
      parts: [
        ...columns.map((column, index) => columnPart(column, { opclass: constraint.opclasses[index] ?? null })),
        ...parts,
      ],
      where,
      include,
      nullsDistinct: constraint.nullsDistinct !== false,
      with: {},
      tablespace: null,
      origin: constraint.origin,
    },
  ];
}

/** A bare column of an index. */
export function columnPart(
  column: string,
  options: { readonly opclass?: string | null; readonly descending?: boolean } = {},
): IndexPart {
  const { opclass = null, descending = false } = options;
  return { kind: "column", column, descending, nulls: null, opclass, collation: null };
}

function indexParts(constraint: Of<"unique">, model: Model, scope: LowerScope): readonly IndexPart[] | null {
  const parts: IndexPart[] = [];
  for (const expression of constraint.expressions) {
    const part = lowerIndexPart(expression, model, scope);
    if (!part.ok) {
      leaveOut(constraint, part.reason, model, scope);
      return null;
    }
    parts.push(part.value);
  }
  return parts;
}

function exclusion(constraint: Of<"exclusion">, model: Model, scope: LowerScope): Exclusion[] {
  const where = conditionOf(constraint, constraint.condition, model, scope);
  const include = columnsOf(constraint, constraint.include, model, scope);
  const elements: Exclusion["elements"][number][] = [];
  for (const { expression, operator } of constraint.expressions) {
    const part = lowerIndexPart(expression, model, scope);
    if (!part.ok) {
      leaveOut(constraint, part.reason, model, scope);
      return [];
    }
    elements.push(exclusionElement(part.value, operator, scope));
  }
  if (where === undefined || include === null) return [];
  return [
    {
      name: scope.dialect.limits.clip(constraint.name),
      method: constraint.indexType.toLowerCase(),
      elements,
      where,
      include,
      deferrable: deferrability(constraint.deferrable),
      origin: constraint.origin,
    },
  ];
}

/** An element as it stands in the constraint: a bare column, or an expression in parentheses, with its collation. */
function exclusionElement(part: IndexPart, operator: string, scope: LowerScope): Exclusion["elements"][number] {
  const { expressions } = scope.dialect;
  const root: SqlExpr =
    part.kind === "column"
      ? { sql: expressions.quote(part.column), columns: [part.column] }
      : { ...part.expression, sql: `(${part.expression.sql})` };
  const sql = part.collation === null ? root.sql : expressions.collate(root.sql, part.collation);
  return { expression: { ...root, sql }, opclass: part.opclass, operator };
}

/** A condition in SQL; null for none, undefined when it had to be reported. */
function conditionOf(
  constraint: ModelConstraint,
  condition: Of<"check">["condition"] | null,
  model: Model,
  scope: LowerScope,
): SqlExpr | null | undefined {
  if (condition === null) return null;
  const lowered = lowerCondition(condition, model, scope);
  if (lowered.ok) return lowered.value;
  leaveOut(constraint, lowered.reason, model, scope);
  return undefined;
}

function columnsOf(
  constraint: ModelConstraint,
  names: readonly string[],
  model: Model,
  scope: LowerScope,
): readonly string[] | null {
  const columns = ownColumns(names, model, scope);
  if (columns.missing === null) return columns.columns;
  leaveOut(constraint, `\`${columns.missing}\` is no field of its table`, model, scope);
  return null;
}

function leaveOut(constraint: ModelConstraint, reason: string, model: Model, scope: LowerScope): void {
  const message = `The constraint \`${constraint.name}\` cannot be written in SQL (${reason}); it was left out`;
  const span = constraint.origin ?? model.origin;
  scope.report(diagnostic("expression-not-lowered", message, { span, model: model.label }));
}

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

/** `Meta.unique_together`, each under Django's `_uniq` name. */
export function uniqueTogether(model: Model, scope: LowerScope): readonly Unique[] {
  return model.uniqueTogether.flatMap((names) => {
    const { columns, fields, missing } = ownColumns(names, model, scope);
    if (missing !== null) {
      const message = `\`unique_together\` of \`${model.label}\` names \`${missing}\`, which is no field of its table; it was left out`;
      scope.report(diagnostic("expression-not-lowered", message, { span: model.origin, model: model.label }));
      return [];
    }
    const { clip, nameLength } = scope.dialect.limits;
    const raw = fields.map((field) => field.column);
    const name = clip(indexName(model.table, raw, "_uniq", nameLength));
    return [{ name, columns, nullsDistinct: true, deferrable: null, include: [], origin: model.origin }];
  });
}

/**
 * Equal uniques inside one `CREATE TABLE` become one, which takes the first name that was given: PostgreSQL's
 * `transformIndexConstraints`. `key` is the table's primary key.
 */
export function mergeUniques(
  key: PrimaryKey | null,
  uniques: readonly Unique[],
): { readonly key: PrimaryKey | null; readonly uniques: readonly Unique[] } {
  let merged = key;
  const kept: Unique[] = [];
  for (const unique of uniques) {
    if (merged !== null && unique.nullsDistinct && unique.deferrable === null && same(unique.columns, merged.columns)) {
      merged = { ...merged, name: merged.name ?? unique.name };
      continue;
    }
    const prior = kept.findIndex(
      (each) =>
        same(each.columns, unique.columns) &&
        each.nullsDistinct === unique.nullsDistinct &&
        each.deferrable === unique.deferrable,
    );
    const found = kept[prior];
    if (found === undefined) kept.push(unique);
    else kept[prior] = { ...found, name: found.name ?? unique.name };
  }
  return { key: merged, uniques: kept };
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x, i) => x === b[i]);
