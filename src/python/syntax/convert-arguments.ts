import { compact } from "../../source/compact.js";
import type { Conversion } from "./conversion.js";
import { convertExpression, outerEnd } from "./convert-expression.js";
import { convertName, identifierEnd } from "./convert-name.js";
import { nextToken } from "./cursor.js";
import type { Expr, Keyword } from "./syntax.js";

/** Arguments of a call, or the bases and keywords of a class. */
export interface Arguments {
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
  /** Offset behind the closing parenthesis. */
  readonly end: number;
}

/**
 * Converts the argument list (or the only generator expression) that the walker stands on.
 * @param start where it starts, if that is known
 */
export function convertArguments(c: Conversion, start = c.walker.start): Arguments {
  const w = c.walker;
  if (!w.is("argument_list")) {
    const generator = convertExpression(c);
    return { args: [generator], keywords: [], end: generator.end };
  }
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let end = start + 1;
  w.enterToken();
  while (w.next()) {
    let item: Expr | Keyword;
    switch (w.type) {
      case ",":
        end = w.start + 1;
        continue;
      case ")":
        end = w.start + 1;
        continue;
      case "keyword_argument":
        item = convertKeyword(c, nextToken(c.text, end));
        keywords.push(item);
        end = item.end;
        break;
      case "dictionary_splat":
        item = convertMapping(c);
        keywords.push(item);
        end = item.end;
        break;
      default:
        item = convertExpression(c, nextToken(c.text, end));
        args.push(item);
        end = outerEnd(c, item);
    }
    const behind = c.text.charCodeAt(end);
    if (behind === COMMA) {
      w.skip(",");
      end++;
    } else if (behind === CLOSE) {
      end++;
      break;
    }
  }
  w.leave();
  return { args: compact(args), keywords: compact(keywords), end };
}

const COMMA = 44;
const CLOSE = 41;
const EQUALS = 61;

/** `name=value`, of which the name and its sign are read off the text. */
function convertKeyword(c: Conversion, start = c.walker.start): Keyword {
  const w = c.walker;
  const nameEnd = identifierEnd(c.text, start);
  const plain = nameEnd !== undefined && c.text.charCodeAt(nameEnd) === EQUALS;
  let arg: string;
  if (plain) {
    arg = c.reader.name(start, nameEnd);
    w.enterLast();
  } else {
    w.enter();
    arg = convertName(c).id;
    w.next();
    w.next();
  }
  const value = convertExpression(c, plain ? nextToken(c.text, nameEnd + 1) : undefined);
  const end = outerEnd(c, value);
  w.leave();
  return { start, end, arg, value };
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
