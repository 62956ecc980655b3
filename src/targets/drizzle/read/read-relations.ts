import type { Accessor } from "../../../schema/accessor.js";
import { groupBy } from "../../../schema/group-by.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import type { Module } from "../../../typescript/read/program.js";
import { type Call, type ObjectValue, type Place, spanOf, type Value } from "../../../typescript/read/values.js";
import { listOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { heldValues } from "../../plan/read/held-values.js";
import { libraryName } from "./library.js";
import type { Reading } from "./reading.js";
import { columnReference, type FindTable, type TableDraft, undeclaredColumn } from "./table-draft.js";

/** One property of `relations()`, before ways back are found. */
interface Draft {
  readonly table: TableDraft;
  readonly name: string;
  readonly kind: "one" | "many";
  readonly target: TableDraft;
  readonly on: { readonly fields: readonly string[]; readonly references: readonly string[] } | null;
  readonly relationName: string | null;
  readonly at: Place;
}

const ONE = Object.freeze({ kind: "one" });
const MANY = Object.freeze({ kind: "many" });

/** The calls of a function of drizzle-orm's that modules export, or that something exported holds, each once. */
export function exportedCalls(modules: readonly Module[], name: RegExp): readonly Call[] {
  const exported = modules.flatMap(({ exports }) => [...exports.values()].map((binding) => binding.value()));
  const held = heldValues(modules).map(({ value }) => value);
  const isCall = (value: Value): value is Call => value.kind === "call" && name.test(libraryName(value.callee) ?? "");
  return [...new Set([...exported, ...held].filter(isCall))];
}

/** The one relation of its target that a relation goes back over; null where no one does, which has been said. */
export function onlyWayBack<T>(
  candidates: readonly T[],
  { table, name, target, at }: Pick<Draft, "table" | "name" | "target" | "at">,
  reading: Reading,
): T | null {
  const [only, more] = candidates;
  if (only !== undefined && more === undefined) return only;
  const number = only === undefined ? "no" : "more than one";
  const isSaid = only === undefined && reading.hasUnreadRelation(target);
  reading.unreadRelation(table, name);
  if (isSaid) return null;
  reading.problem(`${number} relation of \`${target.name}\` says what \`${table.name}.${name}\` leads back over`, at);
  return null;
}

/**
 * The relations of 0.45: `relations(books, ({ one, many }) => ({ … }))` that modules export; null where there are none.
 * https://orm.drizzle.team/docs/relations
 */
export function readRelations(
  modules: readonly Module[],
  reading: Reading,
  findTable: FindTable,
): readonly Accessor[] | null {
  const calls = exportedCalls(modules, /^relations$/);
  if (calls.length === 0) return null;
  const all = calls.flatMap((call) => draftsOf(call, reading, findTable));
  // A table may have several `relations()`; of two with one name the later one counts.
  const drafts = [...new Map(all.map((draft) => [partKey(tableKey(draft.table), draft.name), draft])).values()];
  const byTable = groupBy(drafts, ({ table }) => table.call);
  return drafts.flatMap((draft) => accessorOf(draft, byTable.get(draft.target.call) ?? [], reading));
}

function draftsOf({ args: [of, config], at }: Call, reading: Reading, findTable: FindTable): readonly Draft[] {
  const table = of === undefined ? undefined : findTable(of);
  if (table === undefined || config?.kind !== "function") {
    reading.problem("relations could not be read: their table is not known", at);
    return [];
  }
  const handed: ObjectValue = {
    kind: "object",
    properties: new Map([
      ["one", { value: { kind: "given", what: ONE, at }, at }],
      ["many", { value: { kind: "given", what: MANY, at }, at }],
    ]),
    rest: [],
    at,
  };
  const made = reading.program.apply(config, [handed]);
  if (made.kind !== "object") {
    reading.unreadable(`the relations of \`${table.name}\``, made);
    return [];
  }
  for (const each of made.rest) reading.unreadableSpread(`some relations of \`${table.name}\``, each);
  return [...made.properties].flatMap(([name, { value, at: place }]) => {
    const draft = draftOf(table, name, value, place, reading, findTable);
    if (draft !== null && draft !== "said") return draft;
    if (draft === null) reading.unreadable(`the relation \`${table.name}.${name}\``, value);
    reading.unreadRelation(table, name);
    return [];
  });
}

function draftOf(
  table: TableDraft,
  name: string,
  value: Value,
  at: Place,
  reading: Reading,
  findTable: FindTable,
): Draft | "said" | null {
  if (value.kind !== "call" || value.callee.kind !== "given") return null;
  const { what } = value.callee;
  const kind = what === ONE ? "one" : what === MANY ? "many" : null;
  const [first, config] = value.args;
  const target = first === undefined ? undefined : findTable(first);
  if (kind === null || target === undefined) return null;
  const fields = columnsOf(propertyOf(config, "fields"), table, reading, findTable);
  const references = columnsOf(propertyOf(config, "references"), table, reading, findTable);
  if (fields === "said" || references === "said") return "said";
  if (fields === undefined || references === undefined) {
    reading.problem(`the columns of the relation \`${table.name}.${name}\` could not be read`, at);
    return "said";
  }
  const on = fields.length === 0 ? null : { fields, references };
  return { table, name, kind, target, on, relationName: textOf(propertyOf(config, "relationName")) ?? null, at };
}

/** The names of the columns of a list; that one of them is none that its table declares has been said. */
function columnsOf(
  value: Value | undefined,
  own: TableDraft,
  reading: Reading,
  findTable: FindTable,
): readonly string[] | "said" | undefined {
  const items = listOf(value);
  const found = items?.map((item) => columnReference(item, findTable)?.column.name);
  const odd = items?.[found?.indexOf(undefined) ?? -1];
  const missing = odd && undeclaredColumn(odd, own, findTable);
  if (odd !== undefined && missing !== undefined) {
    reading.noColumn(missing.table, missing.key, odd.at);
    return "said";
  }
  return found === undefined || odd !== undefined ? undefined : found.filter((name) => name !== undefined);
}

/** A relation that names no columns goes back over the one of its target that does. */
function accessorOf(draft: Draft, theirs: readonly Draft[], reading: Reading): readonly Accessor[] {
  const { table, name, kind, target, on, relationName, at } = draft;
  const own = ({ schema, name: of }: TableDraft) => ({ schema, name: of });
  const accessor = (columns: readonly string[], toColumns: readonly string[]): Accessor => ({
    ...{ table: own(table), name, target: own(target), leadsTo: kind },
    steps: [{ columns, to: own(target), toColumns }],
    origin: spanOf(at),
  });
  if (on !== null) return [accessor(on.fields, on.references)];
  // One without a name goes back over any (`normalizeRelation`), where no other is without one, too.
  const ways = theirs.filter((other) => other.on !== null && other.target.call === table.call);
  const alike = ways.filter((other) => other.relationName === relationName);
  const back = alike.length === 0 && relationName === null ? ways : alike;
  const only = onlyWayBack(
    back.filter((other) => other !== draft),
    draft,
    reading,
  );
  return only?.on == null ? [] : [{ ...accessor(only.on.references, only.on.fields), derived: true }];
}
