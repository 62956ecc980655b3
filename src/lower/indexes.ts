import { diagnostic } from "../diagnostics/diagnostic.js";
import type { PlainValue } from "../django/expression.js";
import type { Field, Model, ModelIndex } from "../django/project.js";
import type { Index, IndexPart } from "../schema/schema.js";
import { columnType } from "./column-type.js";
import { lowerCondition, lowerIndexPart } from "./expressions/lower-expression.js";
import { columnFields } from "./model-index.js";
import { databaseColumn, indexName } from "./names.js";
import { columnPart, opclassOf, ownColumns } from "./own-columns.js";
import type { LowerScope } from "./scope.js";

/** All indexes of a table that no constraint brings along: `BaseDatabaseSchemaEditor._model_indexes_sql`. */
export function lowerIndexes(model: Model, scope: LowerScope): readonly Index[] {
  return [
    ...columnFields(model).flatMap((field) => fieldIndexes(field, model, scope)),
    ...model.indexTogether.flatMap((names) => together(names, model, scope)),
    ...model.indexes.flatMap((index) => modelIndex(index, model, scope)),
  ];
}

function plainIndex(name: string, parts: readonly IndexPart[], model: Model, scope: LowerScope): Index {
  return {
    name: scope.dialect.limits.clip(name),
    unique: false,
    method: "btree",
    parts,
    where: null,
    include: [],
    nullsDistinct: true,
    with: {},
    tablespace: model.tablespace,
    origin: model.origin,
  };
}

/** `_field_indexes_sql`: the index of `db_index`, and the one that lets `LIKE 'x%'` use an index. */
function fieldIndexes(field: Field, model: Model, scope: LowerScope): readonly Index[] {
  const { limits, types } = scope.dialect;
  const column = databaseColumn(field.column, limits);
  const options = { origin: field.origin, tablespace: field.dbTablespace ?? model.tablespace };
  const named = (suffix: string) => indexName(model.table, [field.column], suffix, limits.nameLength);
  const dim = field.parameters.dim;
  const shape = {
    dimensions: dim?.kind === "int" ? Number(dim.value) : 2,
    geography: isTrue(field.parameters.geography),
  };
  const isSpatial = field.relation === null && field.customDbType === null;
  const spatial = isSpatial ? scope.dialect.spatialIndex(field.internalType, column, shape) : null;
  if (spatial !== null && !isFalse(field.parameters.spatial_index)) {
    return [{ ...plainIndex(named("_id"), [], model, scope), ...options, ...spatial }];
  }
  if (!field.dbIndex && !field.unique) return [];
  const indexes: Index[] = [];
  const { type } = columnType(field, scope);
  const enforcedKey = field.internalType === "ForeignKey" && field.relation?.dbConstraint === true;
  if (field.dbIndex && !field.unique && scope.dialect.indexesField({ type, enforcedKey })) {
    indexes.push({ ...plainIndex(named(""), [columnPart(column)], model, scope), ...options });
  }
  const collation = field.dbCollation ?? scope.models.target(field)?.field.dbCollation ?? null;
  const opclass = types.patternOpclass(type, collation);
  if (opclass !== null) {
    indexes.push({ ...plainIndex(named("_like"), [columnPart(column, { opclass })], model, scope), ...options });
  } else if (collation !== null && !types.knowsCollation(collation)) {
    const message = `Whether the collation \`${collation}\` of \`${field.name}\` is deterministic is not known; no index for \`LIKE\` was made`;
    const place = { span: field.origin, model: model.label, field: field.name };
    scope.report(diagnostic("collation-assumed", message, place));
  }
  return indexes;
}

const isTrue = (value: PlainValue | undefined) => value?.kind === "bool" && value.value;
const isFalse = (value: PlainValue | undefined) => value?.kind === "bool" && !value.value;

