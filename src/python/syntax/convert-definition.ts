import { type Conversion, unsupported } from "./conversion.js";
import { convertBlock } from "./convert.js";
import { convertArguments } from "./convert-arguments.js";
import { convertExpression } from "./convert-expression.js";
import { convertName } from "./convert-name.js";
import { convertParameters } from "./convert-parameters.js";
import type { Expr, Keyword, Name, Parameter, Stmt } from "./syntax.js";

/** A class or function with the decorators above it. */
export function convertDecorated(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  const decorators: Expr[] = [];
  let definition: Stmt | undefined;
  w.enter();
  do {
    if (w.type === "decorator") {
      w.enter();
      w.next();
      decorators.push(convertExpression(c));
      w.leave();
    } else if (w.type === "class_definition") definition = convertClass(c, decorators);
    else if (w.type === "function_definition") definition = convertFunction(c, decorators);
  } while (w.next());
  w.leave();
  return definition ?? unsupported(start, end, "decorator without a definition");
}

/** A class; of its type parameters, the names are kept. */
export function convertClass(c: Conversion, decorators: readonly Expr[]): Stmt {
  const w = c.walker;
  const start = w.start;
  let end = start;
  let name: Name | undefined;
  let bases: readonly Expr[] = [];
  let keywords: readonly Keyword[] = [];
  let body: readonly Stmt[] = [];
  let typeParameters: readonly string[] = [];
  const outer = c.within;
  w.enter();
  while (w.next()) {
    switch (w.type) {
      case "identifier":
        name = convertName(c);
        c.within ??= name.id;
        break;
      case "type_parameter":
        typeParameters = namesOfParameters(c.text.slice(w.start + 1, w.end - 1));
        break;
      case "argument_list": {
        const list = convertArguments(c);
        bases = list.args;
        keywords = list.keywords;
        break;
      }
      case "block":
        body = convertBlock(c);
        end = body.at(-1)?.end ?? w.end;
        break;
    }
  }
  w.leave();
  c.within = outer;
  if (name === undefined) return unsupported(start, end, "class without a name");
  const { id, start: nameStart } = name;
  const parameters = typeParameters.length === 0 ? {} : { typeParameters };
  return { kind: "ClassDef", start, end, name: id, nameStart, ...parameters, bases, keywords, decorators, body };
}

/** Names in the text of type parameters: `T, *Ts, **P, U: (int, str) = int`. */
function namesOfParameters(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let isNext = true;
  for (const [token] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*|[()[\]{},]/gu)) {
    if (token === "," && depth === 0) isNext = true;
    else if ("([{".includes(token)) depth++;
    else if (")]}".includes(token)) depth--;
    else if (isNext && token !== ",") {
      names.push(token.normalize("NFKC"));
      isNext = false;
    }
  }
  return names;
}

/** A function; its body is read when it is asked for. Type parameters and the return annotation are not kept. */
export function convertFunction(c: Conversion, decorators: readonly Expr[]): Stmt {
  const w = c.walker;
  const { start, end } = w;
  let isAsync = false;
  let name: Name | undefined;
  let params: readonly Parameter[] = [];
  let known: readonly Stmt[] | undefined;
  w.enter();
  do {
    switch (w.type) {
      case "ASYNC":
        isAsync = true;
        break;
      case "identifier":
        name = convertName(c);
        break;
      case "parameters":
        params = convertParameters(c);
        break;
      case "block":
        if (c.blocks.size > 0) known = c.blocks.get(w.start);
        if (known === undefined && w.end === w.start) c.missingBody();
        break;
    }
  } while (w.next());
  w.leave();
  if (name === undefined) return unsupported(start, end, "function without a name");
  const { reader } = c;
  const body = (): readonly Stmt[] => {
    known ??= reader.functionBody(start, end);
    return known;
  };
  return { kind: "FunctionDef", start, end, name: name.id, nameStart: name.start, isAsync, params, decorators, body };
}
