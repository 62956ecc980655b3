import type { Flavour } from "./flavour.js";
import { quoteText } from "./quote.js";

/** `compile_json_path`: `$."key"[0]`. */
function pathText(path: readonly string[]): string {
  return `$${path.map((key) => (/^[+-]?\d+$/.test(key) ? `[${BigInt(key)}]` : `.${JSON.stringify(key)}`)).join("")}`;
}

/** `KeyTransform.as_mysql` and `KeyTextTransform.as_mysql`. */
export const jsonPath =
  ({ mariadb }: Flavour) =>
  (sql: string, path: readonly string[], as: "json" | "text"): string => {
    const at = quoteText(pathText(path));
    if (as === "json") return `JSON_EXTRACT(${sql}, ${at})`;
    return mariadb ? `JSON_UNQUOTE(JSON_EXTRACT(${sql}, ${at}))` : `(${sql} ->> ${at})`;
  };
