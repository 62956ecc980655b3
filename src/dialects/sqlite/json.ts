import { jsonPathText } from "../json-path.js";
import { quoteText } from "./quote.js";

/** `jsonfield_datatype_values`, in one of the orders that a set of Python's may have. */
const NAMED_VALUES = "'false','null','true'";

/** `KeyTransform.as_sqlite`, which `KeyTextTransform` shares. */
export function jsonPath(sql: string, path: readonly string[]): string {
  const at = `${sql}, ${quoteText(jsonPathText(path))}`;
  return `(CASE WHEN JSON_TYPE(${at}) IN (${NAMED_VALUES}) THEN JSON_TYPE(${at}) ELSE JSON_EXTRACT(${at}) END)`;
}

/** `KeyTransformIsNull.as_sqlite`: the type of a JSON null is a word, that of nothing is null. */
export function jsonPresence(sql: string, path: readonly string[]): string {
  return `JSON_TYPE(${sql}, ${quoteText(jsonPathText(path))})`;
}
