import type { ErrorLog } from "./error-log.js";

/** How many long texts are remembered. */
const REMEMBERED = 8;

/** Long texts that were found to have an error lately: one statement is looked at many times, with other bodies. */
export class KnownErrors {
  readonly #texts = new Set<string>();
  /** What no Python begins with. */
  #dead: string | undefined;

  /** Whether a text is known to have an error. */
  has(text: string): boolean {
    return this.#texts.has(text) || (this.#dead !== undefined && text.startsWith(this.#dead));
  }

  /** Remembers a text that has an error, and the parser's log of it. */
  add(text: string, log: ErrorLog): void {
    if (this.#texts.size === REMEMBERED) this.#texts.clear();
    this.#texts.add(text);
    this.#dead = log.deadBeginning(text) ?? this.#dead;
  }
}
