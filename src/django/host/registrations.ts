import type { Arguments, CallValue, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";

/** `simple_history.register(Model, …)`: keeps a history of a model from outside of its class. */
export const REGISTER_HISTORY = "simple_history.register";

/** `translator.register(Model, TranslationOptions)` of django-modeltranslation: translates a model. */
export const REGISTER_TRANSLATION = "modeltranslation.translator.translator.register";

/** `registry.register(Model, …)` of django-activity-stream: gives models their relations to actions. */
export const REGISTER_ACTIONS = "actstream.registry.register";

/** `pghistory.track(…)(Model)` of django-pghistory: keeps the events of a model from outside of its class. */
export const TRACK_EVENTS = "pghistory.track";

/** What tracks a model, by the names it is imported by. */
export const TRACK = /^pghistory\.(core\.)?track$/;

/** Whether a value is what tracks a model: a decorator of its class, or what is called with it. */
export function isTracking(value: Value): value is CallValue {
  return value.kind === "call" && value.callee.kind === "external" && TRACK.test(value.callee.path);
}

/** A call that asks a package for a table or for columns of a model. */
export interface Registration {
  /** Dotted name of what is called. */
  readonly by: string;
  readonly model: Value;
  readonly arguments: Arguments;
  readonly origin: Span | null;
}

/** The registration that a call makes. */
export function registrationOf(by: string, args: Arguments, at: Span | null): Registration {
  const model = args.positional[0] ?? args.keywords.get("model");
  return {
    by,
    model: model?.value ?? { kind: "unknown", reason: "no model is given", origin: at },
    arguments: args,
    origin: at,
  };
}

/** The registration that calling a tracker with a model makes; undefined for any other call. */
export function trackedModel(callee: CallValue, args: Arguments, at: Span | null): Registration | undefined {
  const model = args.positional[0]?.value;
  if (!isTracking(callee) || model?.kind !== "class") return undefined;
  return { by: TRACK_EVENTS, model, arguments: callee.arguments, origin: at };
}
