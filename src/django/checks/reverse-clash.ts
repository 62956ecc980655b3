import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allFields, allManyToMany, type ModelClass } from "../models/model-class.js";
import { aboutField, type Check, fieldLabel } from "./check.js";
import { type ReverseRelation, reverseRelation } from "./reverse-relations.js";

/** The names that a relation has on its target are free there: fields.E302–E305. */
export const reverseClash: Check = function* ({ models, creation, relatedObjects }) {
  const known = new Map<ModelClass, ByAccessor>();
  const relatedTo = (target: ModelClass): ByAccessor => {
    const related = known.get(target) ?? byAccessor(relatedObjects(target));
    known.set(target, related);
    return related;
  };
  for (const model of models) {
    if (model.swappedFor !== null) continue;
    for (const field of [...model.fields, ...model.manyToMany]) {
      const relation = reverseRelation(field, creation);
      if (relation === null || relation.names.hidden) continue;
      yield* clashesWithFields(relation);
      yield* clashesWithRelations(relation, relatedTo(relation.target));
    }
  }
};

function* clashesWithFields({ field, names, target }: ReverseRelation): Iterable<Diagnostic> {
  for (const other of [...allFields(target), ...allManyToMany(target)]) {
    if (other.name !== names.accessor && other.name !== names.queryName) continue;
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

/** Relations that lead to one model, by their accessor there: a user model has one for most models of a project. */
type ByAccessor = ReadonlyMap<string, readonly ReverseRelation[]>;

function byAccessor(relations: readonly ReverseRelation[]): ByAccessor {
  const found = new Map<string, ReverseRelation[]>();
  for (const relation of relations) {
    const { accessor } = relation.names;
    if (accessor === null) continue;
    const same = found.get(accessor);
    if (same === undefined) found.set(accessor, [relation]);
    else same.push(relation);
  }
  return found;
}

function* clashesWithRelations({ field, names, target }: ReverseRelation, related: ByAccessor): Iterable<Diagnostic> {
  for (const name of new Set([names.accessor, names.queryName])) {
    for (const other of name === null ? [] : (related.get(name) ?? [])) {
      if (other.field === field) continue;
      const clash = fieldLabel(other.field);
      const hint = `Add or change a related_name argument to the definition for '${fieldLabel(field)}' or '${clash}'.`;
      const details = { option: "related_name", hint };
      if (name === names.accessor) {
        const message = `Reverse accessor '${target.name}.${name}' for '${fieldLabel(field)}' clashes with reverse accessor for '${clash}'`;
        yield aboutField("reverse-name-clash", field, message, { ...details, djangoId: "fields.E304" });
      }
      if (name === names.queryName) {
        const message = `Reverse query name for '${fieldLabel(field)}' clashes with reverse query name for '${clash}'`;
        yield aboutField("reverse-name-clash", field, message, { ...details, djangoId: "fields.E305" });
      }
    }
  }
}
