import type { SettledFact } from "../dialects/dialect.js";
import type { UncarriedFact } from "../schema/uncarried-fact.js";

/** Statements of `finish.sql` that belong together, and the facts that they bring into the database. */
export interface FinishGroup {
  readonly facts: readonly [UncarriedFact, ...UncarriedFact[]];
  readonly statements: readonly [string, ...string[]];
}

/** The statements of settled facts, in order, each once: a column that is made again has all of its facts. */
export function finishGroups(settled: readonly SettledFact[]): readonly FinishGroup[] {
  const groups = new Map<string, FinishGroup>();
  for (const { fact, statements } of settled) {
    const [first, ...more] = statements;
    if (first === undefined) continue;
    const key = JSON.stringify(statements);
    const known = groups.get(key);
    groups.set(key, { facts: known === undefined ? [fact] : [...known.facts, fact], statements: [first, ...more] });
  }
  return [...groups.values()];
}
