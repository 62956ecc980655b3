import type {
  FieldDeclaration,
  ForeignObjectDeclaration,
  ManyToManyDeclaration,
  RelationDeclaration,
} from "../fields/field-declaration.js";
import { type BoundField, lineage, type ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { findTarget } from "../relations/relation-target.js";
import { type ReverseNames, reverseNamesOf } from "../relations/relations.js";

/** A relation seen from the model that it leads to. */
export interface ReverseRelation {
  readonly field: BoundField;
  readonly target: ModelClass;
  readonly names: ReverseNames;
}

/** A relation seen from its target; null for what is no relation or leads to no registered model. */
export function reverseRelation(field: BoundField, creation: ModelCreation): ReverseRelation | null {
  const { declaration, model } = field;
  if (!isForwardRelation(declaration)) return null;
  const target = findTarget(model, declaration.to, creation);
  return target === undefined ? null : { field, target, names: reverseNamesOf(field, target) };
}

function isForwardRelation(
  declaration: FieldDeclaration,
): declaration is RelationDeclaration | ForeignObjectDeclaration | ManyToManyDeclaration {
  return (
    declaration.kind === "relation" || declaration.kind === "foreign-object" || declaration.kind === "many-to-many"
  );
}

/** What leads to a model, by the model. */
export type RelationTree = ReadonlyMap<ModelClass, readonly ReverseRelation[]>;

/** Relations by the concrete model that they lead to: `_relation_tree`. */
export function relationTree(models: readonly ModelClass[], creation: ModelCreation): RelationTree {
  const tree = new Map<ModelClass, ReverseRelation[]>();
  for (const model of models) {
    for (const field of [...model.fields, ...model.manyToMany]) {
      const relation = reverseRelation(field, creation);
      if (relation === null || relation.names.hidden || model.swappedFor !== null) continue;
      const found = tree.get(relation.target.concrete) ?? [];
      found.push(relation);
      tree.set(relation.target.concrete, found);
    }
  }
  return tree;
}

/** Relations that lead to a model or its parents, but not the parent links among them: `related_objects`. */
export function relatedObjects(model: ModelClass, tree: RelationTree): readonly ReverseRelation[] {
  return lineage(model).flatMap((each) => {
    const relations = each === model && model.proxy ? [] : (tree.get(each) ?? []);
    return relations.filter(({ field, target }) => {
      const parentLink = field.declaration.kind === "relation" && field.declaration.parentLink;
      return each === model || !parentLink || target === model.concrete;
    });
  });
}
