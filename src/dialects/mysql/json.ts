import { jsonPathText } from "../json-path.js";
import type { Flavour } from "./flavour.js";
import { quoteText } from "./quote.js";

/** `KeyTransform.as_mysql` and `KeyTextTransform.as_mysql`. */
export const jsonPath =
  ({ mariadb }: Flavour) =>
  (sql: string, path: readonly string[], as: "json" | "text"): string => {
    const at = quoteText(jsonPathText(path));
    if (as === "json") return `JSON_EXTRACT(${sql}, ${at})`;
    return mariadb ? `JSON_UNQUOTE(JSON_EXTRACT(${sql}, ${at}))` : `(${sql} ->> ${at})`;
  };
