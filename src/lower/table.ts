import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Field, Model } from "../django/project.js";
import type { ForeignKey, PrimaryKey, ReferentialAction, Table, Unique } from "../schema/schema.js";
import { type LoweredColumn, lowerColumn } from "./column.js";
import { lowerConstraints } from "./constraints.js";
import { heldModel } from "./held-model.js";
import { lowerIndexes } from "./indexes.js";
import { isFor } from "./join-table.js";
import { columnFields } from "./model-index.js";
import { databaseColumn, databaseTable, foreignKeyName } from "./names.js";
import { ownColumns } from "./own-columns.js";
import { reportRefused } from "./refused.js";
import type { LowerScope } from "./scope.js";
import { mergeUniques, uniqueIndex, uniqueTogether } from "./uniques.js";

/** A model's table: `BaseDatabaseSchemaEditor.create_model`. What the database names by itself is still unnamed. */
export function lowerTable(given: Model, scope: LowerScope): Table {
  const model = heldModel(given, scope);
  const fields = columnFields(model);
  const columns = fields.map((field) => lowerColumn(field, model, scope));
  const constraints = lowerConstraints(model, scope);
  reportFailing(given, model, columns, scope);
  const inline = fields.flatMap((field, index) => columnUnique(field, columns[index], model, scope));
  const keyed = inlineUniques(primaryKey(model, scope), inline, constraints.uniques, columns, scope);
  const together = uniqueTogether(model, scope);
  const addsIndexes = scope.dialect.addedUniques === "index";
  const { schema, name } = databaseTable(model.table, scope.dialect.limits);
  const table: Table = {
    schema,
    name,
    columns: columns.map(({ column }) => column),
    primaryKey: keyed.key,
    foreignKeys: fields.flatMap((field) => foreignKey(field, model, scope)),
    uniques: [...keyed.uniques, ...(addsIndexes ? [] : together)],
    indexes: [
      ...(addsIndexes ? together.map(uniqueIndex) : []),
      ...constraints.uniqueIndexes,
      ...lowerIndexes(model, scope),
    ],
    checks: [...columns.flatMap(({ check }) => check ?? []), ...constraints.checks],
    exclusions: constraints.exclusions,
    comment: model.comment,
    tablespace: model.tablespace,
    managed: model.managed,
    origin: model.origin,
    ...(model.tablePlaces !== undefined && { places: model.tablePlaces }),
  };
  reportRefused(table, given, scope);
  return table;
}

/** Django defers constraints where a column carries values, and then sends the statement `None` for one that the database has not. */
function reportFailing(given: Model, held: Model, columns: readonly LoweredColumn[], scope: LowerScope): void {
  if (scope.dialect.backend.features.has("requires_literal_defaults")) return;
  if (!columns.some(({ literals }) => literals) || held.constraints.length === given.constraints.length) return;
  const message = `Django's own \`migrate\` fails on ${scope.dialect.backend.displayName} for \`${given.label}\`: a column with a value in its definition, beside a constraint that the database does not have`;
  scope.report(diagnostic("django-statement-fails", message, { span: given.origin, model: given.label }));
}

function primaryKey(model: Model, scope: LowerScope): PrimaryKey | null {
  const { columns, missing } = ownColumns(model.primaryKey, model, scope);
  return missing !== null || columns.length === 0 ? null : { name: null, columns };
}

/** The unnamed constraint of a field with `unique=True`. */
function columnUnique(
  field: Field,
  lowered: LoweredColumn | undefined,
  model: Model,
  scope: LowerScope,
): readonly Unique[] {
  if (!field.unique || field.primaryKey || lowered === undefined) return [];
  const tablespace = field.dbTablespace ?? model.tablespace;
  if (tablespace !== null) {
    const message = `The unique index of \`${field.name}\` is to lie in the tablespace \`${tablespace}\`; it was left in the default one`;
    const place = { span: field.origin, model: model.label, field: field.name };
    scope.report(diagnostic("tablespace-left-out", message, place));
  }
  const columns = [lowered.column.name];
  return [{ name: null, columns, nullsDistinct: true, deferrable: null, include: [], origin: field.origin }];
}

/**
 * The uniques that stand in the `CREATE TABLE` itself. Django puts those of `Meta.constraints` there only when the
 * statement carries no values and NULLs need no word; equal ones become one there.
 */
function inlineUniques(
  key: PrimaryKey | null,
  ofColumns: readonly Unique[],
  ofMeta: readonly Unique[],
  columns: readonly LoweredColumn[],
  scope: LowerScope,
): { readonly key: PrimaryKey | null; readonly uniques: readonly Unique[] } {
  const apart = columns.some(({ literals }) => literals) || !scope.dialect.mergesEqualUniques;
  if (apart) return { key, uniques: [...ofColumns, ...ofMeta] };
  const together = ofMeta.filter((unique) => unique.nullsDistinct);
  const merged = mergeUniques(key, [...ofColumns, ...together]);
  return { key: merged.key, uniques: [...merged.uniques, ...ofMeta.filter((unique) => !unique.nullsDistinct)] };
}

/** The rules that Django leaves to the database (`DatabaseOnDelete`). */
const DATABASE_ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  DB_CASCADE: "cascade",
  DB_SET_NULL: "set null",
  DB_SET_DEFAULT: "set default",
};

function foreignKey(field: Field, model: Model, scope: LowerScope): readonly ForeignKey[] {
  const { relation } = field;
  if (relation === null || !relation.dbConstraint) return [];
  const target = scope.models.target(field);
  // What could not be resolved has been reported where it was resolved.
  if (target === undefined) return [];
  const { dialect } = scope;
  const { limits } = dialect;
  if (!isFor(target.model, dialect)) {
    const message = `\`${field.name}\` refers to \`${relation.to}\`, which is not made on ${dialect.backend.displayName}; it has no constraint`;
    const place = { span: field.origin, model: model.label, field: field.name };
    scope.report(diagnostic("foreign-key-left-out", message, place));
    return [];
  }
  const referred = { table: target.model.table, column: target.field.column };
  return [
    {
      name: dialect.foreignKeys.named
        ? limits.clip(foreignKeyName(model.table, field.column, referred, limits.nameLength))
        : null,
      columns: [databaseColumn(field.column, limits)],
      references: {
        ...databaseTable(target.model.table, limits),
        columns: [databaseColumn(target.field.column, limits)],
      },
      onDelete: DATABASE_ACTIONS[relation.onDelete.kind] ?? "no action",
      onUpdate: "no action",
      deferrable: dialect.foreignKeys.deferrable,
      origin: field.origin,
    },
  ];
}
