import { recordedClass } from "../../python/evaluate/classes.js";
import { args, callValue, external } from "../../python/evaluate/make.js";
import type { Binding, CallValue, ClassLike, ClassValue, Rank, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { ModelClass } from "../models/model-class.js";

/** A model class that a package makes of another model with `type()`. */
export interface MadeClass {
  readonly name: string;
  readonly bases: readonly ClassLike[];
  readonly appLabel: string;
  /** Options of its Meta besides `app_label`. */
  readonly meta: readonly (readonly [string, Value])[];
  /** What its body has besides: fields of its own; left out: nothing. */
  readonly attributes?: readonly (readonly [string, Value])[];
  /** The model that it is made of. */
  readonly of: ModelClass;
  /** Its `__module__`; left out: the model's. */
  readonly module?: string;
  /** Where the package is asked for it. */
  readonly origin: Span | null;
}

/** The root of all models. */
export const MODEL = external("django.db.models.Model");

/** A class as a class statement would have made it. */
export function madeClass(made: MadeClass): ClassValue {
  const { name, bases, appLabel, meta, attributes = [], of, module = of.module, origin } = made;
  const span = origin ?? of.origin ?? NOWHERE;
  const bind = (key: string, value: Value): Binding => ({ name: key, value, span });
  const options = [["app_label", { kind: "str", value: appLabel, origin: null }] as const, ...meta];
  return recordedClass({
    name,
    module,
    bases,
    rank: [AFTER, ...of.class.rank],
    origin,
    namespace: () => [
      ...attributes.map(([key, value]) => ({ ...bind(key, value), span: value.origin ?? span })),
      bind(
        "Meta",
        recordedClass({
          name: "Meta",
          qualname: `${name}.Meta`,
          module,
          bases: [],
          rank: of.class.rank,
          namespace: () => options.map(([key, value]) => bind(key, value)),
        }),
      ),
    ],
  });
}

/** The place in the order of creation of the so many-th field that is made once a model is complete. */
export function madeAfter(model: ModelClass, index: number): Rank {
  return [AFTER, ...model.class.rank, index];
}

/** `models.Name(**options)`. */
export function djangoField(
  name: string,
  options: readonly (readonly [string, Value])[],
  rank: Rank,
  origin: Span | null,
): CallValue {
  return callValue(external(`django.db.models.${name}`), args([], options), rank, origin);
}

/** Beyond every field of a class statement. */
const AFTER = 1_000_000_000;

const NOWHERE: Span = { file: "", start: 0, end: 0, line: 1, column: 1 };
