import { invariant } from "../../diagnostics/invariant.js";
import type { ManyToManyDeclaration, RelationTarget } from "../fields/field-declaration.js";
import { attname, type BoundField, findField, type ModelClass, modelName } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { interpolate } from "../models/naming.js";
import type { Relation } from "../project.js";
import { findTarget, writtenTarget } from "./relation-target.js";

/** The way back from a relation's target, by its names. */
export interface ReverseNames {
  /** `related_name` after interpolation, or Meta's `default_related_name`; null when neither is given. */
  readonly relatedName: string | null;
  /** A name that ends in `+`: no attribute on the target. */
  readonly hidden: boolean;
  /** Attribute on the target; null when there is none. */
  readonly accessor: string | null;
  /** Name in queries from the target; null when hidden. */
  readonly queryName: string | null;
}

/** A relation whose way back is named: what foreign keys, one-to-ones and many-to-many have in common. */
interface ReverseNaming {
  readonly relatedName: string | null;
  readonly relatedQueryName: string | null;
  /** Whether the way back gives many: `_set` ends its default name. */
  readonly multiple: boolean;
}

/** Mirrors `RelatedField.contribute_to_class`, `get_accessor_name` and `related_query_name`. */
export function reverseNames(model: ModelClass, naming: ReverseNaming): ReverseNames {
  const names = { class: modelName(model), model_name: modelName(model), app_label: model.appLabel.toLowerCase() };
  const given = naming.relatedName || model.options.defaultRelatedName || null;
  const relatedName = given === null ? null : interpolate(given, names);
  const hidden = relatedName?.endsWith("+") === true;
  if (hidden) return { relatedName, hidden, accessor: null, queryName: null };
  const queryName = naming.relatedQueryName
    ? interpolate(naming.relatedQueryName, names)
    : (relatedName ?? modelName(model));
  return {
    relatedName,
    hidden,
    accessor: relatedName ?? modelName(model) + (naming.multiple ? "_set" : ""),
    queryName,
  };
}

/** Django's `rel.symmetrical`: as given, else true for the literal `self`. */
export function isSymmetrical(declaration: ManyToManyDeclaration): boolean {
  return declaration.symmetrical ?? (declaration.to.kind === "name" && declaration.to.name === "self");
}

/** Names of the way back of a foreign key, one-to-one or many-to-many. A symmetrical relation to the model itself has none. */
export function reverseNamesOf(field: BoundField, target: ModelClass | undefined): ReverseNames {
  const { declaration, model } = field;
  invariant(
    declaration.kind === "relation" || declaration.kind === "foreign-object" || declaration.kind === "many-to-many",
    "only relations have a way back",
  );
  const { relatedName, relatedQueryName } = declaration;
  const multiple = declaration.kind !== "relation" || !declaration.oneToOne;
  const names = reverseNames(model, { relatedName, relatedQueryName, multiple });
  if (declaration.kind !== "many-to-many" || !isSymmetrical(declaration)) return names;
  const { to } = declaration;
  const renamed = to.kind === "name" && (to.name === "self" || to.name === model.name);
  if (renamed) return { ...names, hidden: true, accessor: null, queryName: null };
  return target === model ? { ...names, accessor: null } : names;
}

/** The field that a foreign key refers to: `to_field`, or the target's primary key; undefined when there is no such field. */
export function targetField(toField: string | null, target: ModelClass): BoundField | undefined {
  return toField === null || toField === "" ? (target.pk ?? undefined) : findField(target, toField);
}

/** A foreign key or one-to-one with its target. */
export function resolveRelation(field: BoundField, creation: ModelCreation): Relation {
  const { declaration, model } = field;
  invariant(declaration.kind === "relation", "only foreign keys have a single target");
  const target = findTarget(model, declaration.to, creation);
  const key = target === undefined ? undefined : targetField(declaration.toField, target);
  const { relatedName, accessor, queryName } = reverseNamesOf(field, target);
  const resolved = target !== undefined;
  return {
    to: targetLabel(model, declaration.to, creation),
    resolved,
    toField: key === undefined ? (declaration.toField ?? "id") : attname(key),
    onDelete: declaration.onDelete,
    oneToOne: declaration.oneToOne,
    parentLink: declaration.parentLink,
    dbConstraint: declaration.dbConstraint,
    accessor: resolved ? accessor : null,
    queryName: resolved ? queryName : null,
    relatedName,
    limitChoicesTo: declaration.limitChoicesTo,
  };
}

/** Label of a relation's target; as written where it is not registered. */
export function targetLabel(model: ModelClass, target: RelationTarget, creation: ModelCreation): string {
  return findTarget(model, target, creation)?.label ?? writtenTarget(target);
}
