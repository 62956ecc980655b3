import type { Accessor } from "../../../schema/accessor.js";
import type { Table, TableName } from "../../../schema/schema.js";
import { tableKey } from "../../../schema/table-key.js";
import type { Module, Program } from "../../../typescript/read/program.js";
import { type ClassValue, spanOf, type Value } from "../../../typescript/read/values.js";
import type { ReadOptions, ReadSchema, TargetReader } from "../../target-reader.js";
import { readAccessors } from "./accessors.js";
import { carried } from "./carried.js";
import type { EntityKeys } from "./entity-draft.js";
import { chainOf } from "./entity-properties.js";
import { type EntityTable, primaryColumns } from "./entity-table.js";
import { findEntities } from "./find-entities.js";
import { joinRelation, tableName } from "./join-columns.js";
import { type JoinTable, joinTableOf, junctionTable, withJunction } from "./join-table.js";
import { readColumn } from "./read-column.js";
import { readConstraints } from "./read-constraints.js";
import { type RelationDraft, readRelation } from "./read-relation.js";
import { Reading } from "./reading.js";
import { closureTable } from "./tree.js";

/** Reads TypeORM entities: https://typeorm.io/docs/entity/entities */
export const typeormReader = { read, carried } as const satisfies TargetReader;

function read(modules: readonly Module[], program: Program, options: ReadOptions): ReadSchema {
  const reading = new Reading(program, options);
  const { drafts, keys } = findEntities(modules, reading);
  const tables = new Map<ClassValue, EntityTable>();
  for (const draft of drafts) {
    tables.set(draft.class, {
      draft,
      columns: draft.properties.flatMap((property) => readColumn(draft, property, reading) ?? []),
      relations: draft.properties.flatMap((property) => readRelation(draft, property, keys, reading) ?? []),
      ...{ foreignKeys: [], unkeyed: [], uniques: [], joins: new Map(), typed: new Set() },
    });
  }
  for (const table of tables.values()) noteKeyless(table, reading);
  for (const table of tables.values()) {
    for (const relation of table.relations) joinRelation(table, relation, tables, reading);
  }
  for (const table of tables.values()) dropUntyped(table, reading);
  const joins = new Map<RelationDraft, JoinTable>();
  for (const table of tables.values()) {
    for (const relation of table.relations) {
      const join = joinTableOf(table, relation, tables, reading);
      if (join !== null) joins.set(relation, join);
    }
  }
  const whole = [...tables.values()].map((table) => tableOf(table, tables, keys, reading));
  const known = new Set(whole.map(tableKey));
  const joining = junctions(joins, tables, reading);
  const made = [...joining, ...[...tables.values()].flatMap((table) => closureTable(table, reading) ?? [])];
  const joined = new Map(joining.map((table) => [tableKey(table), table]));
  const accessors: readonly Accessor[] = readAccessors(tables, joins, reading);
  return {
    schema: {
      dialect: options.dialect,
      tables: [
        ...whole.map((table) => {
          const junction = joined.get(tableKey(table));
          return junction === undefined ? table : withJunction(table, junction);
        }),
        ...made.filter((table) => !known.has(tableKey(table))),
      ],
      application: null,
    },
    accessors: accessors.length === 0 ? null : accessors,
    problems: reading.problems,
    unread: reading.unread,
  };
}

/** Says of an entity without a primary key that there is more of it, where decorators of other packages may say so: TypeORM takes none. */
function noteKeyless(table: EntityTable, reading: Reading): void {
  const { draft } = table;
  if (!draft.managed || primaryColumns(table).length > 0 || reading.isUnread(draft)) return;
  if (!chainOf(draft.class, reading).some(hasForeign)) return;
  const { base, far } = farthest(draft.class);
  const whose = base ? `the entities that extend \`${far.name}\`` : `\`${draft.class.name}\``;
  reading.problem(`the primary key of ${whose} could not be read: no property is decorated as one`, far.at);
  reading.openTable(draft);
}

/** Whether a class has a property that only decorators of other packages are on. */
function hasForeign({ members }: ClassValue): boolean {
  return members.some(({ isStatic, decorators }) => !isStatic && decorators.length > 0 && decorators.every(isForeign));
}

function isForeign(decorator: Value): boolean {
  const callee = decorator.kind === "call" ? decorator.callee : decorator;
  return callee.kind === "external" && callee.module !== "typeorm" && callee.name !== "applyDecorators";
}

/** The class that a class extends in the end. */
function farthest(value: ClassValue): { readonly base: boolean; readonly far: ClassValue } {
  let far = value;
  for (let depth = 0; far.base?.kind === "class" && depth < 50; depth += 1) far = far.base;
  return { base: far !== value, far };
}

/** Takes off the columns of which neither they nor a column that they refer to says the type. */
function dropUntyped({ draft, columns }: EntityTable, reading: Reading): void {
  for (const { property, column } of columns.filter((each) => each.word === null)) {
    const what = `the type of \`${draft.class.name}.${property}\``;
    const at = draft.properties.find(({ path }) => path === property)?.member.at ?? draft.at;
    reading.problem(`${what} could not be read: it is not stated`, at);
    reading.unreadColumn(draft, column.name);
  }
  columns.splice(0, columns.length, ...columns.filter(({ word }) => word !== null));
}

function tableOf(
  table: EntityTable,
  tables: ReadonlyMap<ClassValue, EntityTable>,
  keys: EntityKeys,
  reading: Reading,
): Table {
  const { draft, columns } = table;
  const constraints = readConstraints(table, tables, keys, reading);
  const primary = primaryColumns(table);
  const [key] = primary;
  const name: TableName = tableName(table);
  const singles = columns.filter(({ isUnique }) => isUnique);
  return {
    ...{ ...name, comment: draft.comment, managed: draft.managed, tablespace: null, origin: spanOf(draft.at) },
    ...(table.unkeyed.length > 0 && { places: { name: null, comment: null, unkeyed: table.unkeyed } }),
    columns: columns.map(({ column }) => column),
    primaryKey: key === undefined ? null : { name: key.keyName, columns: primary.map(({ column }) => column.name) },
    foreignKeys: [...table.foreignKeys, ...constraints.foreignKeys],
    uniques: [
      ...singles.map(({ column: { name: column, origin } }) => ({
        ...{ name: null, columns: [column], nullsDistinct: true, deferrable: null, include: [], origin },
      })),
      ...table.uniques,
      ...constraints.uniques,
    ],
    ...{ indexes: constraints.indexes, checks: constraints.checks, exclusions: constraints.exclusions },
  };
}

/** The tables that TypeORM makes for many-to-many relations. */
function junctions(
  joins: ReadonlyMap<RelationDraft, JoinTable>,
  tables: ReadonlyMap<ClassValue, EntityTable>,
  reading: Reading,
): readonly Table[] {
  return [...joins].flatMap(([relation, join]) => {
    const owner = tables.get(relation.entity.class);
    const target = tables.get(relation.target);
    if (join.isLeftAlone || owner === undefined || target === undefined) return [];
    const inverse = target.relations.find(({ property }) => property.path === relation.inverse) ?? null;
    return [junctionTable(join, owner, target, relation, inverse, reading)];
  });
}
