import type { Literal } from "../../src/schema/literal.js";
import type { Field } from "./entities.js";
import { found } from "./entities.js";
import type { Plain, Value } from "./values.js";

/**
 * What Django stores for a field that is not given: its default, NULL where it may stand, the empty text for a text.
 * Undefined where it must be given, or is numbered by the database.
 * @param codes what callables of the application give, by name
 */
export function filledIn(
  { attribute, column }: Field,
  codes: Readonly<Record<string, Plain>>,
): (() => Value) | undefined {
  const { default: filled } = attribute;
  switch (filled?.kind) {
    case "literal":
      return () => plainLiteral(filled.value);
    case "now":
      return () => new Date(0);
    case "uuid":
      return () => crypto.randomUUID();
    case "code":
      return () => found(codes[filled.name], `value for the callable ${filled.name}`);
  }
  if (column.identity !== null || column.default !== null) return undefined;
  if (attribute.emptyText) return () => "";
  return column.nullable ? () => null : undefined;
}

/**
 * A literal as drivers take it.
 * @throws for kinds that no scenario has
 */
export function plainLiteral(literal: Literal): Value {
  switch (literal.kind) {
    case "null":
      return null;
    case "boolean":
    case "integer":
    case "float":
    case "string":
    case "uuid":
      return literal.value;
    case "decimal":
      return literal.text;
    case "date":
    case "time":
    case "timestamp":
      return literal.iso;
    default:
      throw new Error(`no scenario has a literal of kind ${literal.kind}`);
  }
}
