import type { Span } from "../../source/span.js";
import { readVariable } from "./environment.js";
import { castText } from "./environment-casts.js";
import type { Frame } from "./frame.js";
import type { Arguments, ClassLike, Value } from "./values.js";

/** `Env` of django-environ and of environs: an instance, called or asked by kind, reads a variable. */
const ENV_CLASSES: ReadonlySet<string> = new Set(["environ.Env", "environ.FileAwareEnv", "environs.Env"]);

/** Classes of python-decouple and starlette whose instances, when they are called, read a variable. */
const READERS = /^decouple\.(AutoConfig|Config)$|^starlette\.config\.Config$/;

/** Methods that read one kind of value; of the rest (`db`, `cache_url`) nothing is known. */
const KINDS: ReadonlySet<string> = new Set(["str", "bool", "int", "float", "list", "tuple", "dict", "json", "bytes"]);

/**
 * What a call gives that reads the environment by way of a well-known package: `env("X", default=1)`, `env.bool("X")`,
 * `config("X", cast=int)`. The variable where it is given, else the default stated. Undefined for any other call.
 */
export function callEnvironmentPackage(
  frame: Frame,
  callee: Value,
  args: Arguments,
  at: Span | null,
): Value | undefined {
  const reader = readerOf(callee);
  const name = args.positional[0]?.value ?? args.keywords.get("var")?.value ?? args.keywords.get("name")?.value;
  if (reader === undefined || name?.kind !== "str") return undefined;
  const { scheme, kind } = reader;
  const second = args.positional[1]?.value;
  const secondIsCast = kind === null ? reader.package === "environ" : ["list", "tuple", "dict"].includes(kind);
  const cast = args.keywords.get("cast")?.value ?? (secondIsCast ? second : undefined) ?? scheme?.get(name.value)?.cast;
  const stated =
    args.keywords.get("default")?.value ??
    (secondIsCast ? args.positional[2]?.value : second) ??
    scheme?.get(name.value)?.default;
  const value = readVariable(frame, name.value, stated, at);
  const isGiven = frame.interpreter.environment.get(name.value) !== undefined;
  const isCast = isGiven || (reader.package === "decouple" && value.kind === "str");
  return isCast ? castText(frame, value, kind ?? cast ?? null, at) : value;
}

interface Reader {
  readonly package: "environ" | "decouple";
  /** The method's kind of value; null for a plain call. */
  readonly kind: string | null;
  /** What `Env(DEBUG=(bool, False))` says of its variables. */
  readonly scheme: ReadonlyMap<string, { readonly cast: Value; readonly default: Value | undefined }> | null;
}

function readerOf(callee: Value): Reader | undefined {
  if (callee.kind === "external") {
    return callee.path === "decouple.config" ? { package: "decouple", kind: null, scheme: null } : undefined;
  }
  const method = callee.kind === "operation" && callee.operator === "." ? callee.operands[1] : undefined;
  const receiver = method === undefined ? callee : callee.kind === "operation" ? callee.operands[0] : undefined;
  const made = receiver?.kind === "instance" ? receiver.external : receiver;
  if (made?.kind !== "call" || made.callee.kind !== "external") return undefined;
  if (method === undefined && READERS.test(made.callee.path)) return { package: "decouple", kind: null, scheme: null };
  if (!isEnv(made.callee)) return undefined;
  if (method !== undefined && !(method.kind === "str" && KINDS.has(method.value))) return undefined;
  return {
    package: "environ",
    kind: method?.kind === "str" ? method.value : null,
    scheme: new Map(
      Array.from(made.arguments.keywords, ([name, { value }]) => {
        const [cast, fallback] = value.kind === "tuple" ? value.items : [value];
        return [name, { cast: cast ?? value, default: fallback }] as const;
      }),
    ),
  };
}

function isEnv(callee: ClassLike): boolean {
  return callee.kind === "external" && ENV_CLASSES.has(callee.path);
}
