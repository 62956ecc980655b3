import { asciiJson } from "./python-text.js";

/** `compile_json_path`: `$."key"[0]`. */
export function jsonPathText(path: readonly string[]): string {
  return `$${path.map((key) => (/^[+-]?\d+$/.test(key) ? `[${BigInt(key)}]` : `.${asciiJson(key)}`)).join("")}`;
}
