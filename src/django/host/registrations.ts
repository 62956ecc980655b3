import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";

/** `simple_history.register(Model, …)`: keeps a history of a model from outside of its class. */
export const REGISTER_HISTORY = "simple_history.register";

/** A call that asks a package for a table of a model. */
export interface Registration {
  readonly model: Value;
  readonly arguments: Arguments;
  readonly origin: Span | null;
}

/** The registration that a call makes. */
export function registrationOf(args: Arguments, at: Span | null): Registration {
  const model = args.positional[0] ?? args.keywords.get("model");
  return {
    model: model?.value ?? { kind: "unknown", reason: "no model is given", origin: at },
    arguments: args,
    origin: at,
  };
}
