import type { Model, Project } from "../django/project.js";
import type { Span } from "../source/span.js";
import type { WitnessDifference } from "./compare-models.js";

/** Where the models that were read are, for what is said of them. */
export class Places {
  readonly #models: ReadonlyMap<string, Model>;

  constructor({ models }: Project) {
    this.#models = new Map(models.map((model) => [model.label, model]));
  }

  /** The place of what a difference is about: the member's, else the model's; null where nothing like it was read. */
  of({ label, member }: WitnessDifference): Span | null {
    const model = this.#models.get(label);
    if (model === undefined) return null;
    const members = [
      ...[...model.fields, ...model.manyToMany, ...model.privateFields],
      ...[...model.indexes, ...model.constraints],
    ];
    return members.find(({ name, origin }) => name === member && origin !== null)?.origin ?? model.origin;
  }
}
