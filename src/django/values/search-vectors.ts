import type { Span } from "../../source/span.js";
import type { Expression } from "../expression.js";

const SEARCH = "django.contrib.postgres.search";
const NONE: Expression = { kind: "value", value: { kind: "none" } };
const OR: Expression = { kind: "value", value: { kind: "str", value: "||" } };

/**
 * `SearchVector(…) + SearchVector(…)`, which PostgreSQL's text search puts together with an operator of its own; undefined
 * where the left side is no search vector. Mirrors `SearchVectorCombinable._combine`.
 */
export function combinedSearchVector(
  left: Expression,
  operator: string,
  right: Expression,
  origin: Span | null,
): Expression | undefined {
  if (operator !== "+" || left.kind !== "call" || !/^(Combined)?SearchVector$/.test(left.name)) return undefined;
  if (!left.path.startsWith(`${SEARCH}.`)) return undefined;
  const config = left.name === "SearchVector" ? searchConfig(left.kwargs.config) : left.args[3];
  return searchCall("CombinedSearchVector", [left, OR, right, config ?? NONE], origin);
}

/** Mirrors `SearchConfig.from_parameter`. */
function searchConfig(config: Expression | undefined): Expression | undefined {
  return config?.kind === "value" && config.value.kind === "str" ? searchCall("SearchConfig", [config], null) : config;
}

function searchCall(name: string, args: readonly Expression[], origin: Span | null): Expression {
  return { kind: "call", path: `${SEARCH}.${name}`, name, args, kwargs: {}, origin };
}
