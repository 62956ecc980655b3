import type { Table } from "../../../schema/schema.js";
import type { Module, Program } from "../../../typescript/read/program.js";
import { spanOf } from "../../../typescript/read/values.js";
import type { ReadOptions, ReadSchema, TargetReader } from "../../target-reader.js";
import { carried } from "./carried.js";
import { type FoundView, findTables } from "./find-tables.js";
import { readRelations } from "./read-relations.js";
import { readTable } from "./read-table.js";
import { readWholeRelations } from "./read-whole-relations.js";
import { Reading } from "./reading.js";

/** Reads Drizzle schemas: https://orm.drizzle.team/docs/sql-schema-declaration, of 0.45 and of 1.0. */
export const drizzleReader = { read, carried } as const satisfies TargetReader;

function read(modules: readonly Module[], program: Program, options: ReadOptions): ReadSchema {
  const reading = new Reading(program, options);
  const { exported, held, views, find } = findTables(modules, reading);
  const tables = [
    ...exported.map((draft) => readTable(draft, true, reading, find)),
    ...held.map((draft) => readTable(draft, false, reading, find)),
    ...views.map(viewTable),
  ];
  const relations = readRelations(modules, reading, find);
  const whole = readWholeRelations(modules, reading, find);
  return {
    schema: { dialect: options.dialect, tables, application: null },
    accessors: relations === null && whole === null ? null : [...(relations ?? []), ...(whole ?? [])],
    problems: reading.problems,
    unread: reading.unread,
  };
}

/** A view as a table that somebody else makes. */
function viewTable({ schema, name, at }: FoundView): Table {
  return {
    ...{ schema, name, managed: false, columns: [], primaryKey: null, foreignKeys: [], uniques: [], indexes: [] },
    ...{ checks: [], exclusions: [], comment: null, tablespace: null, origin: spanOf(at) },
  };
}
