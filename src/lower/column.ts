import { diagnostic } from "../diagnostics/diagnostic.js";
import type { StorageKind } from "../dialects/dialect.js";
import type { Field, Model } from "../django/project.js";
import type { Check, Column } from "../schema/schema.js";
import type { SqlExpr } from "../schema/sql-expr.js";
import { type ColumnType, columnType, numbering } from "./column-type.js";
import { type Lowered, lowerDefault, lowerGenerated } from "./expressions/lower-expression.js";
import { databaseColumn } from "./names.js";
import type { LowerScope } from "./scope.js";

/** A column with what stands beside it in its definition. */
export interface LoweredColumn {
  readonly column: Column;
  /** The condition that its kind brings along (`PositiveIntegerField`), unnamed. */
  readonly check: Check | null;
  /** Whether Django would send values beside the statement that makes the table. */
  readonly literals: boolean;
}

/** A field's column: `BaseDatabaseSchemaEditor.column_sql`. */
export function lowerColumn(field: Field, model: Model, scope: LowerScope): LoweredColumn {
  const { dialect } = scope;
  const stored = columnType(field, scope);
  reportAssumed(stored, field, model, scope);
  const name = databaseColumn(field.column, dialect.limits);
  const generated = field.generated === null ? null : lowerGenerated(field.generated.expression, model, scope);
  const byDefault =
    field.dbDefault === null || field.generated !== null ? null : lowerDefault(field.dbDefault, field, model, scope);
  reportPersistence(field, model, scope);
  if (field.relation === null && !saysItsType(field)) reportStorage(stored, field, model, scope);
  const isGenerated = generated?.ok === true;
  // Keys and generated columns hold what is checked elsewhere: `db_check` gives them none.
  const isPlain = field.relation === null && field.generated === null;
  const condition = isPlain ? dialect.types.check(stored.kind, name) : null;
  return {
    column: {
      name,
      type: stored.type,
      nullable: isGenerated ? !isKey(field, model) : field.null && !isKey(field, model),
      identity: numbering(stored, scope),
      default: sayOrReport(byDefault, "The database default", field, model, scope),
      generated:
        generated === null || field.generated === null
          ? null
          : stay(sayOrReport(generated, "The expression", field, model, scope), field.generated.stored),
      collation: columnCollation(field, scope),
      comment: field.dbComment,
      origin: field.origin,
    },
    check:
      condition === null ? null : { name: null, expression: { sql: condition, columns: [name] }, origin: field.origin },
    literals: (byDefault?.ok === true && byDefault.literals) || (isGenerated && generated.literals),
  };
}

/** Whether a `db_type()` of the project's own decides, so that the name of the field's class means nothing. */
const saysItsType = (field: Field) => (field.generated?.outputField ?? field).customDbType !== null;

const place = (field: Field, model: Model) => ({ span: field.origin, model: model.label, field: field.name });

const isKey = (field: Field, model: Model) => field.primaryKey || model.primaryKey.includes(field.attname);

function stay(expression: SqlExpr | null, stored: boolean): Column["generated"] {
  return expression === null ? null : { expression, stored };
}

function sayOrReport(
  lowered: Lowered<SqlExpr> | null,
  what: string,
  field: Field,
  model: Model,
  scope: LowerScope,
): SqlExpr | null {
  if (lowered === null) return null;
  if (lowered.ok) return lowered.value;
  const message = `${what} of \`${field.name}\` cannot be written in SQL (${lowered.reason}); the column was made without it`;
  scope.report(diagnostic("expression-not-lowered", message, place(field, model)));
  return null;
}

/** What GeoDjango stores: types of PostGIS, or of a database's own spatial extension, that no target has words for. */
const SPATIAL: ReadonlySet<string> = new Set<StorageKind>([
  "GeometryField",
  "PointField",
  "LineStringField",
  "PolygonField",
  "MultiPointField",
  "MultiLineStringField",
  "MultiPolygonField",
  "GeometryCollectionField",
  "RasterField",
]);

/** What the database, or Django on its behalf, has to say of a column's type. */
function reportStorage({ type, kind }: ColumnType, field: Field, model: Model, scope: LowerScope): void {
  const { types, backend, checkField } = scope.dialect;
  if (new Set<string>(types.unstorable).has(kind)) {
    const message = `${backend.displayName} cannot store a \`${kind}\`; \`${field.name}\` was written as \`${types.print(type)}\`, as Django would write it`;
    scope.report(diagnostic("database-feature-missing", message, place(field, model)));
  } else if (SPATIAL.has(kind)) {
    const message = `\`${field.name}\` is a \`${kind}\`, written as \`${types.print(type)}\`: the database needs its spatial types, and TypeScript gets what the driver gives`;
    scope.report(diagnostic("column-type-opaque", message, place(field, model)));
  }
  for (const { djangoId, message } of checkField({ type, unique: field.unique, indexed: field.dbIndex })) {
    scope.report(diagnostic("database-feature-left-out", message, { ...place(field, model), djangoId }));
  }
}

/** `GeneratedField._check_persistence`. */
function reportPersistence(field: Field, model: Model, { dialect, report }: LowerScope): void {
  if (field.generated === null) return;
  const { features, displayName } = dialect.backend;
  const [feature, kind, djangoId] = field.generated.stored
    ? (["supports_stored_generated_columns", "stored", "fields.E222"] as const)
    : (["supports_virtual_generated_columns", "not stored", "fields.E221"] as const);
  if (features.has(feature)) return;
  const message = `\`${field.name}\` is a generated column that is ${kind}, which ${displayName} does not have`;
  report(diagnostic("database-feature-missing", message, { ...place(field, model), djangoId }));
}

function reportAssumed(stored: ColumnType, field: Field, model: Model, scope: LowerScope): void {
  if (stored.assumed !== "unknown field class") return;
  const message = `What \`${field.className}\` stores is not known; \`${field.name}\` was taken to be text`;
  scope.report(diagnostic("column-type-assumed", message, place(field, model)));
}

/** The `collation` of `Field.db_parameters`: a key has its target's, an array its elements'. */
function columnCollation(field: Field, scope: LowerScope): string | null {
  let current = field;
  for (const seen = new Set<Field>(); current.relation !== null && !seen.has(current); ) {
    seen.add(current);
    const target = scope.models.target(current);
    if (target === undefined) return null;
    current = target.field;
  }
  const stored = current.generated?.outputField ?? current;
  return stored.dbCollation ?? stored.element?.field.dbCollation ?? null;
}
