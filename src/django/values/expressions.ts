import type { Value } from "../../python/evaluate/values.js";
import type { Expression } from "../expression.js";
import { ExpressionReader } from "./expression-reader.js";
import { plainValue } from "./plain-value.js";

const READER = new ExpressionReader((value) => plainValue(value));

/**
 * A query expression as it was written. Plain values stay values, and what is not known is an unknown value inside, so
 * that the rest of the expression can still be shown. Mirrors what the classes' `deconstruct()` gives.
 */
export function expressionOf(value: Value): Expression {
  return READER.read(value);
}
