import { labelOf, type Migration, type MigrationKey } from "./migration.js";

/** What the migrations on disk and the ones that a database has seen say of each other. */
export interface MigrationState {
  /** On disk and not applied, in the order of the disk. */
  readonly pending: readonly MigrationKey[];
  /** Applied after everything of their app that is on disk, and not there themselves: the code is older than the database. */
  readonly ahead: readonly MigrationKey[];
  /** Squashes of which it is not known what they stand for, so that nothing is said of them. */
  readonly untold: readonly MigrationKey[];
}

/**
 * Holds migrations against those that a database has seen. A squash stands for what it replaces where all or none of that
 * is applied. Mirrors `MigrationLoader.build_graph` and its `replace_migration`, whose squashes may replace squashes.
 * @param recorded rows of `django_migrations`, oldest first
 */
export function migrationState(disk: readonly Migration[], recorded: readonly MigrationKey[]): MigrationState {
  const { applied, left } = withSquashes(disk, recorded);
  return {
    pending: disk.filter((each) => each.replaces !== null && !applied.has(labelOf(each)) && !left.has(labelOf(each))),
    ahead: aheadOf(disk, recorded),
    untold: disk.filter((each) => each.replaces === null && !applied.has(labelOf(each))),
  };
}

/** Labels of what counts as applied, and of what another migration on disk does in its place. */
function withSquashes(disk: readonly Migration[], recorded: readonly MigrationKey[]) {
  const applied = new Set(recorded.map(labelOf));
  const left = new Set<string>();
  const onDisk = new Map(disk.map((each) => [labelOf(each), each]));
  const targetsOf = (squash: Migration, within: ReadonlySet<string>): readonly string[] =>
    (squash.replaces ?? []).flatMap((key) => {
      const label = labelOf(key);
      const other = onDisk.get(label);
      const isSquash = other !== undefined && (other.replaces ?? []).length > 0 && !within.has(label);
      return isSquash ? targetsOf(other, new Set([...within, label])) : [label];
    });
  const settled = new Set<string>();
  const settle = (squash: Migration): void => {
    const label = labelOf(squash);
    if (settled.has(label) || (squash.replaces ?? []).length === 0) return;
    settled.add(label);
    const replaced = (squash.replaces ?? []).map(labelOf);
    for (const each of replaced) {
      const other = onDisk.get(each);
      if (other !== undefined) settle(other);
    }
    const targets = targetsOf(squash, new Set([label]));
    const missing = targets.filter((each) => !applied.has(each));
    if (missing.length === 0) applied.add(label);
    else applied.delete(label);
    if (missing.length === 0 || missing.length === targets.length) for (const each of replaced) left.add(each);
    // What it replaces does the rest, as far as that is still there.
    else if (missing.every((each) => onDisk.has(each))) left.add(label);
  };
  for (const each of disk) settle(each);
  return { applied, left };
}

function aheadOf(disk: readonly Migration[], recorded: readonly MigrationKey[]): readonly MigrationKey[] {
  const known = new Set([...disk, ...disk.flatMap(({ replaces }) => replaces ?? [])].map(labelOf));
  const newest = new Map<string, number>();
  for (const [at, key] of recorded.entries()) if (known.has(labelOf(key))) newest.set(key.app, at);
  return recorded.filter((key, at) => {
    const last = newest.get(key.app);
    return last !== undefined && at > last && !known.has(labelOf(key));
  });
}
