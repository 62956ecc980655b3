import type { Conversion } from "./conversion.js";
import { convertExpression, convertName } from "./convert-expression.js";
import type { Expr, Keyword } from "./syntax.js";

/** Arguments of a call, or the bases and keywords of a class. */
export interface Arguments {
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
  /** Offset behind the closing parenthesis. */
  readonly end: number;
}

/** Converts the argument list (or the only generator expression) that the walker stands on. */
export function convertArguments(c: Conversion): Arguments {
  const w = c.walker;
  if (w.type !== "argument_list") {
    const generator = convertExpression(c);
    return { args: [generator], keywords: [], end: generator.end };
  }
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let end = 0;
  w.enter();
  do {
    switch (w.type) {
      case "(":
      case ",":
        break;
      case ")":
        end = w.start + 1;
        break;
      case "keyword_argument":
        keywords.push(convertKeyword(c));
        break;
      case "dictionary_splat":
        keywords.push(convertMapping(c));
        break;
      default:
        args.push(convertExpression(c));
    }
  } while (w.next());
  w.leave();
  return { args, keywords, end };
}

function convertKeyword(c: Conversion): Keyword {
  const w = c.walker;
  w.enter();
  const name = convertName(c);
  w.next();
  w.next();
  const value = convertExpression(c);
  const end = w.type === "parenthesized_expression" ? w.end : value.end;
  w.leave();
  return { start: name.start, end, arg: name.id, value };
}

/** `**mapping` */
function convertMapping(c: Conversion): Keyword {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  w.next();
  const value = convertExpression(c);
  w.leave();
  return { start, end, arg: null, value };
}
