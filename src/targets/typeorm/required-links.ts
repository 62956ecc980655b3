import type { Link } from "./properties.js";

/**
 * The keys that always lead to a row: that may not be null, and that the database enforces. But for those that lead, over
 * others of their kind, back to where they start: TypeORM refuses entities that need one another, by the names of their classes,
 * so that such a key must not be called one that may not be null; its column is all the same.
 */
export function requiredLinks(links: readonly Link[]): ReadonlySet<Link> {
  const needed = links.filter(({ relation }) => !relation.nullable && relation.enforced);
  const targets = new Map<string, Set<string>>();
  for (const { source, target } of needed) {
    const known = targets.get(source.names.className) ?? new Set<string>();
    targets.set(source.names.className, known.add(target.names.className));
  }
  return new Set(
    needed.filter(({ source, target }) => !reaches(target.names.className, source.names.className, targets)),
  );
}

function reaches(from: string, to: string, targets: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true;
    for (const next of targets.get(at) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
