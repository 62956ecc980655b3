import type { Dialect } from "../dialects/dialect.js";
import type { Field, ManyToMany, Model, OnDelete, PrivateField, Project } from "../django/project.js";
import type { Span } from "../source/span.js";
import { columnType, numbering, type TypeScope } from "./column-type.js";
import {
  constraintTree,
  expressionTree,
  indexTree,
  innerJson,
  type Json,
  type JsonObject,
  plainJson,
  valueJson,
} from "./graph-values.js";
import { ModelIndex } from "./model-index.js";

/** The resolved model graph as JSON: `inspect --format json` without its diagnostics. */
export interface Graph {
  readonly [key: string]: Json;
  readonly models: { readonly [label: string]: JsonObject };
}

/**
 * Every registered model as Django's `_meta` describes it, in the shape that Throughline's oracle writes from real
 * Django, with origins beside it. `dialect` decides `db_type`.
 */
export function graphOf(project: Project, dialect: Dialect): Graph {
  const scope: TypeScope = { project, models: new ModelIndex(project), dialect };
  const models = project.models.map((model) => [model.label, modelGraph(model, scope)] as const);
  return { django: project.django, models: Object.fromEntries(models) };
}

function modelGraph(model: Model, scope: TypeScope): JsonObject {
  const fields = model.fields.filter((field) => field.compositeOf === null);
  return {
    table: model.table,
    managed: model.managed,
    proxy: model.proxy,
    proxy_for: model.proxyFor,
    auto_created: model.autoCreated,
    swapped: model.swapped,
    primary_key: model.primaryKey,
    fields: fields.map((field) => fieldGraph(field, scope)),
    many_to_many: model.manyToMany.map(manyToManyGraph),
    private_fields: model.privateFields.map(privateGraph),
    parents: model.parents.map(({ label }) => label).sort(byCodePoint),
    unique_together: model.uniqueTogether,
    indexes: model.indexes.map(indexTree),
    constraints: model.constraints.map(constraintTree),
    ordering: model.ordering.map((term): Json => {
      if (term.kind === "field") return term.descending ? `-${term.name}` : term.name;
      return { by: expressionTree(term.expression), desc: term.descending, nulls: term.nulls };
    }),
    comment: model.comment,
    ...place(model.origin),
  };
}

/** `db_parameters()["type"]`. What a length or a number of digits is missing from, Python formats with `None`. */
function databaseType(field: Field, scope: TypeScope): string {
  const stored = columnType(field, scope);
  if (field.customDbType !== null) return field.customDbType;
  const { type, kind } = stored;
  if (type.kind === "numeric" && (type.precision === null || type.scale === null)) {
    return `numeric(${type.precision ?? "None"}, ${type.scale ?? "None"})`;
  }
  if (type.kind === "varchar" && type.length === null && kind !== "CharField") return "varchar(None)";
  return scope.dialect.types.printColumn({ type, identity: numbering(stored, scope) });
}

/** Python's order of texts. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function place(origin: Span | null): JsonObject {
  return origin === null ? {} : { origin: { file: origin.file, line: origin.line, column: origin.column } };
}

function fieldGraph(field: Field, scope: TypeScope): JsonObject {
  const { relation, generated } = field;
  const collation = field.dbCollation ?? field.element?.field.dbCollation ?? null;
  return {
    name: field.name,
    attname: field.attname,
    column: field.column,
    internal_type: generated?.outputField.internalType ?? field.internalType,
    db_type: field.columnless === true ? null : databaseType(field, scope),
    null: field.null,
    primary_key: field.primaryKey,
    unique: field.unique,
    db_index: field.dbIndex,
    ...(field.maxLength === null ? {} : { max_length: field.maxLength }),
    ...(field.default === null ? {} : { default: plainJson(field.default) }),
    ...(field.dbDefault === null ? {} : { db_default: valueJson(field.dbDefault) }),
    ...(generated === null
      ? {}
      : { generated: { expression: expressionTree(generated.expression), stored: generated.stored } }),
    ...(field.dbComment ? { db_comment: field.dbComment } : {}),
    ...(collation ? { db_collation: collation } : {}),
    ...(field.autoNow ? { auto_now: true } : {}),
    ...(field.autoNowAdd ? { auto_now_add: true } : {}),
    ...(field.choices === null || field.choices.length === 0
      ? {}
      : { choices: field.choices.map(({ value, label }): Json => [innerJson(value), label]) }),
    ...(relation === null
      ? {}
      : {
          to: relation.to,
          on_delete: onDelete(relation.onDelete),
          accessor: relation.accessor,
          query_name: relation.queryName,
          to_field: scope.models.model(relation.to) === undefined ? null : relation.toField,
          one_to_one: relation.oneToOne,
          db_constraint: relation.dbConstraint,
        }),
    ...place(field.origin),
    ...provenance(field),
  };
}

function provenance(field: Field): JsonObject {
  const facts = Object.entries(field.provenance).map(
    ([option, span]) => [option, `${span.file}:${span.line}`] as const,
  );
  return facts.length === 0 ? {} : { provenance: Object.fromEntries(facts) };
}

function onDelete(rule: OnDelete): Json {
  if (rule.kind === "SET") return { set: plainJson(rule.value) };
  return rule.kind === "custom" ? (rule.callable.split(".").at(-1) ?? rule.callable) : rule.kind;
}

function manyToManyGraph(field: ManyToMany): JsonObject {
  return {
    name: field.name,
    to: field.to.value,
    through: field.through.value,
    table: field.table.value,
    auto_created: field.autoCreated,
    source_column: field.sourceColumn,
    target_column: field.targetColumn,
    accessor: field.accessor.value,
    query_name: field.queryName,
    symmetrical: field.symmetrical.value,
    facts: {
      to: field.to.source,
      through: field.through.source,
      table: field.table.source,
      source: field.sourceField?.source ?? null,
      target: field.targetField?.source ?? null,
      symmetrical: field.symmetrical.source,
      accessor: field.accessor.source,
    },
    ...place(field.origin),
  };
}

function privateGraph(field: PrivateField): JsonObject {
  const columns = { content_type: field.contentType, object_id: field.objectId };
  if (field.kind === "GenericForeignKey") return { name: field.name, kind: field.kind, ...columns };
  return { name: field.name, kind: field.kind, to: field.to, ...columns };
}
