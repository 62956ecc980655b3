import { PythonInstance } from "../instances.js";
import { args, bool, builtin, float, int, list, str } from "../make.js";
import { namedTupleClass } from "../named-tuples.js";
import type { Value } from "../values.js";
import { STDLIB_FUNCTIONS } from "./functions.js";
import { LOG_LEVELS } from "./log-levels.js";

/** The Python that projects are read as running on. */
const VERSION = [3, 12, 0] as const;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/** Constants of the standard library that settings and models are made from, as on Linux with the reference Python. */
const CONSTANTS: Readonly<Record<string, () => Value>> = {
  "typing.TYPE_CHECKING": () => bool(false),
  "typing_extensions.TYPE_CHECKING": () => bool(false),
  "string.ascii_lowercase": () => str(LETTERS),
  "string.ascii_uppercase": () => str(LETTERS.toUpperCase()),
  "string.ascii_letters": () => str(LETTERS + LETTERS.toUpperCase()),
  "string.digits": () => str("0123456789"),
  "string.hexdigits": () => str("0123456789abcdefABCDEF"),
  "string.octdigits": () => str("01234567"),
  "string.punctuation": () => str(PUNCTUATION),
  "string.whitespace": () => str(" \t\n\r\v\f"),
  "string.printable": () => str(`0123456789${LETTERS}${LETTERS.toUpperCase()}${PUNCTUATION} \t\n\r\v\f`),
  "math.pi": () => float(Math.PI),
  "math.e": () => float(Math.E),
  "math.inf": () => float(Number.POSITIVE_INFINITY),
  "math.nan": () => float(Number.NaN),
  "sys.maxsize": () => int(9223372036854775807n),
  "sys.platform": () => str("linux"),
  "sys.argv": () => list([str("manage.py")]),
  "sys.version_info": versionInfo,
  "sys.byteorder": () => str("little"),
  "os.name": () => str("posix"),
  "os.sep": () => str("/"),
  "os.path.sep": () => str("/"),
  "os.linesep": () => str("\n"),
  "os.pathsep": () => str(":"),
};

const LOGGING = "logging.";

/** What a dotted name of the standard library stands for, where that is evaluated; undefined for all others. */
export function stdlibValue(path: string): Value | undefined {
  if (Object.hasOwn(CONSTANTS, path)) return CONSTANTS[path]?.();
  const level = path.startsWith(LOGGING) ? LOG_LEVELS[path.slice(LOGGING.length)] : undefined;
  if (level !== undefined) return int(level);
  const type = Object.hasOwn(TYPES, path) ? TYPES[path] : undefined;
  if (type !== undefined) return builtin(type);
  if (Object.hasOwn(STDLIB_FUNCTIONS, path) || BUILT_ELSEWHERE.has(path)) return builtin(path);
  const name = path.startsWith("builtins.") ? path.slice("builtins.".length) : undefined;
  return name === undefined ? undefined : builtin(name);
}

/** Names of the types that `types` gives to what has no name of its own among the builtins. */
const TYPES: Readonly<Record<string, string>> = {
  "types.NoneType": "NoneType",
  "types.FunctionType": "function",
  "types.LambdaType": "function",
  "types.MethodType": "bound",
  "types.ModuleType": "module",
};

const BUILT_ELSEWHERE: ReadonlySet<string> = new Set([
  "collections.OrderedDict",
  "collections.defaultdict",
  "collections.Counter",
  "types.MappingProxyType",
]);

function versionInfo(): Value {
  const names = ["major", "minor", "micro", "releaselevel", "serial"];
  const made = new PythonInstance(namedTupleClass("version_info", names, [], "sys", [], null), args(), [], null);
  const [major, minor, micro] = VERSION;
  const values = [int(major), int(minor), int(micro), str("final"), int(0)];
  names.forEach((name, i) => {
    const value = values[i];
    if (value !== undefined) made.attributes.set(name, value);
  });
  return made;
}
