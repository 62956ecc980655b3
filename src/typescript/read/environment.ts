import { objectOf, plain } from "./plain.js";
import type { External, ObjectValue, Place, Property } from "./values.js";

/** The names that a runtime gives its process by: Node's and Bun's globals. */
const GLOBALS: ReadonlySet<string> = new Set(["process", "Bun"]);
const MODULES: ReadonlySet<string> = new Set(["process", "node:process"]);

/**
 * A name of a package or of the language, which may be the process that the code runs in.
 * @param environment the variables whose values are known
 */
export function externalNamed(
  module: string,
  name: string,
  environment: Readonly<Record<string, string>>,
  at: Place,
): External {
  const external = { kind: "external", module, name, at } as const;
  const isProcess =
    module === "global" ? GLOBALS.has(name) : MODULES.has(module) && (name === "default" || name === "*");
  return isProcess ? { ...external, environment } : external;
}

/** `process.env`: the variables that are known, and whatever else there may be. */
export function environmentOf(of: External, at: Place): ObjectValue {
  const known = Object.entries(of.environment ?? {});
  const properties = new Map<string, Property>(known.map(([name, text]) => [name, { value: plain(text, at), at }]));
  return { ...objectOf(properties, at), rest: [{ value: { kind: "member", of, name: "env", at }, at }] };
}
