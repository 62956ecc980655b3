import { compact } from "../../source/compact.js";
import type { Conversion } from "./conversion.js";
import { convertExpression } from "./convert-expression.js";
import { convertName } from "./convert-name.js";
import type { Expr, Parameter } from "./syntax.js";

type Kind = Parameter["kind"];

/** Converts the `parameters` or `lambda_parameters` that the walker stands on. */
export function convertParameters(c: Conversion): readonly Parameter[] {
  const w = c.walker;
  const parameters: Parameter[] = [];
  let kind: Kind = "positional-or-keyword";
  w.enter();
  do {
    switch (w.type) {
      case "(":
      case ")":
      case ",":
        break;
      case "positional_separator":
        for (const [index, parameter] of parameters.entries())
          parameters[index] = { ...parameter, kind: "positional-only" };
        break;
      case "keyword_separator":
        kind = "keyword-only";
        break;
      default: {
        const parameter = convertParameter(c, kind);
        if (parameter.kind === "var-positional") kind = "keyword-only";
        parameters.push(parameter);
      }
    }
  } while (w.next());
  w.leave();
  return compact(parameters);
}

function convertParameter(c: Conversion, kind: Kind): Parameter {
  const w = c.walker;
  const { start, end, type } = w;
  let annotation: Expr | null = null;
  let value: Expr | null = null;
  const simple = type === "identifier" || type === "tuple_pattern" || type.endsWith("_splat_pattern");
  if (!simple) w.enter();
  const named = convertParameterName(c, kind);
  if (!simple) {
    while (w.next()) {
      if (w.type === "type") annotation = convertExpression(c);
      else if (w.type !== ":" && w.type !== "=") value = convertExpression(c);
    }
    w.leave();
  }
  return { start, end, name: named.name, kind: named.kind, annotation, default: value };
}

/** Name and kind of the parameter whose name, with the stars before it, the walker stands on. */
function convertParameterName(c: Conversion, kind: Kind): { name: string; kind: Kind } {
  const w = c.walker;
  switch (w.type) {
    case "identifier":
      return { name: convertName(c).id, kind };
    case "list_splat_pattern":
    case "dictionary_splat_pattern": {
      const variadic = w.type === "list_splat_pattern" ? "var-positional" : "var-keyword";
      w.enter();
      w.next();
      const name = convertName(c).id;
      w.leave();
      return { name, kind: variadic };
    }
    default:
      return { name: c.text.slice(w.start, w.end), kind };
  }
}
