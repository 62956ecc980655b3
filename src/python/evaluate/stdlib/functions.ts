import type { BinaryOperator, CompareOperator } from "../../syntax/syntax.js";
import { attributeNames, readAttribute } from "../attributes.js";
import { argument, type BuiltinFunction, type Given, integer, text } from "../builtins/given.js";
import { callValueOf } from "../calls.js";
import { classFromCall } from "../classes.js";
import { isNumber, numberOf, plain } from "../compare.js";
import { compare } from "../comparisons.js";
import { deepCopy, shallowCopy } from "../containers.js";
import { importByName, moduleSpec } from "../imports.js";
import { iterate } from "../iterate.js";
import { literalValues } from "../literal-types.js";
import { args, builtin, dict, float, int, list, none, str, tuple, unknown } from "../make.js";
import { namedTupleClass } from "../named-tuples.js";
import { binary, unary } from "../operators.js";
import { raise } from "../raising.js";
import { item } from "../subscripts.js";
import type { Value } from "../values.js";
import { readEnvironment } from "./environment.js";
import { FOUND_MODULES } from "./found-modules.js";
import { ITERTOOLS } from "./itertools.js";
import { JSON_FUNCTIONS } from "./json.js";
import { LOG_LEVELS } from "./log-levels.js";
import { PATHS } from "./paths.js";

function operator(op: BinaryOperator): BuiltinFunction {
  return (given) => {
    const [left, right] = given.positional;
    return left === undefined || right === undefined ? undefined : binary(given.frame, op, left, right, given.at);
  };
}

function comparison(op: CompareOperator): BuiltinFunction {
  return (given) => {
    const [left, right] = given.positional;
    return left === undefined || right === undefined ? undefined : compare(given.frame, op, left, right, given.at);
  };
}

function math(compute: (value: number) => number | bigint): BuiltinFunction {
  return (given) => {
    const value = plain(argument(given, 0) ?? none());
    if (!isNumber(value)) return undefined;
    const result = compute(Number(numberOf(value)));
    if (typeof result === "bigint") return int(result, given.at);
    return Number.isNaN(result)
      ? raise(given.frame, "ValueError", "math domain error", given.at)
      : float(result, given.at);
  };
}

/** A decorator, or what makes one, that gives the function itself back. */
const sameFunction: BuiltinFunction = (given) => {
  const value = argument(given, 0);
  return value?.kind === "function" || value?.kind === "class" || value?.kind === "bound"
    ? value
    : builtin("functools.cache");
};

/** Translations where no catalogue of the project's is loaded, as in a process that Django has set up: the message itself. */
const GETTEXT: Readonly<Record<string, BuiltinFunction>> = {
  "gettext.gettext": (given) => argument(given, 0),
  "gettext.pgettext": (given) => argument(given, 1),
  "gettext.ngettext": (given) => {
    const number = integer(given, 2);
    return number === undefined ? undefined : argument(given, number === 1 ? 0 : 1);
  },
};

