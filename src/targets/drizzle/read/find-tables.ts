import type { TableName } from "../../../schema/schema.js";
import type { Module } from "../../../typescript/read/program.js";
import type { Call, ObjectValue, Place, Value } from "../../../typescript/read/values.js";
import { chainOf, textOf } from "../../plan/read/arguments.js";
import { heldValues } from "../../plan/read/held-values.js";
import { cased } from "./casing.js";
import { BUILDERS, columnHead, isColumnHead } from "./column-head.js";
import { isLibrary } from "./library.js";
import type { Reading } from "./reading.js";
import { nameOf, type TableCall, tableCall } from "./table-call.js";
import type { ColumnDraft, TableDraft } from "./table-draft.js";

/** The tables of a schema. */
export interface FoundTables {
  /** Those that modules export by a name of their own: what drizzle-kit makes. */
  readonly exported: readonly TableDraft[];
  /** Those that only an exported object holds: they are used, and in no migration. */
  readonly held: readonly TableDraft[];
  readonly views: readonly FoundView[];
  /** Any table by its value, exported or not. */
  find(value: Value): TableDraft | undefined;
}

/** A view: it is there, and what its query gives is not looked into. */
export interface FoundView extends TableName {
  readonly at: Place;
}

/** Finds the tables that modules declare. */
export function findTables(modules: readonly Module[], reading: Reading): FoundTables {
  const drafts = new Map<Value, TableDraft | undefined>();
  const find = (value: Value): TableDraft | undefined => {
    const found = tableCall(value);
    if (found === undefined || found.kind === "view") return undefined;
    const { call } = found;
    if (!drafts.has(call)) {
      drafts.set(call, undefined); // what leads back to itself is no table
      drafts.set(call, draftOf(found, reading));
    }
    return drafts.get(call);
  };
  const views = new Map<Call, FoundView>();
  const exported = new Map<TableDraft, TableDraft>();
  for (const module of modules) {
    noteOpen(module, reading);
    for (const binding of module.exports.values()) {
      const value = binding.value();
      if (value.kind === "unknown" && declaresTable(binding.at)) reading.unreadable(`\`${binding.name}\``, value);
      const view = viewOf(value, binding.at, reading);
      if (view !== undefined) views.set(view.call, view);
      const draft = isDeclaredAt(value, binding.at) ? find(value) : undefined;
      if (draft !== undefined && !exported.has(draft)) exported.set(draft, { ...draft, at: binding.at });
    }
  }
  for (const [draft, named] of exported) drafts.set(draft.call, named);
  const known = new Set(exported.values());
  const held: TableDraft[] = [];
  for (const { name, value, at } of heldValues(modules)) {
    if (value.kind === "unknown" && isMadeAsTable(at)) reading.unreadable(`\`${name}\``, value);
    const view = viewOf(value, at, reading);
    if (view !== undefined && !views.has(view.call)) views.set(view.call, view);
    const draft = find(value);
    if (draft === undefined || known.has(draft)) continue;
    const named = { ...draft, at };
    drafts.set(draft.call, named);
    known.add(named);
    held.push(named);
  }
  return { exported: [...exported.values()], held, views: [...views.values()], find };
}

/** Whether a table among the arguments of another call is written where a name is declared: else that names something made of it. */
function isDeclaredAt(value: Value, at: Place): boolean {
  const found = tableCall(value);
  if (found?.isWrapped !== true) return true;
  const { source, start } = found.call.at;
  return source === at.source && start >= at.end && start < at.end + declarationOf(at).length;
}

/** The text behind a name up to where the next thing is declared. */
function declarationOf({ source: { text }, end }: Place): string {
  const [declaration = ""] = text
    .slice(end, end + 50_000)
    .split(/\n(?=(?:export|const|let|var|async|function|class|type|interface|import|enum)\b)/);
  return declaration;
}

/** Whether what a name is declared as looks like a table, though it could not be told what it is. */
function declaresTable(at: Place): boolean {
  return /\b(?:pg|mysql|sqlite)Table\b|\b\w*[tT]able\w*\s*\(/.test(declarationOf(at));
}

/** The same of what a property or static member is set to: what is behind it in the text is no part of it. */
function isMadeAsTable({ source: { text }, end }: Place): boolean {
  return /^[?!]?\s*[:=]\s*(?:\w+\.)*(?:pg|mysql|sqlite)?[tT]able\w*\s*\(/.test(text.slice(end, end + 200));
}

/** Says of a module that exports all of a package that there may be tables among that. */
function noteOpen({ openTo }: Module, reading: Reading): void {
  if (openTo === null || isLibrary(openTo.package)) return;
  reading.problem(`what \`${openTo.package}\` exports could not be read: packages are not followed`, openTo.at);
}

function viewOf(value: Value, at: Place, reading: Reading): (FoundView & { readonly call: Call }) | undefined {
  const found = tableCall(value);
  if (found?.kind !== "view") return undefined;
  const name = textOf(nameOf(found, reading.program));
  return name === undefined ? undefined : { call: found.call, schema: found.schema, name, at };
}

function draftOf(found: TableCall, reading: Reading): TableDraft | undefined {
  const { call, schema } = found;
  const [, given, extra] = call.args;
  const said = nameOf(found, reading.program);
  const name = textOf(said);
  if (said !== undefined && name === undefined) reading.unreadable("the name of a table", said);
  if (said === undefined || given === undefined) return undefined;
  const columns = given.kind === "function" ? applied(given, call, reading) : given;
  if (name === undefined) {
    if (columns.kind === "object")
      reading.nameless(columnDrafts(columns, found, reading).map(({ draft }) => draft.name));
    return undefined;
  }
  if (columns.kind !== "object") {
    reading.unreadable(`the columns of \`${name}\``, columns);
    return undefined;
  }
  for (const each of columns.rest) {
    reading.unreadableSpread(`some columns of \`${name}\``, each);
    reading.openTable({ schema, name });
  }
  const drafts = columnDrafts(columns, found, reading);
  // What no builder makes may have any name.
  if (drafts.some(({ isMade }) => !isMade)) reading.openTable({ schema, name });
  return {
    ...{ schema, name, call, columns: new Map(drafts.map(({ draft }) => [draft.key, draft])), at: call.at },
    extra: extra === undefined || extra.kind === "undefined" ? null : extra,
  };
}

/** The columns of a table, each with whether a builder makes it. */
function columnDrafts(
  { properties }: ObjectValue,
  { casing }: TableCall,
  reading: Reading,
): readonly { readonly draft: ColumnDraft; readonly isMade: boolean }[] {
  return [...properties].map(([key, { value, at }]) => {
    const head = columnHead(chainOf(value, isColumnHead).head, reading);
    const name = head?.name ?? cased(key, casing ?? reading.options.casing);
    return { draft: { key, name, value, at }, isMade: head !== null };
  });
}

function applied(value: Value & { readonly kind: "function" }, call: Call, reading: Reading): Value {
  return reading.program.apply(value, [{ kind: "given", what: BUILDERS, at: call.at }]);
}
