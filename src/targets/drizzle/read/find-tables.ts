import type { Module, Program } from "../../../typescript/read/program.js";
import type { Call, ObjectValue, Place, Value } from "../../../typescript/read/values.js";
import { chainOf, textOf } from "../../plan/read/arguments.js";
import { cased } from "./casing.js";
import { BUILDERS, columnHead, isColumnHead } from "./column-head.js";
import { libraryName } from "./library.js";
import type { Reading } from "./reading.js";
import type { ColumnDraft, TableDraft } from "./table-draft.js";

/** The tables of a schema. */
export interface FoundTables {
  /** Those that modules export by a name of their own: what drizzle-kit makes. */
  readonly exported: readonly TableDraft[];
  /** Those that only an exported object holds: they are used, and in no migration. */
  readonly held: readonly TableDraft[];
  /** Any table by its value, exported or not. */
  find(value: Value): TableDraft | undefined;
}

const TABLES: ReadonlySet<string> = new Set(["pgTable", "mysqlTable", "sqliteTable"]);
const CREATORS: ReadonlySet<string> = new Set(["pgTableCreator", "mysqlTableCreator", "sqliteTableCreator"]);
const SCHEMAS: ReadonlySet<string> = new Set(["pgSchema", "mysqlSchema", "mysqlDatabase"]);

/** Finds the tables that modules declare. */
export function findTables(modules: readonly Module[], reading: Reading): FoundTables {
  const drafts = new Map<Value, TableDraft | undefined>();
  const find = (value: Value): TableDraft | undefined => {
    const call = tableCall(value);
    if (call === undefined) return undefined;
    if (!drafts.has(call)) {
      drafts.set(call, undefined); // what leads back to itself is no table
      drafts.set(call, draftOf(call, call.at, reading));
    }
    return drafts.get(call);
  };
  const exported = new Map<TableDraft, TableDraft>();
  const objects: ObjectValue[] = [];
  for (const { exports } of modules) {
    for (const binding of exports.values()) {
      const value = binding.value();
      if (value.kind === "object") objects.push(value);
      const draft = find(value);
      if (draft !== undefined && !exported.has(draft)) exported.set(draft, { ...draft, at: binding.at });
    }
  }
  for (const [draft, named] of exported) drafts.set(draft.call, named);
  const known = new Set(exported.values());
  const held: TableDraft[] = [];
  for (const object of objects) {
    for (const { value, at } of object.properties.values()) {
      const draft = find(value);
      if (draft === undefined || known.has(draft)) continue;
      const named = { ...draft, at };
      drafts.set(draft.call, named);
      known.add(named);
      held.push(named);
    }
  }
  return { exported: [...exported.values()], held, find };
}

/** The call that declares a table, behind what is chained to it. */
function tableCall(value: Value): Call | undefined {
  if (value.kind !== "call") return undefined;
  if (isTableCallee(value.callee)) return value;
  const { callee } = value;
  return callee.kind === "member" && callee.name === "enableRLS" ? tableCall(callee.of) : undefined;
}

function isTableCallee(callee: Value): boolean {
  if (callee.kind === "call") return CREATORS.has(libraryName(callee.callee) ?? "");
  if (callee.kind !== "member") return TABLES.has(libraryName(callee) ?? "");
  if (callee.name === "withRLS") return isTableCallee(callee.of);
  return callee.name === "table" && schemaOf(callee.of) !== undefined;
}

/** The call that makes a database schema. */
function schemaOf(value: Value): Call | undefined {
  return value.kind === "call" && SCHEMAS.has(libraryName(value.callee) ?? "") ? value : undefined;
}

function draftOf(call: Call, at: Place, reading: Reading): TableDraft | undefined {
  const [first, given, extra] = call.args;
  const name = nameOf(call.callee, first, reading.program);
  if (name === undefined || given === undefined) {
    if (first !== undefined) reading.unreadable("the name of a table", first);
    return undefined;
  }
  const columns = given.kind === "function" ? applied(given, call, reading) : given;
  if (columns.kind !== "object") {
    reading.unreadable(`the columns of \`${name}\``, columns);
    return undefined;
  }
  for (const each of columns.rest) {
    reading.unreadable(`some columns of \`${name}\``, each);
    reading.openTable({ schema: schemaName(call.callee), name });
  }
  const drafts = [...columns.properties].map(([key, { value, at: place }]): [string, ColumnDraft] => [
    key,
    { key, name: columnName(key, value, reading), value, at: place },
  ]);
  return {
    ...{ schema: schemaName(call.callee), name, call, columns: new Map(drafts), at },
    extra: extra === undefined || extra.kind === "undefined" ? null : extra,
  };
}

function applied(value: Value & { readonly kind: "function" }, call: Call, reading: Reading): Value {
  return reading.program.apply(value, [{ kind: "given", what: BUILDERS, at: call.at }]);
}

function nameOf(callee: Value, first: Value | undefined, program: Program): string | undefined {
  const said = textOf(first);
  if (said === undefined || first === undefined) return undefined;
  if (callee.kind === "member" && callee.name === "withRLS") return nameOf(callee.of, first, program);
  const [creator] = callee.kind === "call" ? callee.args : [];
  if (creator === undefined) return said;
  return creator.kind === "function" ? textOf(program.apply(creator, [first])) : undefined;
}

function schemaName(callee: Value): string | null {
  if (callee.kind !== "member") return null;
  if (callee.name === "withRLS") return schemaName(callee.of);
  const name = textOf(schemaOf(callee.of)?.args[0]);
  return name === undefined || name === "public" ? null : name;
}

/** The name that a column states, else its key as the library's `casing` writes it. */
function columnName(key: string, value: Value, reading: Reading): string {
  const { head } = chainOf(value, isColumnHead);
  const stated = columnHead(head, reading)?.name;
  return stated ?? cased(key, reading.options.casing);
}
