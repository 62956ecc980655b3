import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { bindArguments } from "../values/arguments.js";
import { boolOf, textOf, textsOf } from "../values/read-value.js";

/** Options of a table that a package is asked for. What cannot be read is said of the model, with what is assumed. */
export class AskedOptions {
  readonly #given: ReadonlyMap<string, { readonly value: Value }>;

  /**
   * @param parameters names that positional arguments fill, in order
   * @param what the table in words: "the history"
   */
  constructor(
    given: Arguments,
    parameters: readonly string[],
    private readonly what: string,
    private readonly model: ModelClass,
    private readonly creation: ModelCreation,
    private readonly origin: Span | null,
  ) {
    this.#given = bindArguments(given, parameters).named;
    if (given.incomplete !== null) this.assume("An option", "those that are known", given.incomplete);
  }

  /** The option's value; undefined where it is not given. */
  value(name: string): Value | undefined {
    return this.#given.get(name)?.value;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    const read = boolOf(value, this.creation.program);
    if (read === undefined) this.assume(`\`${name}\``, otherwise ? "True" : "False", value);
    return read ?? otherwise;
  }

  /** Null for None, and where it is not given. */
  text(name: string): string | null {
    const value = this.value(name);
    if (value === undefined || value.kind === "none") return null;
    const text = textOf(value);
    if (text === undefined) this.assume(`\`${name}\``, "its default", value);
    return text ?? null;
  }

  /** Names, of which one may stand alone; null for None, and where they are not given. */
  names(name: string): readonly string[] | null {
    const value = this.value(name);
    if (value === undefined || value.kind === "none") return null;
    const single = textOf(value);
    if (single !== undefined) return [single];
    const texts = textsOf(value, this.creation.program);
    if (texts === undefined) this.assume(`\`${name}\``, "its default", value);
    return texts ?? null;
  }

  /** Says that something could not be read, and what was assumed. */
  assume(what: string, assumed: string, value: Value): void {
    const reason = value.kind === "unknown" ? `: ${value.reason}` : "";
    const message = `${what} of ${this.what} of \`${this.model.name}\` could not be read${reason}; ${assumed} was assumed`;
    this.model.problems.push(
      diagnostic("unseen-table-assumed", message, { model: this.model.label, span: this.origin }),
    );
  }
}