function together(names: readonly string[], model: Model, scope: LowerScope): readonly Index[] {
  const { columns, fields, missing } = ownColumns(names, model, scope);
  if (missing !== null) {
    const message = `\`index_together\` of \`${model.label}\` names \`${missing}\`, which is no field of its table; it was left out`;
    scope.report(diagnostic("expression-not-lowered", message, { span: model.origin, model: model.label }));
    return [];
  }
  const raw = fields.map((field) => field.column);
  const name = indexName(model.table, raw, "_idx", scope.dialect.limits.nameLength);
  return [
    plainIndex(
      name,
      columns.map((column) => columnPart(column)),
      model,
      scope,
    ),
  ];
}

/** `Index.create_sql`. */
function modelIndex(index: ModelIndex, model: Model, scope: LowerScope): readonly Index[] {
  const leaveOut = (reason: string): readonly Index[] => {
    const message = `The index \`${index.name}\` cannot be written in SQL (${reason}); it was left out`;
    const span = index.origin ?? model.origin;
    scope.report(diagnostic("expression-not-lowered", message, { span, model: model.label }));
    return [];
  };
  const method = scope.dialect.indexMethod(index.type);
  if (method === null) {
    const message = `The index \`${index.name}\` is a \`${index.type}\`, which is not known for ${scope.dialect.backend.displayName}; it was left out`;
    scope.report(diagnostic("index-class-unknown", message, { span: index.origin, model: model.label }));
    return [];
  }
  if (index.type !== "Index" && !scope.dialect.contribPostgres) reportPlain(index, model, scope);
  const own = ownColumns(
    index.fields.map(({ name }) => name),
    model,
    scope,
  );
  const include = ownColumns(index.include, model, scope);
  const missing = own.missing ?? include.missing;
  if (missing !== null) return leaveOut(`\`${missing}\` is no field of its table`);
  const ordered = scope.dialect.backend.features.has("supports_index_column_ordering");
  const parts: IndexPart[] = own.columns.map((column, position) =>
    columnPart(column, {
      opclass: opclassOf(index.opclasses[position], scope),
      descending: ordered && index.fields[position]?.descending === true,
    }),
  );
  for (const expression of index.expressions) {
    const part = lowerIndexPart(expression, model, scope);
    if (!part.ok) return leaveOut(part.reason);
    parts.push(part.value);
  }
  const where = index.condition === null ? null : lowerCondition(index.condition, model, scope);
  if (where?.ok === false) return leaveOut(where.reason);
  const [only, more] = own.fields;
  const ofField = more === undefined ? (only?.dbTablespace ?? null) : null;
  return [
    {
      ...plainIndex(index.name, parts, model, scope),
      method: method.name,
      where: where?.value ?? null,
      include: include.columns,
      with: method.parameters(numbersIn(index.options)),
      tablespace: index.dbTablespace ?? ofField ?? model.tablespace,
      origin: index.origin ?? model.origin,
    },
  ];
}

/** Django writes an index of contrib.postgres as a plain one elsewhere, and its options where nothing reads them. */
function reportPlain(index: ModelIndex, model: Model, scope: LowerScope): void {
  const { displayName } = scope.dialect.backend;
  const place = { span: index.origin ?? model.origin, model: model.label };
  const what = `${displayName} has no \`${index.type}\`; \`${index.name}\` is a plain index there`;
  if (Object.keys(index.options).length === 0) scope.report(diagnostic("database-feature-left-out", what, place));
  else scope.report(diagnostic("database-feature-missing", `${what}, without the options that Django writes`, place));
}

/** Storage options as numbers, flags and lists of numbers. */
function numbersIn(
  options: Readonly<Record<string, PlainValue>>,
): Record<string, number | boolean | readonly number[]> {
  const plain = (value: PlainValue) => (value.kind === "int" ? [Number(value.value)] : []);
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]): [string, number | boolean | readonly number[]][] => {
      if (value.kind === "bool") return [[name, value.value]];
      if (value.kind === "int") return [[name, Number(value.value)]];
      if (value.kind === "list" || value.kind === "tuple") return [[name, value.items.flatMap(plain)]];
      return [];
    }),
  );
}
