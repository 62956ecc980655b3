import type { IndexDeclaration } from "../fields/field-declaration.js";
import type { Model, ModelIndex } from "../project.js";
import { resolveManyToMany } from "../relations/many-to-many.js";
import { resolveField } from "./field.js";
import { attname, type BoundField, columnName, findField, type ModelClass, modelName } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { indexName, interpolate } from "./naming.js";
import { resolvePrivateField } from "./private-field.js";

/** A registered model as plain data. Asked once all models are registered. */
export function resolveModel(model: ModelClass, creation: ModelCreation): Model {
  const { options } = model;
  const names = { class: modelName(model), app_label: model.appLabel.toLowerCase() };
  return {
    label: model.label,
    app: model.appLabel,
    name: model.name,
    module: model.module,
    table: model.table,
    tableGiven: options.dbTable !== null,
    managed: model.managed,
    proxy: model.proxy,
    proxyFor: model.proxyFor?.label ?? null,
    autoCreated: model.autoCreatedFor !== null,
    swapped: model.swappedFor !== null,
    primaryKey: primaryKey(model),
    parents: Array.from(model.parents, ([parent, link]) => ({ label: parent.label, field: link?.name ?? null })),
    abstractBases: model.abstractBases.map((base) => base.label),
    fields: model.fields.filter((field) => columnName(field) !== null).map((field) => resolveField(field, creation)),
    manyToMany: model.manyToMany.flatMap((field) => resolveManyToMany(field, creation) ?? []),
    privateFields: model.privateFields.map((field) => resolvePrivateField(field, creation)),
    uniqueTogether: options.uniqueTogether,
    indexTogether: options.indexTogether,
    indexes: [...options.indexes, ...model.addedIndexes].map((index) => nameIndex(index, model, names)),
    constraints: options.constraints.map((each) => ({ ...each, name: interpolate(each.name, names) })),
    ordering: model.ordering,
    orderWithRespectTo: options.orderWithRespectTo,
    comment: options.comment,
    tablespace: options.tablespace,
    verboseName: options.verboseName,
    verboseNamePlural: options.verboseNamePlural,
    documentation: documentation(model),
    requiredDbVendor: options.requiredDbVendor,
    requiredDbFeatures: options.requiredDbFeatures,
    complete: model.complete,
    origin: model.origin,
    tablePlaces: {
      name: options.provenance.db_table ?? model.autoCreatedFor?.declaration.provenance.db_table ?? null,
      comment: options.provenance.db_table_comment ?? null,
    },
  };
}

function primaryKey(model: ModelClass): readonly string[] {
  const { pk } = model;
  if (pk === null) return [];
  if (pk.declaration.kind !== "composite-primary-key") return [attname(pk)];
  return pk.declaration.fieldNames.map((name) => {
    const field = findField(model, name);
    return field === undefined ? name : attname(field);
  });
}

function nameIndex(
  { name, suffix, ...index }: IndexDeclaration,
  model: ModelClass,
  names: Readonly<Record<string, string>>,
): ModelIndex {
  if (name !== null && name !== "") return { ...index, name: interpolate(name, names), nameGiven: true };
  const columns = index.fields.map((part) => ({
    ...part,
    column: fieldColumn(findField(model, part.name), part.name),
  }));
  return { ...index, name: indexName(model.table, columns, suffix), nameGiven: false };
}

function fieldColumn(field: BoundField | undefined, name: string): string {
  return (field === undefined ? null : columnName(field)) ?? name;
}

/** The class's docstring. */
function documentation(model: ModelClass): string | null {
  const value = model.class.namespace().get("__doc__")?.value;
  return value?.kind === "str" ? value.value : null;
}
