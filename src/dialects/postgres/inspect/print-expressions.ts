import { renameTables } from "../../../schema/diff/renamed-tables.js";
import type { Schema, Table, TableName } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import { tableKey } from "../../../schema/table-key.js";
import type { Attempt } from "../../live-dialect.js";
import { qualified } from "../ddl.js";
import { types } from "../types.js";

/** An expression as the database prints it. `moot`: it fails, as a column of its own differs already. */
export type Printed = { readonly kind: "text"; readonly text: string } | { readonly kind: "moot" | "unknown" };

/** An expression and what a statement selects so that PostgreSQL prints it. */
interface Asked {
  readonly expression: SqlExpr;
  readonly select: string;
  /** Columns that it is about. */
  readonly columns: readonly string[];
}

/** The expressions of both sides about one table. */
interface Question {
  readonly want: Table;
  readonly have: Table;
  /** The table's own name in the database. */
  readonly from: TableName;
  readonly asked: readonly Asked[];
}

/** How many tables one statement asks about: each statement waits for its answer. */
const AT_ONCE = 50;

/**
 * Has the database print the expressions of both sides: `EXPLAIN (VERBOSE)` plans `SELECT expression FROM table`, and its
 * output is the expression in PostgreSQL's own words, with immutable functions of constants worked out. No row is read, nothing is written,
 * and both sides come out alike where they mean the same, whoever wrote them: they are printed by one statement, or by statements of one form.
 */
export async function printExpressions(
  want: Schema,
  have: Schema,
  attempt: Attempt,
): Promise<ReadonlyMap<SqlExpr, Printed>> {
  const printed = new Map<SqlExpr, Printed>();
  const questions = questionsOf(want, have);
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const group = questions.slice(from, from + AT_ONCE);
    const answers = await answer(group, attempt);
    for (const [at, { want: table, have: other, asked }] of group.entries()) {
      for (const [nth, { expression, columns }] of asked.entries()) {
        const text = answers[at]?.[nth] ?? null;
        if (columns.some((column) => isOtherwise(column, table, other))) printed.set(expression, { kind: "moot" });
        else printed.set(expression, text === null ? { kind: "unknown" } : { kind: "text", text });
      }
    }
  }
  return printed;
}

/** What there is to ask, of tables that have expressions on both sides. */
function questionsOf(want: Schema, have: Schema): readonly Question[] {
  const { tables, actual } = renameTables(want.tables, have.tables);
  const had = new Map(tables.map((table) => [tableKey(table), table]));
  return want.tables.flatMap((table): readonly Question[] => {
    const [other, from] = [had.get(tableKey(table)), actual.get(tableKey(table))];
    if (other === undefined || from === undefined || !table.managed) return [];
    const [own, theirs] = [expressionsOf(table, table), expressionsOf(other, table)];
    return own.length === 0 || theirs.length === 0
      ? []
      : [{ want: table, have: other, from, asked: [...own, ...theirs] }];
  });
}

/** Whether a wanted column is not there, or has another type. */
function isOtherwise(column: string, want: Table, have: Table): boolean {
  const [one, other] = [want, have].map((table) => table.columns.find(({ name }) => name === column));
  return one !== undefined && (other === undefined || types.print(one.type) !== types.print(other.type));
}

/** @param typed the table whose types columns should have */
function expressionsOf(table: Table, typed: Table): readonly Asked[] {
  const plain = (expression: SqlExpr): Asked => ({
    expression,
    select: `(${expression.sql}\n)`,
    columns: expression.columns,
  });
  return [
    ...table.columns.flatMap((column): readonly Asked[] => {
      const expression = column.default ?? column.generated?.expression;
      if (expression === undefined) return [];
      const type = typed.columns.find(({ name }) => name === column.name)?.type ?? column.type;
      const select = `CAST((${expression.sql}\n) AS ${types.print(type)})`;
      return [{ expression, select, columns: [column.name, ...expression.columns] }];
    }),
    ...table.checks.map(({ expression }) => plain(expression)),
    ...table.indexes.flatMap(({ parts, where }) => [
      ...parts.flatMap((part) => (part.kind === "expression" ? [plain(part.expression)] : [])),
      ...(where === null ? [] : [plain(where)]),
    ]),
    ...table.exclusions.flatMap(({ elements, where }) => [
      ...elements.map(({ expression }) => plain(expression)),
      ...(where === null ? [] : [plain(where)]),
    ]),
  ];
}

/** What each expression of each question prints as, in order; null for one that the database does not take. */
async function answer(
  questions: readonly Question[],
  attempt: Attempt,
): Promise<readonly (readonly (string | null)[])[]> {
  const texts = await explain(questions, attempt);
  if (texts !== null) return texts;
  const [only] = questions;
  if (only !== undefined && questions.length === 1) return [await answerEach(only, attempt)];
  const half = questions.length >> 1;
  return [...(await answer(questions.slice(0, half), attempt)), ...(await answer(questions.slice(half), attempt))];
}

async function answerEach(question: Question, attempt: Attempt): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const each of question.asked)
    texts.push((await explain([{ ...question, asked: [each] }], attempt))?.[0]?.[0] ?? null);
  return texts;
}

/** What each prints as, by question; null where the database does not take all of them. */
async function explain(
  questions: readonly Question[],
  attempt: Attempt,
): Promise<readonly (readonly string[])[] | null> {
  const rows = await attempt(`EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) ${statement(questions)}`);
  const plan = planOf(rows?.[0]?.["QUERY PLAN"]);
  const plans = new Map(plan?.Plans?.map((each) => [each["Subplan Name"], each]));
  const outputs = questions.map((_, at) => (questions.length === 1 ? plan : plans.get(`CTE q${at}`))?.Output ?? []);
  return outputs.every(({ length }, at) => length === questions[at]?.asked.length) ? outputs : null;
}

/** One statement that selects everything asked: of several tables, each in a part of its own that the plan names. */
function statement(questions: readonly Question[]): string {
  const selects = questions.map(
    ({ asked, from }) => `SELECT ${asked.map(({ select }) => select).join(", ")} FROM ONLY ${qualified(from)}`,
  );
  if (selects.length === 1) return selects.join("");
  const parts = selects.map((select, at) => `q${at} AS MATERIALIZED (${select})`);
  return `WITH ${parts.join(", ")} SELECT ${parts.map((_, at) => `EXISTS (SELECT FROM q${at})`).join(", ")}`;
}

/** What is used of a plan of PostgreSQL's. */
interface Plan {
  readonly Output?: readonly string[];
  readonly "Subplan Name"?: string;
  readonly Plans?: readonly Plan[];
}

function planOf(plan: unknown): Plan | undefined {
  if (plan === undefined) return undefined;
  const [first]: readonly { readonly Plan?: Plan }[] = typeof plan === "string" ? JSON.parse(plan) : plan;
  return first?.Plan;
}
