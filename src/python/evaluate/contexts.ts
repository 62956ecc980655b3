import type { Span } from "../../source/span.js";
import { callMethodIfDefined } from "./call-method.js";
import type { Frame } from "./frame.js";
import { none, unknown } from "./make.js";
import { shown } from "./text.js";
import type { Value } from "./values.js";

/** What `with` hands to its target: https://docs.python.org/3/reference/compound_stmts.html#the-with-statement */
export function entered(frame: Frame, context: Value, at: Span): Value {
  return (
    callMethodIfDefined(frame, context, "__enter__", []) ??
    unknown(`what \`with ${shown(context, 60)}\` gives is not known`, at)
  );
}

/** What happens behind a body that has run to its end, the innermost first. */
export function leave(frame: Frame, contexts: readonly Value[]): void {
  for (const context of [...contexts].reverse())
    callMethodIfDefined(frame, context, "__exit__", [none(), none(), none()]);
}

/** The exceptions that `contextlib.suppress(…)` catches; undefined for any other context. */
export function suppressedBy(context: Value | undefined): readonly Value[] | undefined {
  const suppresses =
    context?.kind === "call" && context.callee.kind === "external" && context.callee.path === "contextlib.suppress";
  return suppresses ? context.arguments.positional.map((argument) => argument.value) : undefined;
}
