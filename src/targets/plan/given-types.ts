import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import type { GivenType } from "../target.js";
import type { Plan } from "./plan.js";

/** The types that the user gave to columns, with a note of which were used. */
export class GivenTypes {
  readonly #used = new Set<string>();

  constructor(readonly given: Readonly<Record<string, GivenType>>) {}

  /** The type of a field by `app.Model.field`, which counts as used then. */
  take(field: string): GivenType | undefined {
    if (!Object.hasOwn(this.given, field)) return undefined;
    this.#used.add(field);
    return this.given[field];
  }

  /** What was given to no column that is written. */
  unused(plan: Plan): Diagnostic[] {
    const fields = plan.application.entities.flatMap(({ label, attributes }) =>
      attributes.map(({ name }) => `${label}.${name}`),
    );
    return Object.keys(this.given)
      .filter((field) => !this.#used.has(field))
      .map((field) => {
        const meant = didYouMean(field, fields);
        const message = `The config gives a type to \`${field}\`, which has no column that is written; the type was not used`;
        const hint = meant === undefined ? {} : { hint: `Did you mean \`${meant}\`?` };
        return diagnostic("config-type-unused", message, hint);
      });
  }
}
