import type { Dialect } from "../dialects/dialect.js";
import type { Column, DeletionRule, ForeignKey, ReferentialAction, ToOneRelation } from "../schema/schema.js";
import type { LeftOver } from "./left-over.js";

/** What a foreign key does on deletion in the application's place, and what of the rule is left over. */
export interface DeletionTakenOver {
  readonly action: ReferentialAction;
  /** What the application still has to do. */
  readonly rule: DeletionRule;
  readonly left: readonly LeftOver[];
}

/** The actions by which SQL says Django's rules. */
const ACTIONS = {
  cascade: "cascade",
  protect: "restrict",
  restrict: "restrict",
  "set null": "set null",
  "set default": "set default",
  "do nothing": "no action",
} as const satisfies Record<Exclude<DeletionRule["kind"], "set" | "code" | "database">, ReferentialAction>;

const CARRIED_OUT: DeletionRule = { kind: "database" };

/**
 * The action of a relation's foreign key: https://docs.djangoproject.com/en/5.2/ref/models/fields/#django.db.models.ForeignKey.on_delete
 * in SQL's words, as far as it has them.
 * @param key the foreign key as the application has it
 * @param columns the columns of the key, with the defaults that they will have
 */
export function takeOverDeletion(
  relation: ToOneRelation,
  key: ForeignKey,
  columns: readonly Column[],
  dialect: Dialect,
): DeletionTakenOver {
  const rule = relation.onDelete;
  if (rule.kind === "database") return { action: key.onDelete, rule, left: [] };
  const left = (instead: string): LeftOver => ({
    kind: "deletion",
    entity: relation.source,
    name: relation.name,
    rule: ruleName(rule),
    instead,
  });
  const refused = (why: string): DeletionTakenOver => ({
    action: "no action",
    rule,
    left: [left(`refuses the deletion (${why})`)],
  });
  if (rule.kind === "set" || rule.kind === "code") return refused("SQL has no such action");
  const action = ACTIONS[rule.kind];
  if (action === "set null" && columns.some(({ nullable }) => !nullable)) return refused("the column is not nullable");
  if (action === "set default" && columns.some((column) => column.default === null)) {
    return refused("the column has no default in the database");
  }
  if (!dialect.standalone.actions.has(action)) return refused(`${dialect.name} has no ${action.toUpperCase()}`);
  if (rule.kind === "restrict") {
    return {
      action,
      rule: CARRIED_OUT,
      left: [left("refuses also where the referring row would go by another cascade")],
    };
  }
  return {
    action,
    rule: rule.kind === "do nothing" ? rule : CARRIED_OUT,
    left: relation.parentLink ? [leftParent(relation)] : [],
  };
}

/** A multi-table child goes with its parent, but the parent's row does not go with it. */
function leftParent(relation: ToOneRelation): LeftOver {
  return {
    kind: "parent row",
    entity: relation.source,
    name: relation.name,
    rule: "multi-table inheritance",
    instead: `deleting the child's row leaves the one of \`${relation.target}\`; delete that one`,
  };
}

/** What is left of a rule that no foreign key can carry out, because there is none. */
export function unenforced(relation: ToOneRelation): readonly LeftOver[] {
  if (relation.onDelete.kind === "do nothing") return [];
  return [
    {
      kind: "deletion",
      entity: relation.source,
      name: relation.name,
      rule: ruleName(relation.onDelete),
      instead: "nothing: there is no foreign key (db_constraint=False)",
    },
  ];
}

function ruleName(rule: DeletionRule): string {
  if (rule.kind === "code") return rule.name;
  if (rule.kind === "set") return "SET(…)";
  return rule.kind.toUpperCase().replaceAll(" ", "_");
}
