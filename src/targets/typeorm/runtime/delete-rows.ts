import { Brackets, type EntityManager, type FindOptionsWhere, In, type ObjectLiteral } from "typeorm";
import { type CollectOptions, type Deleted, deletion, type Limits } from "../../plan/runtime/deletion-collector.js";
import { Relations } from "../../plan/runtime/deletion-relations.js";
import type { DeletionRules } from "../../plan/runtime/deletion-rules.js";
import type { Among, Answer, Fields, Step, Where } from "../../plan/runtime/deletion-steps.js";

/** Any entity's class. */
export type EntityClass = new () => object;

/** Any of the entities that have rules. */
export type EntityOf<R extends DeletionRules<EntityClass>> = R[keyof R]["table"];

/** The key of an entity's rows: the property's value, or the values in order where the key has several columns. */
export type KeyOf<R extends DeletionRules<EntityClass>, Of extends EntityClass> = {
  [Model in keyof R]: R[Model]["table"] extends Of ? KeyValues<InstanceType<Of>, R[Model]["key"]> : never;
}[keyof R];

type KeyValues<T, Names extends readonly string[]> = Names extends readonly [infer Only]
  ? Property<T, Only>
  : { readonly [At in keyof Names]: Property<T, Names[At]> };

type Property<T, Name> = Name extends keyof T ? T[Name] : never;

/** Deletes rows of one of the entities with all that goes with them. */
export type DeleteRows<R extends DeletionRules<EntityClass>> = <Of extends EntityOf<R>>(
  manager: EntityManager,
  entity: Of,
  which: readonly KeyOf<R, Of>[] | FindOptionsWhere<InstanceType<Of>>,
  options?: CollectOptions,
) => Promise<Deleted>;

/** No condition of TypeORM's own is left once the rows are known by their keys. */
type Keys = Where<never>;

/** Makes the function that deletes by these rules. */
export function deleteRowsBy<R extends DeletionRules<EntityClass>>(rules: R, limits: Limits): DeleteRows<R> {
  const relations = new Relations<EntityClass>(rules);
  return (manager, entity, which, options) =>
    manager.transaction(async (tx) => {
      const model = relations.labelOf(entity);
      const where = await rowsOf(tx, entity, which, relations.rule(model).key);
      const work = deletion<EntityClass, never>(model, where, relations, limits, options);
      let step = work.next({ rows: [], count: 0 });
      while (!step.done) step = work.next(await carryOut(tx, step.value));
      return step.value;
    });
}

/** @throws TypeError for a condition that is undefined */
async function rowsOf(tx: EntityManager, entity: EntityClass, which: unknown, key: readonly string[]): Promise<Keys> {
  if (which === undefined || which === null)
    throw new TypeError("a condition that is undefined would delete every row; say {} for that");
  if (Array.isArray(which)) {
    const given: readonly unknown[] = which;
    const values = given.map((each): readonly unknown[] => (Array.isArray(each) && key.length > 1 ? each : [each]));
    return { kind: "among", any: [{ columns: key, values }] };
  }
  const rows = await tx.find<ObjectLiteral>(entity, { select: selection(key), where: which });
  return { kind: "among", any: [{ columns: key, values: rows.map((row) => key.map((name) => row[name] as unknown)) }] };
}

async function carryOut(tx: EntityManager, step: Step<EntityClass, never>): Promise<Answer> {
  const { table, where } = step;
  const any = where.kind === "among" ? where.any.flatMap(conditions) : [];
  // No condition at all would mean every row.
  if (any.length === 0) return { rows: [], count: 0 };
  if (step.kind === "select") {
    const keys = tx.getRepository(table).metadata.primaryColumns.map(({ propertyName }) => propertyName);
    const rows = await tx.find<ObjectLiteral>(table, { select: selection([...keys, ...step.columns]), where: any });
    return { rows: rows.map((row): Fields => ({ ...row })), count: rows.length };
  }
  const either = new Brackets((query) => {
    for (const each of any) query.orWhere(each);
  });
  if (step.kind === "delete") {
    const { affected } = await tx.createQueryBuilder().delete().from(table).where(either).execute();
    return { rows: [], count: affected ?? 0 };
  }
  const values: ObjectLiteral = { [step.column]: step.value };
  await tx.createQueryBuilder().update<ObjectLiteral>(table).set(values).where(either).execute();
  return { rows: [], count: 0 };
}

function selection(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true as const]));
}

function conditions({ columns, values, equals = {} }: Among): ObjectLiteral[] {
  const [only, ...more] = columns;
  if (values.length === 0 || only === undefined) return [];
  if (more.length === 0) return [{ ...equals, [only]: In(values.map(([value]) => value)) }];
  return values.map((row) => ({ ...equals, ...Object.fromEntries(columns.map((name, at) => [name, row[at]])) }));
}
