import type { ExpressionDialect } from "../../dialects/expression-dialect.js";
import type { Expression, PlainValue } from "../../django/expression.js";
import type { Field, Model } from "../../django/project.js";
import type { LowerScope } from "../scope.js";
import { type Clock, prepare } from "./prepare.js";
import type { TypedField } from "./typed-field.js";

/** An expression in SQL. */
export interface Compiled {
  readonly sql: string;
  /** Its output field; null where that cannot be told. */
  readonly field: TypedField | null;
  /** `column`: a bare reference. `value`: a bare literal. `condition`: a lookup or several, which take parentheses inside others. */
  readonly is: "column" | "value" | "condition" | "other";
  /** The field behind a bare reference. */
  readonly target?: Field;
  /** The keys of a path into a JSON document, and the document. */
  readonly json?: { readonly document: string; readonly path: readonly string[]; readonly as: "json" | "text" };
  /** A part extracted from a date, and what from. */
  readonly extracted?: { readonly part: string; readonly from: Compiled };
}

/** A condition, or the knowledge that it holds for every row or for none (`FullResultSet`, `EmptyResultSet`). */
export type Condition = Compiled | "always" | "never";

/**
 * What one expression of one model is compiled in: collects the columns it mentions and whether it carries literals,
 * and remembers the first thing that could not be said.
 */
export class ExpressionScope {
  readonly sql: ExpressionDialect;
  readonly clock: Clock;
  readonly #columns = new Set<string>();
  #literals = false;
  #refusal: string | null = null;
  #depth = 0;

  constructor(
    readonly model: Model,
    readonly lower: LowerScope,
  ) {
    const { useTz, timeZone } = lower.project.settings;
    this.sql = lower.dialect.expressions;
    this.clock = { useTz, timeZone: timeZone ?? null };
  }

  /** Columns of the model's table, in order of first mention. */
  get columns(): readonly string[] {
    return [...this.#columns];
  }

  /** Whether Django would send values beside the statement. */
  get literals(): boolean {
    return this.#literals;
  }

  /** Why the expression cannot be said; null when it can. */
  get refusal(): string | null {
    return this.#refusal;
  }

  mention(column: string): void {
    this.#columns.add(column);
  }

  /** Gives up on the whole expression; what is returned is only there to go on with. */
  refuse(reason: string): Compiled {
    this.#refusal ??= reason;
    return { sql: "NULL", field: null, is: "other" };
  }

  /** Runs one level deeper; an expression nested beyond reason is refused instead of overflowing the stack. */
  nested(run: () => Compiled): Compiled {
    if (this.#depth >= 200) return this.refuse("it is nested too deeply");
    this.#depth++;
    const result = run();
    this.#depth--;
    return result;
  }

  /** A value as the field stores it, written into the statement. */
  literal(value: PlainValue, field: TypedField | null): string {
    const prepared = prepare(value, field, this.clock);
    if ("reason" in prepared) return this.refuse(prepared.reason).sql;
    const sql = this.sql.literal(prepared.literal, field?.type ?? null);
    if (sql === null) return this.refuse("the database's driver cannot write one of its values").sql;
    if (sql !== "NULL") this.#literals = true;
    return sql;
  }

  /** Text of the author's own SQL whose values were written in. */
  raw(sql: string, hasValues: boolean): string {
    if (hasValues) this.#literals = true;
    return sql;
  }
}

/** The plain value that an expression is, a list of plain values too; undefined for anything that Django resolves. */
export function directValue(expression: Expression): PlainValue | undefined {
  if (expression.kind === "list") {
    const items = expression.items.map(directValue).filter((item) => item !== undefined);
    return items.length === expression.items.length ? { kind: "list", items } : undefined;
  }
  if (expression.kind !== "value" || expression.value.kind === "expression") return undefined;
  return expression.value;
}

/** An expression that is wrapped as a value (an element of a list, say), unwrapped. */
export function unwrapped(expression: Expression): Expression {
  return expression.kind === "value" && expression.value.kind === "expression"
    ? expression.value.expression
    : expression;
}

/** The members of a list, tuple or set; undefined when the expression is none. */
export function listOf(expression: Expression): readonly Expression[] | undefined {
  if (expression.kind === "list") return expression.items;
  const value = directValue(expression);
  if (value?.kind !== "list" && value?.kind !== "tuple" && value?.kind !== "set") return undefined;
  return value.items.map((item) => unwrapped({ kind: "value", value: item }));
}
