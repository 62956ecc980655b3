import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { FactKind, UncarriedFact } from "../target.js";
import type { EntityNames } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";
import { orderText } from "./table-docs.js";

/** A fact of a table whose name is known. */
export type TableFact = Omit<UncarriedFact, "table">;

/** A fact as a list of one, for a list that may have it or not. */
export const fact = (kind: FactKind, name: string | null, value: string): readonly TableFact[] => [
  { kind, name, value },
];

/**
 * The facts of a schema that a target's code does not hold, in the order of the plan: what `ofTable` says of each table, then
 * the deletion rules. What is emitted and what is read back ask the same function for them.
 */
export function uncarriedFacts<Names extends EntityNames>(
  plan: Plan<Names>,
  ofTable: (plan: TablePlan<Names>) => readonly TableFact[],
): readonly UncarriedFact[] {
  const facts = plan.files.flatMap(({ members }) =>
    members.flatMap((member): readonly UncarriedFact[] => {
      if (member.kind === "alias") return [];
      const table = plainName(member.plan);
      return ofTable(member.plan).map(({ kind, name, value }) => ({ kind, table, name, value }));
    }),
  );
  return [...facts, ...deletionFacts(plan)];
}

/** What no code holds of a table: that somebody else makes it, and the order of its rows. */
export function applicationFacts({ table, entity }: TablePlan): readonly TableFact[] {
  return [
    ...(table.managed ? [] : fact("unmanaged", null, entity.label)),
    ...(entity.ordering.length === 0 ? [] : fact("ordering", null, entity.ordering.map(orderText).join(", "))),
  ];
}

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
function deletionFacts<Names extends EntityNames>(plan: Plan<Names>): readonly UncarriedFact[] {
  return plan.application.toOne.flatMap((relation) => {
    const source = plan.byLabel.get(relation.source);
    const { kind } = relation.onDelete;
    if (source === undefined || kind === "do nothing" || kind === "database") return [];
    return [
      {
        kind: "deletion rule",
        table: plainName(source),
        name: relation.columns.join(", "),
        value: kind,
      },
    ];
  });
}

function plainName({ table: { schema, name } }: Pick<TablePlan, "table">): string {
  return schema === null ? name : `${schema}.${name}`;
}
