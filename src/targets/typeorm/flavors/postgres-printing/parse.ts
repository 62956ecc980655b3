import type { Branch, Expression } from "./expression.js";
import { type Token, tokensOf } from "./tokens.js";

/** What binds less tightly comes first: https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE */
const OPERATORS: readonly (readonly string[])[] = [
  ["=", "<", ">", "<=", ">=", "<>"],
  ["||"],
  ["+", "-"],
  ["*", "/", "%"],
];

/** Words that open something else than a call, or that are printed in a way of their own. */
const OTHER =
  /^(?:and|or|not|then|when|else|end|from|at|is|in|like|between|select|array|row|cast|trim|overlay|position|normalize|interval|date|time|timestamp|current_\w+|localtime\w*|xml\w+|json_\w+)$/;

/** What an SQL expression says; null where it says more than is understood here. */
export function parseExpression(sql: string): Expression | null {
  const tokens = tokensOf(sql);
  if (tokens === null) return null;
  const parser = new Parser(tokens);
  const found = parser.expression();
  return parser.isAtEnd ? found : null;
}

class Parser {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  expression(): Expression | null {
    return this.#logic("OR", () => this.#logic("AND", () => this.#negation()));
  }

  #logic(operator: "AND" | "OR", part: () => Expression | null): Expression | null {
    const first = part();
    const args = [first];
    while (this.#takes(operator.toLowerCase())) args.push(part());
    if (!args.every((each) => each !== null)) return null;
    return args.length === 1 ? first : { kind: "logic", operator, args };
  }

  #negation(): Expression | null {
    if (!this.#takes("not")) return this.#operation(0);
    const of = this.#negation();
    return of === null ? null : { kind: "not", of };
  }

  #operation(level: number): Expression | null {
    const operators = OPERATORS[level];
    if (operators === undefined) return this.#zoned();
    let left = this.#operation(level + 1);
    for (let operator = this.#oneOf(operators); operator !== null; operator = this.#oneOf(operators)) {
      const right = this.#operation(level + 1);
      if (left === null || right === null) return null;
      left = { kind: "operation", operator, left, right };
    }
    return left;
  }

  #zoned(): Expression | null {
    let of = this.#primary();
    while (of !== null && this.#takes("at")) {
      const zone = this.#takes("time") && this.#takes("zone") ? this.#primary() : null;
      of = zone === null ? null : { kind: "zone", of, zone };
    }
    return of;
  }

  #primary(): Expression | null {
    const token = this.tokens[this.#at];
    if (token === undefined) return null;
    this.#at += 1;
    const { kind, text } = token;
    if (kind === "number" || kind === "string") return { kind, text };
    if (kind === "mark") return text === "(" ? this.#closed(this.expression()) : null;
    if (text === "true" || text === "false" || text === "null") return { kind: "word", word: text };
    if (text === "case") return this.#case();
    if (OTHER.test(text) || !this.#takes("(")) return null;
    if (text === "extract") return this.#extract();
    if (this.#takes(")")) return { kind: "call", name: text, args: [] };
    const args = [this.expression()];
    while (this.#takes(",")) args.push(this.expression());
    return args.every((each) => each !== null) ? this.#closed({ kind: "call", name: text, args }) : null;
  }

  #case(): Expression | null {
    const branches: Branch[] = [];
    while (this.#takes("when")) {
      const when = this.expression();
      const then = this.#takes("then") ? this.expression() : null;
      if (when === null || then === null) return null;
      branches.push({ when, then });
    }
    const otherwise: Expression | null = this.#takes("else") ? this.expression() : { kind: "word", word: "null" };
    if (branches.length === 0 || otherwise === null || !this.#takes("end")) return null;
    return { kind: "case", branches, otherwise };
  }

  #extract(): Expression | null {
    const part = this.tokens[this.#at];
    this.#at += 1;
    if (part?.kind !== "word" || !this.#takes("from")) return null;
    const of = this.expression();
    return of === null ? null : this.#closed({ kind: "extract", part: part.text, of });
  }

  #closed(inner: Expression | null): Expression | null {
    return inner !== null && this.#takes(")") ? inner : null;
  }

  #oneOf(texts: readonly string[]): string | null {
    return texts.find((text) => this.#takes(text)) ?? null;
  }

  #takes(text: string): boolean {
    const token = this.tokens[this.#at];
    const found = token !== undefined && token.kind !== "string" && token.text === text;
    if (found) this.#at += 1;
    return found;
  }
}
