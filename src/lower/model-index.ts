import type { Field, Model, Project } from "../django/project.js";

/** A field and the model whose table holds its column. */
export interface OwnedField {
  readonly model: Model;
  readonly field: Field;
}

/** The fields that have a column of their own in the model's table, in order. */
export function columnFields(model: Model): readonly Field[] {
  return model.fields.filter((field) => field.compositeOf === null && field.columnless !== true);
}

/** Finds models and fields of a project by name. */
export class ModelIndex {
  readonly #models: ReadonlyMap<string, Model>;

  constructor(project: Project) {
    this.#models = new Map(project.models.map((model) => [model.label, model]));
  }

  model(label: string): Model | undefined {
    return this.#models.get(label);
  }

  /** The model that a proxy stands for, through any number of proxies; any other model is its own. */
  concrete(model: Model): Model {
    let current = model;
    for (const seen = new Set<Model>(); current.proxy && !seen.has(current); ) {
      seen.add(current);
      current = (current.proxyFor === null ? undefined : this.model(current.proxyFor)) ?? current;
    }
    return current;
  }

  /** A field by name, attname or `pk`, in the model's own table or, failing that, in those of its multi-table parents. */
  field(model: Model, name: string): OwnedField | undefined {
    const seen = new Set<Model>();
    const queue = [this.concrete(model)];
    for (const each of queue) {
      if (seen.has(each)) continue;
      seen.add(each);
      const field = this.ownField(each, name);
      if (field !== undefined) return { model: each, field };
      for (const { label } of each.parents) {
        const parent = this.model(label);
        if (parent !== undefined) queue.push(this.concrete(parent));
      }
    }
    return undefined;
  }

  /** A field of the model's own table by name, attname or `pk`. */
  ownField(model: Model, name: string): Field | undefined {
    const { fields } = this.concrete(model);
    if (name === "pk") return fields.find((field) => field.primaryKey && field.compositeOf === null);
    return fields.find((field) => field.name === name) ?? fields.find((field) => field.attname === name);
  }

  /** The field that a foreign key refers to: where its values live. Undefined when the target is not in the project. */
  target(field: Field): OwnedField | undefined {
    const { relation } = field;
    const model = relation === null ? undefined : this.model(relation.to);
    if (relation === null || model === undefined) return undefined;
    return this.field(model, relation.toField) ?? this.field(model, "pk");
  }
}
