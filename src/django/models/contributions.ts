import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { args, str } from "../../python/evaluate/make.js";
import { PythonClass } from "../../python/evaluate/python-class.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import { classPrepared } from "../host/receivers.js";
import type { ModelCreation } from "./model-creation.js";

/** A field that another one puts into its class. */
export interface Brought {
  readonly name: string;
  readonly value: Value;
  /** Put in before the field that brings it. */
  readonly isFirst: boolean;
}

/** What a field of the project's own class does to the model that it is put into. */
export interface Contributions {
  /** Put in with `private_only=True`: Django keeps it in `_meta.private_fields`, and no table has a column for it. */
  readonly isPrivate: boolean;
  /** What else it puts into the class, in order. */
  readonly others: readonly Brought[];
  /** Whether something of it waits for the model to be made (`class_prepared`). */
  readonly waits: boolean;
  /** What it sets on itself, by name. */
  readonly set: ReadonlyMap<string, Value>;
  /** Set where its `contribute_to_class` could not be followed. */
  readonly problem: Diagnostic | null;
}

/** What most fields do. */
export const NO_CONTRIBUTIONS: Contributions = {
  isPrivate: false,
  others: [],
  waits: false,
  set: new Map(),
  problem: null,
};

/**
 * Follows the `contribute_to_class(cls, name)` of a field whose class the project defines, on a stand-in for the class: a
 * field may bring others with it, and wait for the class to be made. https://docs.djangoproject.com/en/5.2/howto/custom-model-fields/
 */
export function contributionsOf(
  name: string,
  value: Value,
  owner: ClassValue,
  { program, receivers }: Pick<ModelCreation, "program" | "receivers">,
): Contributions {
  if (value.kind !== "instance") return NO_CONTRIBUTIONS;
  const own = value.class.mro.some((each) => each.kind === "class" && each.namespace().has("contribute_to_class"));
  if (!own) return NO_CONTRIBUTIONS;
  const standIn = standInFor(owner);
  const method = program.attribute(value, "contribute_to_class", value.origin);
  const before = new Map(value.attributes);
  const connected = receivers.length;
  const { value: result, skipped } = program.run(method, args([standIn, str(name)]), value.origin);
  const later = receivers.slice(connected).filter(({ sender }) => sender === standIn);
  const prepared = later.map(({ callable }) => program.run(callable, classPrepared(standIn), value.origin));
  const { contributions } = standIn;
  const place = contributions.findIndex((each) => each.value === value);
  const itself = contributions[place];
  const hidden = itself?.keywords.get("private_only")?.value;
  const [unread] = [{ value: result, skipped }, ...prepared].flatMap((run): readonly { readonly reason: string }[] =>
    run.value.kind === "unknown" ? [run.value] : run.skipped,
  );
  const problem =
    unread !== undefined
      ? diagnostic(
          "field-contribution-unknown",
          `\`${value.class.name}.contribute_to_class()\` could not be followed: ${unread.reason}; fields that it adds to the model are missing`,
          { span: value.origin },
        )
      : null;
  return {
    isPrivate: hidden !== undefined && program.truth(hidden) === true,
    others: contributions.flatMap((each, at) =>
      each.value === value ? [] : [{ name: each.name, value: each.value, isFirst: at < place }],
    ),
    waits: later.length > 0,
    set: new Map([...value.attributes].filter(([name, set]) => before.get(name) !== set)),
    problem,
  };
}

/** A class with the same names that may be changed without changing the owner. */
function standInFor(owner: ClassValue): PythonClass {
  const facts = { ...owner, mro: owner.mro.slice(1), enumeration: null };
  return new PythonClass(facts, (_self, names) => {
    for (const [name, binding] of owner.namespace()) names.set(name, binding);
  });
}
