import type { Field, ManyToMany, Model, OnDelete, PrivateField } from "../django/project.js";
import type {
  DeletionRule,
  GenericRelation,
  KeyPair,
  KindTable,
  ManyToManyRelation,
  ToOneRelation,
} from "../schema/schema.js";
import { lowerFilledIn } from "./defaults.js";
import { fieldDocumentation } from "./documentation.js";
import { columnFields } from "./model-index.js";
import { databaseColumn } from "./names.js";
import type { LowerScope } from "./scope.js";

/** The to-one relations of a model: its foreign keys and one-to-one fields, links to multi-table parents included. */
export function toOneRelations(model: Model, scope: LowerScope): readonly ToOneRelation[] {
  return model.fields.flatMap((field) => {
    const { relation } = field;
    const target = scope.models.target(field);
    if (relation === null || target === undefined) return [];
    return [
      {
        source: model.label,
        name: field.name,
        columns: [column(field, scope)],
        target: relation.to,
        targetColumns: [column(target.field, scope)],
        reverse: relation.accessor,
        unique: relation.oneToOne,
        nullable: field.null,
        parentLink: relation.parentLink,
        onDelete: deletionRule(relation.onDelete),
        enforced: relation.dbConstraint,
        documentation: fieldDocumentation(field),
        origin: field.origin,
      },
    ];
  });
}

const column = (field: Field, scope: LowerScope) => databaseColumn(field.column, scope.dialect.limits);

const RULES = {
  CASCADE: "cascade",
  PROTECT: "protect",
  RESTRICT: "restrict",
  SET_NULL: "set null",
  SET_DEFAULT: "set default",
  DO_NOTHING: "do nothing",
  DB_CASCADE: "database",
  DB_SET_NULL: "database",
  DB_SET_DEFAULT: "database",
} as const;

function deletionRule(onDelete: OnDelete): DeletionRule {
  if (onDelete.kind === "custom") return { kind: "code", name: onDelete.callable };
  if (onDelete.kind !== "SET") return { kind: RULES[onDelete.kind] };
  return { kind: "set", value: lowerFilledIn(onDelete.value) };
}

/** The many-to-many relations that a model declares; those that Django itself would refuse have been reported before. */
export function manyToManyRelations(model: Model, scope: LowerScope): readonly ManyToManyRelation[] {
  return model.manyToMany.flatMap((field) => {
    const through = scope.models.model(field.through.value);
    if (through === undefined || !field.resolved) return [];
    const sourceKey = keyPair(through, field.sourceField?.value, scope);
    const targetKey = keyPair(through, field.targetField?.value, scope);
    if (sourceKey === null || targetKey === null) return [];
    return [
      {
        source: model.label,
        name: field.name,
        target: field.to.value,
        through: through.label,
        automatic: field.autoCreated,
        sourceKey,
        targetKey,
        reverse: field.symmetrical.value ? null : field.accessor.value,
        symmetrical: field.symmetrical.value,
        extraColumns: extraColumns(through, [sourceKey, targetKey], scope),
        documentation: fieldDocumentation(field),
        origin: field.origin,
      },
    ];
  });
}

/** One side of a join: a foreign key of the join model, which may live in one of its parents' tables. */
function keyPair(through: Model, name: string | undefined, scope: LowerScope): KeyPair | null {
  const key = name === undefined ? undefined : scope.models.field(through, name);
  const target = key === undefined ? undefined : scope.models.target(key.field);
  if (key === undefined || target === undefined) return null;
  return { column: column(key.field, scope), references: column(target.field, scope), relation: key.field.name };
}

/** Columns of the join model's table besides its own key and the two of the relation. */
function extraColumns(through: Model, keys: readonly KeyPair[], scope: LowerScope): readonly string[] {
  const fields = columnFields(scope.models.concrete(through)).filter((field) => !field.primaryKey);
  return fields.map((field) => column(field, scope)).filter((name) => !keys.some((key) => key.column === name));
}

/** Generic keys, and the ways back from them. */
export function genericRelations(model: Model, scope: LowerScope): readonly GenericRelation[] {
  return model.privateFields.flatMap((field): readonly GenericRelation[] => {
    const label = field.kind === "GenericForeignKey" ? model.label : field.to;
    const holder = scope.models.model(label);
    const columns = holder === undefined ? null : genericColumns(field, holder, scope);
    if (columns === null) return [];
    const { name, origin } = field;
    if (field.kind === "GenericForeignKey") return [{ kind: "key", entity: model.label, name, ...columns, origin }];
    const { app, name: typeName } = field.forConcreteModel ? scope.models.concrete(model) : model;
    const type = { group: app, name: typeName.toLowerCase() };
    const kinds = holder === undefined ? null : kindTable(field.contentType, holder, scope);
    return [{ kind: "reverse", entity: model.label, name, target: field.to, ...columns, type, kinds, origin }];
  });
}

/** `django_content_type`, as a generic key's type field leads to it: what `ContentTypeManager.get_for_model` looks in. */
function kindTable(contentType: string, holder: Model, scope: LowerScope): KindTable | null {
  const key = scope.models.field(holder, contentType)?.field;
  const target = key === undefined ? undefined : scope.models.target(key);
  const group = target === undefined ? undefined : scope.models.ownField(target.model, "app_label");
  const name = target === undefined ? undefined : scope.models.ownField(target.model, "model");
  if (target === undefined || group === undefined || name === undefined) return null;
  const [keyColumn, groupColumn, nameColumn] = [target.field, group, name].map((field) => column(field, scope));
  return keyColumn === undefined || groupColumn === undefined || nameColumn === undefined
    ? null
    : { entity: target.model.label, keyColumn, groupColumn, nameColumn };
}

function genericColumns(
  field: PrivateField,
  holder: Model,
  scope: LowerScope,
): { readonly typeColumn: string; readonly idColumn: string } | null {
  const type = scope.models.field(holder, field.contentType);
  const id = scope.models.field(holder, field.objectId);
  if (type === undefined || id === undefined) return null;
  return { typeColumn: column(type.field, scope), idColumn: column(id.field, scope) };
}

/** The many-to-many field that an automatic join model was made for. */
export interface Join {
  readonly owner: Model;
  readonly field: ManyToMany;
}

/** Automatic join models by label, with the field each was made for. */
export function joinOwners(models: readonly Model[]): ReadonlyMap<string, Join> {
  const joins = new Map<string, Join>();
  for (const owner of models) {
    for (const field of owner.manyToMany) if (field.autoCreated) joins.set(field.through.value, { owner, field });
  }
  return joins;
}
