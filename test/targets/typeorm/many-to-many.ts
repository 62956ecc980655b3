import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral, Repository } from "typeorm";
import { Rows } from "./rows.js";

type RelationMetadata = EntityMetadata["relations"][number];

/** What became of the many-to-many relations of a data source. */
export interface Exercise {
  /** `Book.authors`: loaded from both directions, and saved. */
  readonly saved: readonly string[];
  /** Loaded from both directions; a save fails, for the join table has a column that it does not give. */
  readonly readOnly: readonly string[];
  /** Loaded and added to; a save takes no link away, since the join table refers to another column than the primary key. */
  readonly addOnly: readonly string[];
  /** What was not as it should be, in words. */
  readonly wrong: readonly string[];
}

/**
 * Follows every many-to-many relation of a data source over new rows: two links are made, by a save of the property where the join
 * table takes that, else as rows of the join table's own entity; then they are loaded from either side, and taken away.
 */
export async function exerciseManyToMany(source: DataSource): Promise<Exercise> {
  const saved: string[] = [];
  const readOnly: string[] = [];
  const addOnly: string[] = [];
  const wrong: string[] = [];
  const rows = new Rows(source);
  for (const metadata of source.entityMetadatas) {
    for (const relation of metadata.manyToManyRelations.filter(({ isOwning }) => isOwning)) {
      const name = `${metadata.name}.${relation.propertyName}`;
      const problem = await exercise(source, rows, metadata, relation, { saved, readOnly, addOnly }, name).catch(
        (cause: unknown) => `${cause instanceof Error ? cause.message : cause}`,
      );
      if (problem !== null) wrong.push(`${name}: ${problem}`);
    }
  }
  return { saved: saved.sort(), readOnly: readOnly.sort(), addOnly: addOnly.sort(), wrong };
}

async function exercise(
  source: DataSource,
  rows: Rows,
  metadata: EntityMetadata,
  relation: RelationMetadata,
  { saved, readOnly, addOnly }: Record<"saved" | "readOnly" | "addOnly", string[]>,
  name: string,
): Promise<string | null> {
  const target = relation.inverseEntityMetadata;
  const owner = await rows.make(metadata, rows.filled(relation.joinColumns));
  const make = () => rows.make(target, rows.filled(relation.inverseJoinColumns));
  const [one, two] = [await make(), await make()];
  const repository = source.getRepository(metadata.target as EntityTarget<ObjectLiteral>);
  const join = source.entityMetadatas.find(
    ({ tableType, tablePath }) => tableType === "regular" && tablePath === relation.junctionEntityMetadata?.tablePath,
  );
  if (join === undefined) return "the join table has no entity of its own";
  const keys = [...relation.joinColumns, ...relation.inverseJoinColumns].map(({ databaseName }) => databaseName);
  const required = join.columns.filter(
    (column) =>
      !keys.includes(column.databaseName) && !column.isNullable && !column.isGenerated && column.default === undefined,
  );
  if (required.length === 0) {
    owner[relation.propertyName] = [one, two];
    await repository.save(owner);
  } else {
    const refused = await repository.save({ ...owner, [relation.propertyName]: [one] }).then(
      () => false,
      () => true,
    );
    if (!refused) return `a save went through without ${required.map(({ propertyName }) => propertyName).join(", ")}`;
    const [near, far] = [relation.joinColumns[0], relation.inverseJoinColumns[0]];
    const property = (column: string | undefined) =>
      join.columns.find(({ databaseName }) => databaseName === column)?.propertyName ?? "";
    for (const linked of [one, two]) {
      await rows.make(join, {
        [property(near?.databaseName)]: near?.referencedColumn?.getEntityValue(owner),
        [property(far?.databaseName)]: far?.referencedColumn?.getEntityValue(linked),
      });
    }
    readOnly.push(name);
  }
  const there = await links(repository, metadata, owner, relation.propertyName, target);
  const want = [one, two].map((row) => idOf(target, row)).sort();
  if (there.join() !== want.join()) return `[${there}] are there, not [${want}]`;
  const { inverseRelation } = relation;
  if (inverseRelation !== undefined) {
    const back = await links(
      source.getRepository(target.target as EntityTarget<ObjectLiteral>),
      target,
      one,
      inverseRelation.propertyName,
      metadata,
    );
    if (!back.includes(idOf(metadata, owner))) return `[${back}] are on the other side`;
  }
  if (required.length > 0) return null;
  const again = await repository.findOneOrFail({
    where: key(metadata, owner),
    relations: { [relation.propertyName]: true },
  });
  again[relation.propertyName] = [];
  await repository.save(again);
  const left = await links(repository, metadata, owner, relation.propertyName, target);
  const isPrimary = [...relation.joinColumns, ...relation.inverseJoinColumns].every(
    ({ referencedColumn }) => referencedColumn?.isPrimary,
  );
  (isPrimary ? saved : addOnly).push(name);
  return (left.length === 0) === isPrimary ? null : `[${left}] are left`;
}

async function links(
  repository: Repository<ObjectLiteral>,
  metadata: EntityMetadata,
  row: ObjectLiteral,
  property: string,
  target: EntityMetadata,
): Promise<string[]> {
  const found = await repository.findOneOrFail({ where: key(metadata, row), relations: { [property]: true } });
  return (found[property] as ObjectLiteral[]).map((each) => idOf(target, each)).sort();
}

function key(metadata: EntityMetadata, row: ObjectLiteral): ObjectLiteral {
  return Object.fromEntries(metadata.primaryColumns.map((column) => [column.propertyName, column.getEntityValue(row)]));
}

function idOf(metadata: EntityMetadata, row: ObjectLiteral): string {
  return JSON.stringify(Object.values(key(metadata, row)).map(String));
}
