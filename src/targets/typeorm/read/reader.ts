import type { Accessor } from "../../../schema/accessor.js";
import type { Table, TableName } from "../../../schema/schema.js";
import { tableKey } from "../../../schema/table-key.js";
import type { Module, Program } from "../../../typescript/read/program.js";
import { type ClassValue, spanOf } from "../../../typescript/read/values.js";
import type { ReadOptions, ReadSchema, TargetReader } from "../../target-reader.js";
import { readAccessors } from "./accessors.js";
import { carried } from "./carried.js";
import { type EntityTable, primaryColumns } from "./entity-table.js";
import { findEntities } from "./find-entities.js";
import { joinRelation, tableName } from "./join-columns.js";
import { type JoinTable, joinTableOf, junctionTable } from "./join-table.js";
import { readColumn } from "./read-column.js";
import { readConstraints } from "./read-constraints.js";
import { type RelationDraft, readRelation } from "./read-relation.js";
import { Reading } from "./reading.js";

/** Reads TypeORM entities: https://typeorm.io/docs/entity/entities */
export const typeormReader = { read, carried } as const satisfies TargetReader;

function read(modules: readonly Module[], program: Program, options: ReadOptions): ReadSchema {
  const reading = new Reading(program, options);
  const drafts = findEntities(modules, reading);
  const byName = new Map(
    drafts.flatMap((draft) => (draft.class.name === null ? [] : [[draft.class.name, draft.class]])),
  );
  const tables = new Map<ClassValue, EntityTable>();
  for (const draft of drafts) {
    tables.set(draft.class, {
      draft,
      columns: draft.properties.flatMap((property) => readColumn(draft, property, reading) ?? []),
      relations: draft.properties.flatMap((property) => readRelation(draft, property, byName, reading) ?? []),
      ...{ foreignKeys: [], uniques: [], joins: new Map() },
    });
  }
  for (const table of tables.values()) {
    for (const relation of table.relations) joinRelation(table, relation, tables, reading);
  }
  const joins = new Map<RelationDraft, JoinTable>();
  for (const table of tables.values()) {
    for (const relation of table.relations) {
      const join = joinTableOf(table, relation, tables, reading);
      if (join !== null) joins.set(relation, join);
    }
  }
  const whole = [...tables.values()].map((table) => tableOf(table, tables, byName, reading));
  const known = new Set(whole.map(tableKey));
  const accessors: readonly Accessor[] = readAccessors(tables, joins, reading);
  return {
    schema: {
      dialect: options.dialect,
      tables: [...whole, ...junctions(joins, tables, reading).filter((table) => !known.has(tableKey(table)))],
      application: null,
    },
    accessors: accessors.length === 0 ? null : accessors,
    problems: reading.problems,
    unread: reading.unread,
  };
}

function tableOf(
  table: EntityTable,
  tables: ReadonlyMap<ClassValue, EntityTable>,
  byName: ReadonlyMap<string, ClassValue>,
  reading: Reading,
): Table {
  const { draft, columns } = table;
  const constraints = readConstraints(table, tables, byName, reading);
  const primary = primaryColumns(table);
  const [key] = primary;
  const name: TableName = tableName(table);
  const singles = columns.filter(({ isUnique }) => isUnique);
  return {
    ...{ ...name, comment: draft.comment, managed: draft.managed, tablespace: null, origin: spanOf(draft.at) },
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

/** The join tables that no entity declares. */
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
