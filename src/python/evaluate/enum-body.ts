import { findInClasses } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { args, int, list, str, tuple } from "./make.js";
import type { Enumeration, PythonClass } from "./python-class.js";
import { toText } from "./text.js";
import type { Binding, ClassValue, Value } from "./values.js";

/**
 * What the names of an enum's body are bound to. `auto()` is replaced at once, so that a later name of the body sees the
 * value: `RW = R | W`. Mirrors `enum.EnumDict`.
 */
export class EnumBody {
  #ignored: ReadonlySet<string> = new Set();
  #generate: Value | undefined;
  readonly #last: Value[] = [];
  #members = 0;

  constructor(
    private readonly frame: Frame,
    private readonly self: PythonClass,
    private readonly enumeration: Enumeration,
  ) {}

  /** The value that is bound when the body binds `value` to `name`. */
  stored(name: string, value: Value): Value {
    if (name === "_ignore_") this.#ignored = ignoredNames(value);
    if (name === "_generate_next_value_") this.#generate = value;
    if (!isMember(this.frame, this.self, { name, value }) || this.#ignored.has(name)) return value;
    const autos = isAuto(value) || (value.kind === "tuple" && value.items.some(isAuto));
    const stored =
      value.kind === "tuple" && autos
        ? tuple(
            value.items.map((item) => (isAuto(item) ? this.next(name, item) : item)),
            value.origin,
          )
        : autos
          ? this.next(name, value)
          : value;
    if (!autos) this.#last.push(value);
    this.#members += 1;
    return stored;
  }

  /** Whether a name that the body bound becomes a member. */
  makes(binding: Binding): boolean {
    return isMember(this.frame, this.self, binding) && !this.#ignored.has(binding.name);
  }

  private next(name: string, written: Value): Value {
    const value = this.generated(name, written);
    this.#last.push(value);
    return value;
  }

  private generated(name: string, written: Value): Value {
    const at = written.origin;
    const own = this.#generate ?? findInClasses(this.self.mro.slice(1), "_generate_next_value_");
    if (own?.kind === "function") {
      const given = [str(name, at), int(1), int(this.#members), list([...this.#last])];
      return callFunction(this.frame, own, args(given), at);
    }
    if (this.enumeration.auto === "name") return str(name, at);
    if (this.enumeration.auto === "lower") return str(name.toLowerCase(), at);
    const numbers = this.#last.flatMap((value) => (value.kind === "int" ? [value.value] : []));
    const highest = numbers.reduce<bigint | null>((most, each) => (most === null || each > most ? each : most), null);
    if (highest === null) return int(1, at);
    return int(
      this.enumeration.auto !== "flag" ? highest + 1n : highest <= 0n ? 1n : 1n << BigInt(highest.toString(2).length),
      at,
    );
  }
}

function isAuto(value: Value): boolean {
  return value.kind === "call" && value.callee.kind === "external" && value.callee.path === "enum.auto";
}

function ignoredNames(value: Value): ReadonlySet<string> {
  if (value.kind === "str") return new Set(value.value.split(/[\s,]+/));
  if (value.kind === "list" || value.kind === "tuple") return new Set(value.items.map(toText));
  return new Set();
}

/** Whether a name of the body becomes a member: no method, no nested class, no `_name_`, no `__name`. */
function isMember(frame: Frame, self: PythonClass, { name, value }: Pick<Binding, "name" | "value">): boolean {
  if (/^__/.test(name) || /^_[^_].*_$/.test(name)) return false;
  if (value.kind === "function" || value.kind === "unknown") return value.kind === "unknown";
  if (value.kind === "class") return value.qualname !== `${self.qualname}.${name}`;
  if (value.kind === "instance") return !isDescriptor(frame, value.class);
  return !(value.kind === "call" && value.callee.kind === "external" && isNoMember(frame, value.callee.path));
}

/** Classes whose instances are descriptors, or say of what they hold that it is no member. */
const NO_MEMBER: ReadonlySet<string> = new Set([
  "enum.nonmember",
  "enum.property",
  "functools.cached_property",
  "functools.partialmethod",
  "functools.singledispatchmethod",
  "types.DynamicClassAttribute",
]);

function isNoMember(frame: Frame, path: string): boolean {
  return NO_MEMBER.has(path) || frame.interpreter.host.isDescriptor(path);
}

const BUILT_IN: ReadonlySet<string> = new Set(["builtins.classmethod", "builtins.property", "builtins.staticmethod"]);

/** Mirrors `enum._is_descriptor`. */
function isDescriptor(frame: Frame, of: ClassValue): boolean {
  return of.mro.some((each) =>
    each.kind === "class"
      ? ["__get__", "__set__", "__delete__"].some((method) => each.namespace().has(method))
      : each.kind === "external" && (isNoMember(frame, each.path) || BUILT_IN.has(each.path)),
  );
}
