import { groupBy } from "../../schema/group-by.js";
import type { Application, Entity, ToOneRelation } from "../../schema/schema.js";

/** What the application knows, by label. */
export interface ApplicationIndex {
  entity(label: string): Entity | undefined;
  /** The entity whose rows an alias names; another one itself. */
  concrete(entity: Entity): Entity;
  /** The to-one relations of an entity, in order. */
  toOne(label: string): readonly ToOneRelation[];
  /** The keys from an entity to those that it extends. */
  parentLinks(entity: Entity): readonly ToOneRelation[];
  /** Labels of the entities that have a key to an entity or another name of it, but for those that extend it. */
  referrers(label: string): readonly string[];
  /** Every entity that one extends, directly or not, the nearest first. */
  ancestors(entity: Entity): readonly Entity[];
}

/** Looks an application through once. */
export function indexApplication({ entities, toOne: all }: Application): ApplicationIndex {
  const byLabel = new Map(entities.map((entity) => [entity.label, entity]));
  const bySource = groupBy(all, ({ source }) => source);
  const entity = (label: string) => byLabel.get(label);
  const toOne = (label: string) => bySource.get(label) ?? [];
  const concrete = (alias: Entity): Entity => {
    const seen = new Set<Entity>();
    let found = alias;
    while (found.kind === "alias" && found.of !== null && !seen.has(found)) {
      seen.add(found);
      found = byLabel.get(found.of) ?? found;
    }
    return found;
  };
  const parentLinks = (child: Entity) =>
    toOne(child.label).filter(({ target, parentLink }) => parentLink && child.extends.includes(target));
  const ancestors = (child: Entity): readonly Entity[] => {
    const found = new Set<Entity>();
    const queue = [concrete(child)];
    for (const next of queue) {
      for (const { target } of parentLinks(next)) {
        const parent = byLabel.get(target);
        if (parent === undefined || found.has(parent)) continue;
        found.add(parent);
        queue.push(concrete(parent));
      }
    }
    return [...found];
  };
  const referrersOf = new Map<string, Set<string>>();
  for (const { source, target, parentLink } of all) {
    const referred = byLabel.get(target);
    if (referred === undefined || parentLink) continue;
    const { label } = concrete(referred);
    const known = referrersOf.get(label);
    if (known === undefined) referrersOf.set(label, new Set([source]));
    else known.add(source);
  }
  const referrers = (label: string) => {
    const named = byLabel.get(label);
    return named === undefined ? [] : [...(referrersOf.get(concrete(named).label) ?? [])];
  };
  return { entity, concrete, toOne, parentLinks, ancestors, referrers };
}
