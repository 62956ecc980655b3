import { argument, type Given, text } from "../builtins/given.js";
import { none } from "../make.js";
import { repr } from "../text.js";
import type { Value } from "../values.js";

/** `os.environ.get(name, default)` and `os.getenv`: the environment is no input, so the default is taken, and said. */
export function readEnvironment(given: Given): Value {
  const name = text(given, 0, "key");
  const stated = argument(given, 1, "default");
  const value = stated ?? none(given.at);
  given.frame.interpreter.report(
    "environment-default",
    `The environment variable \`${name ?? "…"}\` is not read; ${stated === undefined ? "it was taken as unset" : `its default \`${repr(value).slice(0, 80)}\` was used`}.`,
    { span: given.at },
  );
  return value;
}
