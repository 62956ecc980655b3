/**
 * One sentence, without its full stop, about what ended a conversion before its time.
 * @param debug whether the stack is wanted, too
 */
export async function failureSentence(error: unknown, debug: boolean): Promise<string> {
  const { ParserUnavailable } = await import("../python/syntax/parser.js");
  if (error instanceof ParserUnavailable) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug && error instanceof Error ? `\n${error.stack}` : "";
  return `throughline itself failed (${message}); please report it, with what it was given${stack}`;
}
