import { argument, type Given, text } from "../builtins/given.js";
import { readVariable } from "../environment.js";
import { none } from "../make.js";
import type { Value } from "../values.js";

/** `os.environ.get(name, default)` and `os.getenv`: None where no default is stated. */
export function readEnvironment(given: Given): Value {
  return readVariable(given.frame, text(given, 0, "key"), argument(given, 1, "default") ?? none(given.at), given.at);
}