/** Functions of the standard library that are evaluated, by dotted name. What is not here stays a call of something external. */
export const STDLIB_FUNCTIONS: Readonly<Record<string, BuiltinFunction>> = {
  ...ITERTOOLS,
  ...JSON_FUNCTIONS,
  ...PATHS,
  ...FOUND_MODULES,
  ...GETTEXT,
  "os.environ.get": readEnvironment,
  "os.getenv": readEnvironment,
  "importlib.import_module": (given) => {
    const name = text(given, 0);
    if (name === undefined) return undefined;
    if (!name.startsWith(".")) return importByName(given.frame, name, given.at);
    const base = text(given, 1, "package");
    return base === undefined ? undefined : importByName(given.frame, `${base}${name}`, given.at);
  },
  "importlib.util.find_spec": (given) => {
    const name = text(given, 0);
    return name === undefined ? undefined : moduleSpec(given.frame, name, given.at);
  },
  "inspect.getmembers": (given) => {
    const [object, predicate] = given.positional;
    if (object === undefined || predicate !== undefined || given.keywords.size > 0) return undefined;
    const names = attributeNames(object);
    if (names.kind !== "list") return undefined;
    return list(
      names.items.map((name) =>
        tuple([
          name,
          name.kind === "str" ? readAttribute(given.frame, object, name.value, given.at) : unknown("it has no name"),
        ]),
      ),
      given.at,
    );
  },
  "types.SimpleNamespace": (given) =>
    given.positional.length > 0
      ? undefined
      : classFromCall(
          given.frame,
          str("SimpleNamespace"),
          tuple([]),
          dict(Array.from(given.keywords, ([key, value]) => ({ key: str(key), value }))),
          null,
          given.at,
        ),
  "logging.getLevelName": (given) => {
    const level = integer(given, 0);
    const name = Object.entries(LOG_LEVELS).find(([, number]) => number === level)?.[0];
    return level === undefined ? undefined : str(name ?? `Level ${level}`, given.at);
  },
  "functools.reduce": (given) => {
    const [callee, source, initial] = given.positional;
    if (callee === undefined || source === undefined) return undefined;
    const items = iterate(given.frame, source);
    if ("kind" in items) return items;
    let result = initial;
    for (const item of items)
      result = result === undefined ? item : callValueOf(given.frame, callee, args([result, item]), given.at);
    return result ?? raise(given.frame, "TypeError", "reduce() of empty iterable with no initial value", given.at);
  },
  "functools.lru_cache": sameFunction,
  "functools.cache": sameFunction,
  "functools.wraps": () => builtin("functools.cache"),
  "functools.update_wrapper": (given) => argument(given, 0),
  "functools.total_ordering": sameFunction,
  "functools.cached_property": (given) => {
    const value = argument(given, 0);
    return value?.kind === "function" ? { ...value, wrapper: "property" } : undefined;
  },
  "abc.abstractmethod": (given) => argument(given, 0),
  "typing.get_args": (given) => {
    const type = argument(given, 0);
    const values = type === undefined ? undefined : literalValues(type);
    return values === undefined ? undefined : tuple([...values], given.at);
  },
  "typing.cast": (given) => argument(given, 1),
  "typing.final": (given) => argument(given, 0),
  "typing.override": (given) => argument(given, 0),
  "typing.runtime_checkable": (given) => argument(given, 0),
  "enum.unique": (given) => argument(given, 0),
  "dataclasses.dataclass": () => builtin("dataclasses.dataclass"),
  "copy.copy": (given) => shallowCopy(argument(given, 0) ?? none()),
  "copy.deepcopy": (given) => deepCopy(argument(given, 0) ?? none()),
  "collections.namedtuple": namedTuple,
  "re.escape": (given) => {
    const value = text(given, 0);
    return value === undefined
      ? undefined
      : str(value.replace(/[^A-Za-z0-9_!"%',/:;<=>@`\u0080-\uffff]/g, "\\$&"), given.at);
  },
  "textwrap.dedent": (given) => {
    const value = text(given, 0);
    return value === undefined ? undefined : str(dedented(value), given.at);
  },
  "operator.add": operator("+"),
  "operator.sub": operator("-"),
  "operator.mul": operator("*"),
  "operator.truediv": operator("/"),
  "operator.mod": operator("%"),
  "operator.or_": operator("|"),
  "operator.and_": operator("&"),
  "operator.xor": operator("^"),
  "operator.concat": operator("+"),
  "operator.eq": comparison("=="),
  "operator.ne": comparison("!="),
  "operator.lt": comparison("<"),
  "operator.gt": comparison(">"),
  "operator.not_": (given) => unary(given.frame, "not", argument(given, 0) ?? none(), given.at),
  "operator.getitem": (given) => {
    const [value, key] = given.positional;
    return value === undefined || key === undefined ? undefined : item(given.frame, value, key, given.at);
  },
  "math.floor": math((value) => BigInt(Math.floor(value))),
  "math.ceil": math((value) => BigInt(Math.ceil(value))),
  "math.trunc": math((value) => BigInt(Math.trunc(value))),
  "math.sqrt": math(Math.sqrt),
  "math.log2": math(Math.log2),
  "math.log10": math(Math.log10),
  "math.exp": math(Math.exp),
  "math.fabs": math(Math.abs),
  "math.pow": (given) => {
    const [base, power] = [plain(argument(given, 0) ?? none()), plain(argument(given, 1) ?? none())];
    return isNumber(base) && isNumber(power)
      ? float(Number(numberOf(base)) ** Number(numberOf(power)), given.at)
      : undefined;
  },
  "math.prod": (given) => {
    const items = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in items) return items;
    let result: Value = int(1);
    for (const item of items) result = binary(given.frame, "*", result, item, given.at);
    return result;
  },
};

/** `collections.namedtuple(name, fields, defaults=…)` */
function namedTuple(given: Given): Value | undefined {
  const name = text(given, 0, "typename");
  const listed = argument(given, 1, "field_names");
  if (name === undefined || listed === undefined) return undefined;
  const items = listed.kind === "str" ? listed.value.split(/[\s,]+/).filter(Boolean) : undefined;
  const names = items ?? textItems(given, listed);
  if (names === undefined) return undefined;
  const defaults = given.keywords.get("defaults");
  const values = defaults === undefined || defaults.kind === "none" ? [] : iterate(given.frame, defaults);
  if ("kind" in values) return values;
  const made = namedTupleClass(name, names, values, given.frame.module, given.frame.ranks.next(), given.at);
  return made;
}

function textItems(given: Given, value: Value): readonly string[] | undefined {
  const items = iterate(given.frame, value);
  if ("kind" in items) return undefined;
  return items.flatMap((item) => (item.kind === "str" ? [item.value] : []));
}

function dedented(value: string): string {
  const lines = value.split("\n").map((line) => (line.trim() === "" ? "" : line));
  const margins = lines.filter((line) => line !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  let margin = margins[0] ?? "";
  for (const each of margins) while (!each.startsWith(margin)) margin = margin.slice(0, -1);
  return lines.map((line) => line.slice(margin.length)).join("\n");
}

/** Calls what calling a standard library function made: `partial(f, 1)(2)`, `itemgetter(0)(x)`; undefined for all others. */
export function callStdlibCall(given: Given, made: Value & { kind: "call" }): Value | undefined {
  if (made.callee.kind !== "external") return undefined;
  const parts = made.arguments.positional.map((each) => each.value);
  const [first] = parts;
  const [subject] = given.positional;
  switch (made.callee.path) {
    case "functools.partial": {
      if (first === undefined) return undefined;
      const keywords = new Map(made.arguments.keywords);
      for (const [name, value] of given.keywords) keywords.set(name, { value, span: value.origin });
      const positional = [
        ...made.arguments.positional.slice(1),
        ...given.positional.map((value) => ({ value, span: value.origin })),
      ];
      return callValueOf(given.frame, first, { positional, keywords, incomplete: made.arguments.incomplete }, given.at);
    }
    case "operator.attrgetter": {
      if (subject === undefined) return undefined;
      const values = parts.map((part) =>
        part.kind === "str"
          ? part.value
              .split(".")
              .reduce<Value>((value, name) => readAttribute(given.frame, value, name, given.at), subject)
          : unknown("the name is not known"),
      );
      return values.length === 1 ? values[0] : tuple(values, given.at);
    }
    case "operator.itemgetter": {
      if (subject === undefined) return undefined;
      const values = parts.map((part) =>
        callValueOf(given.frame, builtin("operator.getitem"), args([subject, part]), given.at),
      );
      return values.length === 1 ? values[0] : tuple(values, given.at);
    }
    case "operator.methodcaller":
      if (subject === undefined || first?.kind !== "str") return undefined;
      return callValueOf(
        given.frame,
        readAttribute(given.frame, subject, first.value, given.at),
        { ...made.arguments, positional: made.arguments.positional.slice(1) },
        given.at,
      );
    default:
      return undefined;
  }
}
