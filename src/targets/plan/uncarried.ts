import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { FactKind, UncarriedFact } from "../target.js";
import type { Plan } from "./plan.js";

/** One summarising diagnostic for each kind of fact that was not carried, in the order of the table of their meanings. */
export function summarize(facts: readonly UncarriedFact[], meaning: Readonly<Record<FactKind, string>>): Diagnostic[] {
  return (Object.keys(meaning) as FactKind[]).flatMap((kind) => {
    const mine = facts.filter((fact) => fact.kind === kind);
    const [first] = mine;
    if (first === undefined) return [];
    const example = first.name === null ? first.table : `${first.table}.${first.name}`;
    const message = `${mine.length} × not carried: ${meaning[kind]} (\`${example}\`${mine.length > 1 ? ", …" : ""}).`;
    return [diagnostic("not-carried", message)];
  });
}

/** The deletion rules that only the application carries out. */
export function deletionFacts(plan: Pick<Plan, "application" | "byLabel">): UncarriedFact[] {
  return plan.application.toOne.flatMap((relation) => {
    const source = plan.byLabel.get(relation.source);
    const { kind } = relation.onDelete;
    if (source === undefined || kind === "do nothing" || kind === "database") return [];
    const { schema, name } = source.table;
    return [
      {
        kind: "deletion rule",
        table: schema === null ? name : `${schema}.${name}`,
        name: relation.columns.join(", "),
        value: kind,
      },
    ];
  });
}
