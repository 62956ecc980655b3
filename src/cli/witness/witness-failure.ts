/** A project's own Django that could not be asked: a sentence, and behind it what Python said. */
export class WitnessFailure extends Error {
  /** @param said the last lines of what Python wrote to stderr */
  constructor(
    message: string,
    readonly said: readonly string[] = [],
  ) {
    super(message);
  }
}
