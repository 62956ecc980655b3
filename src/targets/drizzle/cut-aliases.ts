import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { tableKey } from "../../schema/table-key.js";
import type { SchemaKeys } from "./emit-index.js";
import type { Flavor } from "./flavors/flavor.js";
import { clip } from "./flavors/postgres-names.js";
import type { Plan } from "./plan.js";
import type { RelationPlan } from "./relation-plan.js";
import type { Release } from "./release.js";

/**
 * Relations of one table that a relational query cannot take together: Drizzle calls the joined tables by
 * the relation (0.45: `table_relation`), the database cuts that off, and two of them become one name. One warning for each pair.
 */
export function cutAliases(
  plan: Plan,
  relations: ReadonlyMap<string, readonly RelationPlan[]>,
  keys: ReadonlyMap<string, SchemaKeys>,
  { aliasBytes }: Flavor,
  { aliases }: Release,
): Diagnostic[] {
  if (aliasBytes === null) return [];
  return plan.files.flatMap(({ members }) =>
    members.flatMap((member): Diagnostic[] => {
      if (member.kind === "alias") return [];
      const { entity } = member;
      const table = keys.get(entity.label)?.table ?? "";
      const firsts = new Map<string, string>();
      return (relations.get(tableKey(member.plan.table)) ?? []).flatMap(({ key }): Diagnostic[] => {
        const alias = clip(aliases === "relation" ? key : `${table}_${key}`, aliasBytes);
        const first = firsts.get(alias);
        if (first === undefined) firsts.set(alias, key);
        if (first === undefined) return [];
        const message = `The relations \`${first}\` and \`${key}\` of \`${table}\` cannot be in one relational query: PostgreSQL cuts the aliases that Drizzle gives them to the same ${aliasBytes} bytes.`;
        const hint =
          "Ask for them in two queries, give a shorter `related_name`, or a shorter name to the table (`names`).";
        return [diagnostic("relation-alias-cut", message, { span: entity.origin, model: entity.label, hint })];
      });
    }),
  );
}
