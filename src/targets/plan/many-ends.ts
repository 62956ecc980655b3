import type { Entity, ManyToManyRelation } from "../../schema/schema.js";
import { camelCase, pascalCase } from "../../typescript/identifiers.js";
import { type ApplicationIndex, indexApplication } from "./application-index.js";
import { type ExtensionPlan, extensionsOf } from "./extensions.js";
import type { EntityNames } from "./naming.js";
import { type OrderPlan, planOrdering } from "./ordering.js";
import type { Plan, TablePlan } from "./plan.js";
import type { Link, ManyLink, Relations } from "./relations.js";

/** A many-to-many relation from one of its ends, as far as its operations need it. */
export interface ManyEnd<Names extends EntityNames = EntityNames> {
  readonly relation: ManyToManyRelation;
  /** The entity that has the accessor, and the accessor's name there. */
  readonly owner: Entity;
  readonly accessor: string;
  /** The entity of the related rows. */
  readonly related: Entity;
  /** What the operations would be called: `authorsOfBook`. */
  readonly wish: string;
  /** From the join table back to the owner. */
  readonly near: Link<Names>;
  /** From the join table on to the related rows. */
  readonly far: Link<Names>;
  /** The tables that the related rows extend, each after those that it extends itself. */
  readonly extensions: readonly ExtensionPlan<Names>[];
  readonly order: readonly OrderPlan<Names>[];
  /** Columns of the join table besides the keys that the application fills in with an empty text. */
  readonly emptyTexts: readonly string[];
  /** Labels of the entities that refer to rows of the join table. */
  readonly referrers: readonly string[];
  /** Terms of the ordering that no query over to-one relations can say. */
  readonly lostOrder: number;
}

/**
 * Every end of every many-to-many relation that has an accessor, in the order of the relations, each one's declaring side
 * first.
 */
export function manyEnds<Names extends EntityNames>(
  plan: Plan<Names>,
  { manyToMany }: Relations<Names>,
): readonly ManyEnd<Names>[] {
  const index = indexApplication(plan.application);
  return manyToMany.flatMap(({ relation, near, far }: ManyLink<Names>) => {
    const { source, target, name, reverse, symmetrical } = relation;
    const forward = endOf(relation, name, [source, near], [target, far], plan, index);
    if (reverse === null || symmetrical) return forward;
    return [...forward, ...endOf(relation, reverse, [target, far], [source, near], plan, index)];
  });
}

type Side<Names extends EntityNames> = readonly [label: string, link: Link<Names>];

function endOf<Names extends EntityNames>(
  relation: ManyToManyRelation,
  accessor: string,
  [ownerLabel, near]: Side<Names>,
  [relatedLabel, far]: Side<Names>,
  plan: Plan<Names>,
  index: ApplicationIndex,
): readonly ManyEnd<Names>[] {
  const [owner, related] = [index.entity(ownerLabel), index.entity(relatedLabel)];
  // A composite key has no value that an operation could take.
  if (owner === undefined || related === undefined || near.columns.length > 1 || far.columns.length > 1) return [];
  const isWhole = plan.byLabel.get(related.label) === far.target;
  const extensions = isWhole ? extensionsOf(related, plan, index) : [];
  const order = isWhole ? planOrdering(related, plan, index) : [];
  const wish = `${camelCase(accessor)}Of${pascalCase(owner.name)}`;
  return [
    {
      ...{ relation, owner, accessor, related, wish, near, far, extensions },
      emptyTexts: emptyTexts(near.source, [...near.columns, ...far.columns]),
      referrers: index.referrers(relation.through),
      order: order.filter((term) => term !== null),
      lostOrder: order.filter((term) => term === null).length,
    },
  ];
}

const TEXTS: ReadonlySet<string> = new Set(["char", "varchar", "text"]);

function emptyTexts({ table, attributes }: TablePlan, keys: readonly string[]): readonly string[] {
  return table.columns.flatMap(({ name, type }) =>
    attributes.get(name)?.emptyText === true && TEXTS.has(type.kind) && !keys.includes(name) ? [name] : [],
  );
}
