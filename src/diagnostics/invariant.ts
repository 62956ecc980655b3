/** Something that can only be wrong through a mistake of Throughline's own; a user's mistake is a diagnostic. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

/**
 * States what our own code guarantees at this point.
 * @throws InternalError when it does not hold; the command line asks the user to report it.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message);
}
