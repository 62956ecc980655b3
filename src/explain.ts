import { didYouMean } from "./diagnostics/did-you-mean.js";
import type { Field, ManyToMany, Model, PrivateField, Project } from "./django/project.js";

/** What `app.Model` or `app.Model.field` names in a project. */
export type Subject =
  | { readonly kind: "model"; readonly model: Model }
  | (Member & {
      readonly model: Model;
      /** The label and name that were asked for, when they are the way back of this relation. */
      readonly backFrom: string | null;
    });

type Member =
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "many-to-many"; readonly field: ManyToMany }
  | { readonly kind: "private"; readonly field: PrivateField };

/** Nothing has the name. */
export interface NoSubject {
  readonly kind: "none";
  /** One sentence in words. */
  readonly reason: string;
}

/**
 * Finds what a dotted name stands for: a model by label (its name in any case, as Django's own lookups have it), a
 * field by name or attname, inherited ones included, or the way back of a relation by its accessor.
 */
export function findSubject(project: Project, what: string): Subject | NoSubject {
  const parts = what.split(".");
  const [app = "", name = "", member] = parts;
  const model = findModel(project, `${app}.${name}`);
  if (parts.length < 2 || parts.length > 3 || model === undefined) {
    const labels = project.models.map(({ label }) => label);
    const meant = didYouMean(`${app}.${name}`, labels) ?? labels.find((label) => label.endsWith(`.${app}`));
    return none(`\`${what}\` is no model of the project (\`app.Model\` or \`app.Model.field\`)`, meant);
  }
  if (member === undefined) return { kind: "model", model };
  for (const owner of withParents(project, model)) {
    const found = memberNamed(owner, member);
    if (found !== undefined) return { ...found, model: owner, backFrom: null };
  }
  for (const owner of project.models) {
    const found = wayBack(owner, model, member);
    if (found !== undefined) return { ...found, model: owner, backFrom: `${model.label}.${member}` };
  }
  return none(`\`${model.label}\` has no field \`${member}\``, didYouMean(member, namesOf(model)));
}

function none(reason: string, meant: string | undefined): NoSubject {
  return { kind: "none", reason: meant === undefined ? reason : `${reason}; did you mean \`${meant}\`?` };
}

function findModel(project: Project, label: string): Model | undefined {
  const lower = label.toLowerCase();
  return project.models.find((model) => model.label.toLowerCase() === lower);
}

/** The model and its multi-table parents, nearest first. */
function withParents(project: Project, model: Model): readonly Model[] {
  const result = new Set([model]);
  for (const each of result) {
    for (const { label } of each.parents) {
      const parent = findModel(project, label);
      if (parent !== undefined) result.add(parent);
    }
  }
  return [...result];
}

function memberNamed(model: Model, name: string): Member | undefined {
  const field = model.fields.find((each) => each.name === name) ?? model.fields.find((each) => each.attname === name);
  if (field !== undefined) return { kind: "field", field };
  const manyToMany = model.manyToMany.find((each) => each.name === name);
  if (manyToMany !== undefined) return { kind: "many-to-many", field: manyToMany };
  const other = model.privateFields.find((each) => each.name === name);
  return other && { kind: "private", field: other };
}

function wayBack(owner: Model, target: Model, accessor: string): Member | undefined {
  const field = owner.fields.find(({ relation }) => relation?.to === target.label && relation.accessor === accessor);
  if (field !== undefined) return { kind: "field", field };
  const manyToMany = owner.manyToMany.find(
    (each) => each.to.value === target.label && each.accessor.value === accessor,
  );
  return manyToMany && { kind: "many-to-many", field: manyToMany };
}

function namesOf(model: Model): readonly string[] {
  return [...model.fields, ...model.manyToMany, ...model.privateFields].map(({ name }) => name);
}
