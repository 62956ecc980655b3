import type { Value } from "../../python/evaluate/values.js";

/** The arguments that a field was made with, as they were evaluated: what Django's system checks look at. */
export interface GivenOptions {
  readonly values: ReadonlyMap<string, Value>;
  /** False where `*x` or `**x` could not be read: more may be given. */
  readonly complete: boolean;
}

/** What a field that Django makes by itself was given. */
export const NOTHING_GIVEN: GivenOptions = { values: new Map(), complete: true };
