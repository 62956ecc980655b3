/**
 * One sentence, without its full stop, about what ended a conversion before its time.
 * @param debug whether the stack is wanted, too
 */
export function failureSentence(error: unknown, debug: boolean): string {
  // By its name: what defines it is what may not have loaded.
  if (error instanceof Error && error.name === "ParserUnavailable") return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug && error instanceof Error ? `\n${error.stack}` : "";
  return `throughline itself failed (${message}); please report it, with what it was given${stack}`;
}
