import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Deferrable, Model, ModelConstraint } from "../django/project.js";
import type { Check, Deferrability, Exclusion, Index, IndexPart, Unique } from "../schema/schema.js";
import type { SqlExpr } from "../schema/sql-expr.js";
import { lowerCondition, lowerIndexPart } from "./expressions/lower-expression.js";
import { columnPart, opclassOf, ownColumns } from "./own-columns.js";
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
        ...columns.map((column, index) =>
          columnPart(column, { opclass: opclassOf(constraint.opclasses[index], scope) }),
        ),
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
  if (!scope.dialect.contribPostgres) {
    const message = `${scope.dialect.backend.displayName} has no exclusion constraints; \`${constraint.name}\` was left out`;
    const span = constraint.origin ?? model.origin;
    scope.report(diagnostic("database-feature-missing", message, { span, model: model.label }));
    return [];
  }
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
