import type { SqlScript } from "./artefacts.js";
import { splitScript } from "./sql-script.js";

/** How a baseline that was written earlier and the present one differ, statement by statement. */
export interface BaselineChange {
  /** Statements that the earlier one lacks, in order. */
  readonly added: readonly string[];
  /** Statements that only the earlier one has, in order. */
  readonly gone: readonly string[];
}

/** What is new since a baseline was written. A table with another column is its old statement gone and a new one. */
export function baselineChange(earlier: string, present: SqlScript): BaselineChange {
  const before = splitScript(earlier);
  return { added: without(present.statements, before), gone: without(before, present.statements) };
}

/** The statements that the others lack, each as often as it is missing. Line endings count alike. */
function without(statements: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of others.map(comparable)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return statements.filter((statement) => {
    const key = comparable(statement);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

function comparable(statement: string): string {
  return statement.replaceAll("\r\n", "\n").trim();
}
