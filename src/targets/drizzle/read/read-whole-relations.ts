import type { Accessor, AccessorStep } from "../../../schema/accessor.js";
import type { TableName } from "../../../schema/schema.js";
import type { Module } from "../../../typescript/read/program.js";
import { type Call, type Place, spanOf, type Value } from "../../../typescript/read/values.js";
import { listOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { exportedCalls, onlyWayBack } from "./read-relations.js";
import type { Reading } from "./reading.js";
import type { FindTable, TableDraft } from "./table-draft.js";

/** What stands for `r` in `defineRelations(schema, (r) => …)`. */
const R = Object.freeze({ r: true });

/** A column that `from` or `to` names, over a join table or not. */
interface End {
  readonly table: TableDraft;
  readonly column: string;
  readonly through: { readonly table: TableDraft; readonly column: string } | null;
}

/** One relation, before ways back are found. */
interface Draft {
  readonly table: TableDraft;
  readonly name: string;
  readonly kind: "one" | "many";
  readonly target: TableDraft;
  readonly from: readonly End[];
  readonly to: readonly End[];
  readonly alias: string | null;
  readonly at: Place;
}

/**
 * The relations of 1.0: `defineRelations(schema, (r) => ({ … }))` and `defineRelationsPart`; null where there are none.
 * https://orm.drizzle.team/docs/relations-v2
 */
export function readWholeRelations(
  modules: readonly Module[],
  reading: Reading,
  findTable: FindTable,
): readonly Accessor[] | null {
  const calls = exportedCalls(modules, /^defineRelations(?:Part)?$/);
  if (calls.length === 0) return null;
  const drafts = calls.flatMap((call) => draftsOf(call, reading, findTable));
  return drafts.flatMap((draft) => accessorOf(draft, drafts, reading));
}

function draftsOf({ args: [schema, config], at }: Call, reading: Reading, findTable: FindTable): readonly Draft[] {
  if (config === undefined) return [];
  const tables = new Map<string, TableDraft>();
  for (const [key, { value }] of schema?.kind === "object" ? schema.properties : []) {
    const table = findTable(value);
    if (table !== undefined) tables.set(key, table);
  }
  const made = config.kind === "function" ? reading.program.apply(config, [{ kind: "given", what: R, at }]) : config;
  if (made.kind !== "object" || schema?.kind !== "object") {
    reading.unreadable("the relations", made.kind === "object" ? (schema ?? made) : made);
    return [];
  }
  for (const each of made.rest) reading.unreadableSpread("some relations", each);
  return [...made.properties].flatMap(([key, { value: own, at: place }]) => {
    const table = tables.get(key);
    if (table === undefined || own.kind !== "object") {
      reading.problem(`the relations of \`${key}\` could not be read`, place);
      return [];
    }
    return [...own.properties].flatMap(([name, { value, at: where }]) => {
      const draft = draftOf(table, name, value, where, tables);
      if (draft === null) {
        reading.unreadable(`the relation \`${table.name}.${name}\``, value);
        reading.unreadRelation(table, name);
      }
      return draft ?? [];
    });
  });
}

function draftOf(
  table: TableDraft,
  name: string,
  value: Value,
  at: Place,
  tables: ReadonlyMap<string, TableDraft>,
): Draft | null {
  // r.many.books({ from: …, to: … })
  if (value.kind !== "call" || value.callee.kind !== "member" || value.callee.of.kind !== "member") return null;
  const { name: key, of } = value.callee;
  if (of.of.kind !== "given" || of.of.what !== R || (of.name !== "one" && of.name !== "many")) return null;
  const target = tables.get(key);
  const [config] = value.args;
  const from = endsOf(propertyOf(config, "from"), tables);
  const to = endsOf(propertyOf(config, "to"), tables);
  if (target === undefined || from === null || to === null) return null;
  return { table, name, kind: of.name, target, from, to, alias: textOf(propertyOf(config, "alias")) ?? null, at };
}

function endsOf(value: Value | undefined, tables: ReadonlyMap<string, TableDraft>): readonly End[] | null {
  const ends = listOf(value)?.map((item) => endOf(item, tables));
  return ends === undefined || ends.includes(null) ? null : ends.filter((end) => end !== null);
}

/** `r.books.id`, `r.books.id.through(r.bookTags.bookId)`. */
function endOf(value: Value, tables: ReadonlyMap<string, TableDraft>): End | null {
  if (value.kind === "call" && value.callee.kind === "member" && value.callee.name === "through") {
    const [own, joined] = [endOf(value.callee.of, tables), value.args[0] && endOf(value.args[0], tables)];
    return own && joined ? { ...own, through: { table: joined.table, column: joined.column } } : null;
  }
  if (value.kind !== "member" || value.of.kind !== "member") return null;
  if (value.of.of.kind !== "given" || value.of.of.what !== R) return null;
  const table = tables.get(value.of.name);
  const column = table?.columns.get(value.name)?.name;
  return table === undefined || column === undefined ? null : { table, column, through: null };
}

/** A relation that names no columns goes back over the one of its target that does. */
function accessorOf(draft: Draft, all: readonly Draft[], reading: Reading): readonly Accessor[] {
  const { table, name, kind, target, alias, at } = draft;
  const isOpen = draft.from.length === 0;
  const back = isOpen
    ? onlyWayBack(
        all.filter(
          (other) => other.table === target && other.target === table && other.alias === alias && other.from.length > 0,
        ),
        draft,
        reading,
      )
    : null;
  if (isOpen && back === null) return [];
  const [from, to] = back === null ? [draft.from, draft.to] : [back.to, back.from];
  return [
    {
      ...{ table: named(table), name, target: named(target), leadsTo: kind },
      steps: stepsOf(from, to, target),
      ...(isOpen && { derived: true as const }),
      origin: spanOf(at),
    },
  ];
}

function stepsOf(from: readonly End[], to: readonly End[], target: TableDraft): readonly AccessorStep[] {
  const columns = from.map(({ column }) => column);
  const toColumns = to.map(({ column }) => column);
  const near = from.flatMap(({ through }) => through ?? []);
  const far = to.flatMap(({ through }) => through ?? []);
  const [join] = near;
  if (join === undefined) return [{ columns, to: named(target), toColumns }];
  return [
    { columns, to: named(join.table), toColumns: near.map(({ column }) => column) },
    { columns: far.map(({ column }) => column), to: named(target), toColumns },
  ];
}

const named = ({ schema, name }: TableName): TableName => ({ schema, name });
