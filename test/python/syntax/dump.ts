import type { MatchStar, Pattern } from "../../../src/python/syntax/pattern.js";
import type { ConstantValue, Expr, Keyword, Node, Parameters, Stmt } from "../../../src/python/syntax/syntax.js";
import type { SourceFile } from "../../../src/source/source-file.js";

/** A tree as nested lists, in the shape that record-ast.py records CPython's in. */
export type Dumped = null | boolean | number | string | readonly Dumped[] | { readonly [key: string]: Dumped };

/** Stands for an expression of ours that says openly that it was not read. */
export const UNREAD = "unread";

export class Dump {
  #insideFormatted = 0;

  constructor(readonly file: SourceFile) {}

  statements(statements: readonly Stmt[]): Dumped {
    return statements.map((statement) => this.statement(statement));
  }

  statement(s: Stmt): Dumped {
    const { line, column } = this.file.span(s.start, s.end);
    return [s.kind, [line, column], ...this.#statementParts(s)];
  }

  #statementParts(s: Stmt): Dumped[] {
    switch (s.kind) {
      case "FunctionDef":
        return [s.name, s.isAsync, this.#parameters(s.params), this.#all(s.decorators), this.statements(s.body())];
      case "ClassDef":
        return [
          s.name,
          this.#all(s.bases),
          this.#keywords(s.keywords),
          this.#all(s.decorators),
          this.statements(s.body),
        ];
      case "Assign":
        return [this.#all(s.targets), this.expression(s.value)];
      case "AugAssign":
        return [this.expression(s.target), s.op, this.expression(s.value)];
      case "AnnAssign":
        return [this.expression(s.target), this.expression(s.annotation), this.expression(s.value)];
      case "Expr":
      case "Return":
        return [this.expression(s.value)];
      case "Import":
        return [s.names.map(({ name, asname }) => [name, asname])];
      case "ImportFrom":
        return [s.level, s.module, s.names && s.names.map(({ name, asname }) => [name, asname])];
      case "If":
      case "While":
        return [this.expression(s.test), this.statements(s.body), this.statements(s.orelse)];
      case "For":
        return [this.expression(s.target), this.expression(s.iter), this.statements(s.body), this.statements(s.orelse)];
      case "Try": {
        const handlers = s.handlers.map((h) => [this.expression(h.type), h.name, this.statements(h.body)]);
        return [this.statements(s.body), handlers, this.statements(s.orelse), this.statements(s.finalbody)];
      }
      case "With":
        return [s.items.map((i) => [this.expression(i.context), this.expression(i.target)]), this.statements(s.body)];
      case "Match":
        return [
          this.expression(s.subject),
          s.cases.map((c) => [this.#pattern(c.pattern), this.expression(c.guard), this.statements(c.body)]),
        ];
      case "Raise":
        return [this.expression(s.exception)];
      case "Assert":
        return [this.expression(s.test)];
      case "Delete":
        return [this.#all(s.targets)];
      case "Global":
      case "Nonlocal":
        return [s.names];
      case "Pass":
      case "Break":
      case "Continue":
        return [];
      case "TypeAlias":
        return [s.name, this.expression(s.value)];
      case "Unsupported":
        return [s.what];
    }
  }

  #pattern(p: Pattern | MatchStar): Dumped {
    switch (p.kind) {
      case "MatchValue":
        return [p.kind, this.expression(p.value)];
      case "MatchSingleton":
        return [p.kind, p.value.kind === "Constant" ? constant(p.value.value) : UNREAD];
      case "MatchAs":
        return [p.kind, p.pattern === null ? null : this.#pattern(p.pattern), p.name];
      case "MatchStar":
        return [p.kind, p.name];
      case "MatchOr":
      case "MatchSequence":
        return [p.kind, p.patterns.map((each) => this.#pattern(each))];
      case "MatchMapping":
        return [p.kind, p.entries.map(({ key, pattern }) => [this.expression(key), this.#pattern(pattern)]), p.rest];
      case "MatchClass":
        return [
          p.kind,
          this.expression(p.type),
          p.patterns.map((each) => this.#pattern(each)),
          p.keywords.map(({ name, pattern }) => [name, this.#pattern(pattern)]),
        ];
      case "Unsupported":
        return [UNREAD, p.what];
    }
  }

  expression(e: Expr | null): Dumped {
    if (e === null) return null;
    if (e.kind === "Unsupported") return [UNREAD, e.what];
    return [e.kind, this.#range(e), ...this.#expressionParts(e)];
  }

  #expressionParts(e: Exclude<Expr, { kind: "Unsupported" }>): Dumped[] {
    switch (e.kind) {
      case "Name":
        return [e.id];
      case "Constant":
        return [constant(e.value)];
      case "JoinedStr": {
        this.#insideFormatted++;
        const values: Dumped[] = [];
        let text: string | undefined;
        const flush = () => {
          if (text !== undefined) values.push(["Constant", null, { str: text }]);
          text = undefined;
        };
        for (const part of e.values) {
          if (part.kind === "Constant") text = (text ?? "") + (part.value.type === "str" ? part.value.value : "");
          else {
            if (part.selfDocumenting !== null) text = (text ?? "") + part.selfDocumenting;
            flush();
            values.push([
              "FormattedValue",
              null,
              this.expression(part.value),
              part.conversion,
              this.expression(part.formatSpec),
            ]);
          }
        }
        flush();
        this.#insideFormatted--;
        return [values];
      }
      case "Attribute":
        return [this.expression(e.value), e.attr];
      case "Subscript":
        return [this.expression(e.value), this.expression(e.slice)];
      case "Slice":
        return [this.expression(e.lower), this.expression(e.upper), this.expression(e.step)];
      case "Call":
        return [this.expression(e.func), this.#all(e.args), this.#keywords(e.keywords)];
      case "BinOp":
        return [this.expression(e.left), e.op, this.expression(e.right)];
      case "UnaryOp":
        return [e.op, this.expression(e.operand)];
      case "BoolOp":
        return [e.op, this.#all(e.values)];
      case "Compare":
        return [this.expression(e.left), e.ops, this.#all(e.comparators)];
      case "IfExp":
        return [this.expression(e.test), this.expression(e.body), this.expression(e.orelse)];
      case "Lambda":
        return [this.#parameters(e.params), this.expression(e.body)];
      case "List":
      case "Tuple":
      case "Set":
        return [this.#all(e.elts)];
      case "Dict":
        return [e.items.map(({ key, value }) => [this.expression(key), this.expression(value)])];
      case "Starred":
      case "Await":
      case "Yield":
      case "YieldFrom":
        return [this.expression(e.value)];
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        return [this.expression(e.elt), this.#generators(e.generators)];
      case "DictComp":
        return [this.expression(e.key), this.expression(e.value), this.#generators(e.generators)];
      case "NamedExpr":
        return [this.expression(e.target), this.expression(e.value)];
    }
  }

  #all(expressions: readonly Expr[]): Dumped {
    return expressions.map((expression) => this.expression(expression));
  }

  #keywords(keywords: readonly Keyword[]): Dumped {
    return keywords.map(({ arg, value }) => [arg, this.expression(value)]);
  }

  #parameters(parameters: Parameters): Dumped {
    return parameters.map((p) => [p.name, p.kind, this.expression(p.annotation), this.expression(p.default)]);
  }

  #generators(generators: readonly { target: Expr; iter: Expr; ifs: readonly Expr[] }[]): Dumped {
    return generators.map((g) => [this.expression(g.target), this.expression(g.iter), this.#all(g.ifs)]);
  }

  #range(node: Node): Dumped {
    if (this.#insideFormatted > 0) return null;
    const start = this.file.span(node.start, node.end);
    const end = this.file.span(node.end, node.end);
    return [start.line, start.column, end.line, end.column];
  }
}

function constant(value: ConstantValue): Dumped {
  switch (value.type) {
    case "None":
    case "Ellipsis":
      return value.type;
    case "bool":
      return { bool: value.value };
    case "str":
      return { str: value.value };
    case "bytes":
      return { bytes: Buffer.from(value.value).toString("hex") };
    case "int":
      return { int: `0x${value.value.toString(16)}` };
    case "float":
      return { float: doubleBits(value.value) };
    case "complex":
      return { complex: doubleBits(Number(value.text.replaceAll("_", "").slice(0, -1))) };
  }
}

function doubleBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return Buffer.from(view.buffer).toString("hex");
}

/** The first place where two trees differ, as a path of indices with both sides; undefined when there is none. */
export function firstDifference(ours: Dumped, theirs: Dumped, path = ""): string | undefined {
  if (Array.isArray(ours) && ours[0] === UNREAD) return undefined;
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
      const difference = firstDifference(ours[index] ?? null, theirs[index] ?? null, `${path}/${index}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  const [left, right] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return left === right ? undefined : `${path}: ${left.slice(0, 200)} is ${right.slice(0, 200)} for CPython`;
}
