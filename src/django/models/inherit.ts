import type { ClassLike, ClassValue } from "../../python/evaluate/values.js";
import { targetKey } from "../relations/relation-target.js";
import { addField } from "./add-field.js";
import { copyField } from "./contribute-field.js";
import { type BoundField, type ModelClass, modelName } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { parentLink } from "./model-fields.js";
import { noteProblem } from "./model-problem.js";

/** Parent links and the fields of abstract bases, in method resolution order. */
export function inheritFields(
  created: ClassValue,
  model: ModelClass,
  parents: readonly ModelClass[],
  fieldNames: ReadonlySet<string>,
  creation: ModelCreation,
): void {
  const links = givenParentLinks(model, parents, creation);
  const inherited = new Set<string>();
  for (const each of created.mro) {
    if (each.kind !== "class") continue;
    const base = creation.classes.get(each) ?? null;
    if (base === null || !parents.includes(base)) {
      const names = base?.attributes ?? each.namespace().keys();
      for (const name of names) inherited.add(name);
      continue;
    }
    if (base.abstract) {
      takeFields(model, base, fieldNames, inherited, creation);
    } else {
      linkParent(created, model, base, links, fieldNames, creation);
      for (const field of [...base.fields, ...base.manyToMany]) inherited.add(field.name);
    }
    for (const field of base.privateFields) {
      if (!fieldNames.has(field.name)) {
        const inheritedFrom = base.abstract ? (field.inheritedFrom ?? base.label) : null;
        copyField(field, model, { inheritedFrom, fromParentTable: !base.abstract }, creation);
      } else if (!base.abstract) {
        sayClash(model, field, base);
      }
    }
  }
}

/** One-to-one fields with `parent_link=True`, the model's own and its abstract bases', by the label of the model they lead to. */
function givenParentLinks(
  model: ModelClass,
  parents: readonly ModelClass[],
  creation: ModelCreation,
): ReadonlyMap<string, BoundField> {
  const links = new Map<string, BoundField>();
  for (const base of [model, ...parents].reverse()) {
    if (base !== model && !base.abstract) continue;
    for (const field of base.fields) {
      const { declaration } = field;
      if (declaration.kind !== "relation" || !declaration.oneToOne || !declaration.parentLink) continue;
      const key = targetKey(model, declaration.to, creation);
      if (key.kind === "model") links.set(`${key.appLabel}.${key.modelName}`, field);
    }
  }
  return links;
}

function linkParent(
  created: ClassValue,
  model: ModelClass,
  parent: ModelClass,
  links: ReadonlyMap<string, BoundField>,
  fieldNames: ReadonlySet<string>,
  creation: ModelCreation,
): void {
  for (const field of [...parent.fields, ...parent.manyToMany]) {
    if (fieldNames.has(field.name)) sayClash(model, field, parent);
  }
  const base = parent.concrete;
  const given = links.get(`${base.appLabel}.${modelName(base)}`);
  if (given !== undefined) {
    model.parents.set(base, given);
    return;
  }
  if (model.proxy) {
    model.parents.set(base, null);
    return;
  }
  const name = `${modelName(base)}_ptr`;
  if (fieldNames.has(name)) {
    noteProblem(
      model,
      "field-clash",
      `Auto-generated field '${name}' in class '${model.name}' for parent_link to base class '${base.name}' clashes with declared field of the same name`,
      { field: name },
    );
  }
  const field = {
    name,
    declaration: parentLink({ kind: "class", value: base.class }),
    counter: { kind: "auto", made: creation.autoFieldsMade++ },
    autoCreated: true,
    inheritedFrom: null,
    fromParentTable: false,
    problems: [],
  } as const;
  const present = created.mro.some((each) => hasAttribute(each, name, creation));
  model.parents.set(base, present ? { ...field, model, primaryKey: false, through: null } : addField(model, field));
}

function hasAttribute(each: ClassLike, name: string, creation: ModelCreation): boolean {
  if (each.kind !== "class") return false;
  return creation.classes.get(each)?.attributes.has(name) ?? each.namespace().has(name);
}

/** Copies what an abstract base has and the model does not override. */
function takeFields(
  model: ModelClass,
  base: ModelClass,
  fieldNames: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
  creation: ModelCreation,
): void {
  model.abstractBases.push(base, ...base.abstractBases.filter((each) => !model.abstractBases.includes(each)));
  const parents = new Map(base.parents);
  for (const field of [...base.fields, ...base.manyToMany, ...base.unreadFields]) {
    const overridden = fieldNames.has(field.name) || model.attributes.has(field.name) || inherited.has(field.name);
    if (overridden) continue;
    const inheritedFrom = field.inheritedFrom ?? base.label;
    const copy = copyField(field, model, { inheritedFrom, fromParentTable: false }, creation);
    for (const [parent, link] of parents) if (link === field) parents.set(parent, copy);
  }
  for (const [parent, link] of parents) model.parents.set(parent, link);
}

function sayClash(model: ModelClass, field: BoundField, base: ModelClass): void {
  noteProblem(
    model,
    "field-clash",
    `Local field '${field.name}' in class '${model.name}' clashes with field of the same name from base class '${base.name}'`,
    { field: field.name },
  );
}
