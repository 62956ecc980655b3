import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  FieldDeclaration,
  ForeignObjectDeclaration,
  ManyToManyDeclaration,
  RelationDeclaration,
} from "../fields/field-declaration.js";
import { allFields, allManyToMany, type BoundField, lineage, type ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { findTarget } from "../relations/relation-target.js";
import { type ReverseNames, reverseNamesOf } from "../relations/relations.js";
import { aboutField, type Check, fieldLabel } from "./check.js";

interface ReverseRelation {
  readonly field: BoundField;
  readonly names: ReverseNames;
}

/** The names that a relation has on its target are free there: fields.E302–E305. */
export const reverseClash: Check = function* ({ models, creation }) {
  const tree = relationTree(models, creation);
  for (const model of models) {
    if (model.swappedFor !== null) continue;
    for (const field of [...model.fields, ...model.manyToMany]) {
      const relation = reverseRelation(field, creation);
      if (relation === null || relation.names.hidden) continue;
      yield* clashesWithFields(relation);
      yield* clashesWithRelations(relation, relatedObjects(relation.target, tree));
    }
  }
};

function reverseRelation(
  field: BoundField,
  creation: ModelCreation,
): (ReverseRelation & { target: ModelClass }) | null {
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

function* clashesWithFields({ field, names, target }: ReverseRelation & { target: ModelClass }): Iterable<Diagnostic> {
  for (const other of [...allFields(target), ...allManyToMany(target)]) {
    const clash = `${target.label}.${other.name}`;
    const hint = `Rename field '${clash}', or add/change a related_name argument to the definition for field '${fieldLabel(field)}'.`;
    if (other.name === names.accessor) {
      const message = `Reverse accessor '${target.name}.${names.accessor}' for '${fieldLabel(field)}' clashes with field name '${clash}'`;
      yield aboutField("reverse-name-clash", field, message, { option: "related_name", djangoId: "fields.E302", hint });
    }
    if (other.name === names.queryName) {
      const message = `Reverse query name for '${fieldLabel(field)}' clashes with field name '${clash}'`;
      yield aboutField("reverse-name-clash", field, message, { option: "related_name", djangoId: "fields.E303", hint });
    }
  }
}

function* clashesWithRelations(
  { field, names, target }: ReverseRelation & { target: ModelClass },
  related: readonly ReverseRelation[],
): Iterable<Diagnostic> {
  for (const other of related) {
    if (other.field === field) continue;
    const clash = fieldLabel(other.field);
    const hint = `Add or change a related_name argument to the definition for '${fieldLabel(field)}' or '${clash}'.`;
    if (names.accessor !== null && other.names.accessor === names.accessor) {
      const message = `Reverse accessor '${target.name}.${names.accessor}' for '${fieldLabel(field)}' clashes with reverse accessor for '${clash}'`;
      yield aboutField("reverse-name-clash", field, message, { option: "related_name", djangoId: "fields.E304", hint });
    }
    if (names.queryName !== null && other.names.accessor === names.queryName) {
      const message = `Reverse query name for '${fieldLabel(field)}' clashes with reverse query name for '${clash}'`;
      yield aboutField("reverse-name-clash", field, message, { option: "related_name", djangoId: "fields.E305", hint });
    }
  }
}

type RelationTree = ReadonlyMap<ModelClass, readonly ReverseRelation[]>;

/** Relations by the concrete model that they lead to: `_relation_tree`. */
function relationTree(models: readonly ModelClass[], creation: ModelCreation): RelationTree {
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
function relatedObjects(model: ModelClass, tree: RelationTree): readonly ReverseRelation[] {
  return lineage(model).flatMap((each) => {
    const relations = each === model && model.proxy ? [] : (tree.get(each) ?? []);
    return relations.filter(({ field }) => {
      const parentLink = field.declaration.kind === "relation" && field.declaration.parentLink;
      return each === model || !parentLink || field.model === model.concrete;
    });
  });
}
