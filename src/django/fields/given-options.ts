import type { Argument } from "../../python/evaluate/values.js";

/** The arguments that a field was made with, as they were evaluated: what Django's system checks look at. */
export interface GivenOptions {
  readonly named: ReadonlyMap<string, Argument>;
  /** False where `*x` or `**x` could not be read: more may be given. */
  readonly complete: boolean;
}

/** What a field that Django makes by itself was given. */
export const NOTHING_GIVEN: GivenOptions = { named: new Map(), complete: true };
