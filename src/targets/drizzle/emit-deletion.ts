import { diagnostic } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import type { Column } from "../../schema/schema.js";
import {
  array,
  type Code,
  hardline,
  imported,
  importedType,
  indent,
  lines,
  object,
  paragraphs,
} from "../../typescript/code.js";
import { propertyKey, stringLiteral } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { isShort } from "../plan/application-default.js";
import { type PlannedGeneric, type PlannedReference, planDeletion, type TableDeletion } from "../plan/deletion.js";
import { deletionRuntime } from "../plan/deletion-runtime.js";
import { headerLines } from "../plan/header.js";
import { fileScope } from "../plan/names.js";
import { arrayCode } from "../plan/values.js";
import type { EmittedFile } from "../target.js";
import { columnType } from "./column-type.js";
import { FileContext, type OutputContext } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import { drizzleNaming, type EntityNames } from "./names.js";
import type { Plan, TablePlan } from "./plan.js";
import conditions from "./runtime/conditions.ts?raw";
import mysql from "./runtime/delete-rows-mysql.ts?raw";
import postgres from "./runtime/delete-rows-postgres.ts?raw";
import sqlite from "./runtime/delete-rows-sqlite.ts?raw";
import deletionCall from "./runtime/deletion-call.ts?raw";
import { NO_MARKS, sqlTemplate } from "./sql-text.js";

/** Path of the file with the deletion rules and the function that deletes by them. */
export const DELETION_FILE = "deletion.ts";

/** Path of the file that `deletion.ts` is built on, which is the same for every project. */
export const DELETE_ROWS_FILE = "delete-rows.ts";

const DELETE_ROWS = "./delete-rows.js";

/** By Drizzle's module for the database. */
const DATABASES: Readonly<Record<string, string>> = {
  "drizzle-orm/mysql-core": mysql,
  "drizzle-orm/pg-core": postgres,
  "drizzle-orm/sqlite-core": sqlite,
};

/** Type of any table of a dialect, by its module. */
const TABLE_TYPES: Readonly<Record<string, string>> = {
  "drizzle-orm/mysql-core": "MySqlTable",
  "drizzle-orm/pg-core": "PgTable",
  "drizzle-orm/sqlite-core": "SQLiteTable",
};

/** `delete-rows.ts`: what deletes rows as Django does, by rules that it is given. */
export function emitDeleteRowsFile({ module }: Flavor): EmittedFile {
  const database = DATABASES[module];
  invariant(database !== undefined, `there is a way to delete on ${module}`);
  const exported = [
    "Database",
    "SyncDatabase",
    "AsyncDatabase",
    "DeleteRows",
    "deleteRowsBy",
    "Which",
    "KeyOf",
    "TableOf",
  ];
  const text = deletionRuntime([conditions, deletionCall, database], exported);
  return { path: DELETE_ROWS_FILE, text: `${headerLines([]).map((line) => `// ${line}\n`)}\n${text}\n` };
}

/** `deletion.ts`: the deletion rules of every table, and `deleteRows`, which deletes by them. */
export function emitDeletionFile(plan: Plan, output: OutputContext): EmittedFile {
  const { flavor } = output;
  const scope = fileScope(drizzleNaming(flavor));
  for (const name of ["deleteRows", "deleteRowsBy", "rules"]) scope.constants.take(name);
  const group = { name: "", documentation: null, framework: false, source: null };
  const names = { file: DELETION_FILE, namespace: "" };
  const context = new FileContext({ group, names, scope, members: [] }, output);
  const tables = planDeletion(plan);
  const tableType = importedType(TABLE_TYPES[flavor.module] ?? "", flavor.module);
  const entries = tables.map((table): Code => [hardline, entry(table, plan, context), ","]);
  const rules: Code = ["{", indent(entries), entries.length === 0 ? "" : hardline, "}"];
  const satisfied = [" as const satisfies ", importedType("DeletionRules", DELETE_ROWS), "<", tableType, ">;"];
  const body: Code[] = [
    lines([
      `export type { Deleted, Obstacle } from "${DELETE_ROWS}";`,
      `export { ProtectedError, RestrictedError, UnknownRuleError } from "${DELETE_ROWS}";`,
    ]),
    [
      docComment(["What becomes of rows when those that they refer to go, by the label of their model."]),
      ["const rules = ", rules, ...satisfied],
    ],
    [
      docComment(DELETE_ROWS_DOC),
      ["export const deleteRows: ", importedType("DeleteRows", DELETE_ROWS), "<", tableType, ", typeof rules> = "],
      ["/* @__PURE__ */ ", imported("deleteRowsBy", DELETE_ROWS), "(rules);"],
    ],
  ];
  return { path: DELETION_FILE, text: printModule(headerLines([]), paragraphs(body)) };
}

const DELETE_ROWS_DOC = [
  "Deletes rows as Django's `delete()` does, in one transaction: with the rows that refer to them, and whatever else the deletion rules say.",
  '`deleteRows(db, book, [1, 2])` deletes by primary key, `deleteRows(db, book, eq(book.title, "Emma"))` by a condition. It answers as `delete()` does: how many rows went in all, and of each model.',
  "It throws `ProtectedError` or `RestrictedError`, which list the rows that stand in the way, before anything was changed.",
];

function entry(table: TableDeletion<EntityNames>, whole: Plan, context: FileContext): Code {
  const { label, plan, key, references, generic, proxies } = table;
  const fields: { key: string; value: Code }[] = [
    { key: "table", value: context.table(plan) },
    { key: "key", value: array(key.map((column) => property(plan, column))) },
  ];
  if (references.length > 0) {
    fields.push({ key: "references", value: listed(references.map((each) => reference(each, plan, whole, context))) });
  }
  const named = generic.flatMap((each) => genericReference(each, whole, context) ?? []);
  if (named.length > 0) fields.push({ key: "generic", value: listed(named) });
  const others = proxies.map((proxy) => ({
    key: propertyKey(proxy.label),
    value: listed(proxy.generic.flatMap((each) => genericReference(each, whole, context) ?? [])),
  }));
  if (others.length > 0) fields.push({ key: "proxies", value: object(others) });
  return [propertyKey(label), ": ", object(fields)];
}

/** One a line. */
function listed(items: readonly Code[]): Code {
  return ["[", indent(items.map((item): Code => [hardline, item, ","])), hardline, "]"];
}

function property(plan: TablePlan, column: string): string {
  return stringLiteral(plan.keys.get(column) ?? column);
}

function reference(planned: PlannedReference, plan: TablePlan, whole: Plan, context: FileContext): Code {
  const { relation, column, to, toColumn, toColumnOf } = planned;
  const holder = whole.byLabel.get(toColumnOf) ?? plan;
  const key = whole.byLabel.get(to)?.table.primaryKey?.columns ?? [];
  const isKey = toColumnOf === to && key.length === 1 && key[0] === toColumn;
  return object([
    { key: "name", value: stringLiteral(relation.name) },
    { key: "column", value: property(plan, column) },
    { key: "to", value: stringLiteral(to) },
    ...(relation.target === to ? [] : [{ key: "proxy", value: stringLiteral(relation.target) }]),
    ...(isKey ? [] : [{ key: "toColumn", value: property(holder, toColumn) }]),
    ...(toColumnOf === to ? [] : [{ key: "toColumnOf", value: stringLiteral(toColumnOf) }]),
    { key: "onDelete", value: ruleCode(planned, plan, context) },
    ...(relation.nullable ? [{ key: "nullable", value: "true" }] : []),
    ...(relation.parentLink ? [{ key: "parent", value: "true" }] : []),
  ]);
}

function ruleCode({ relation, column: name, rule }: PlannedReference, plan: TablePlan, context: FileContext): Code {
  const set = (value: Code) => object([{ key: "set", value }]);
  if (rule.kind === "set to database default") {
    return set(sqlTemplate({ ...rule.value, columns: [] }, () => null, NO_MARKS, context.flavor.text));
  }
  if (rule.kind === "set" && rule.value.kind === "null") return stringLiteral("set null");
  if (rule.kind !== "set" && rule.kind !== "set by" && rule.kind !== "code") return stringLiteral(rule.kind);
  const column = plan.table.columns.find((each) => each.name === name);
  const value = rule.kind === "set" && column !== undefined ? setValue(rule.value, column, plan, context) : null;
  if (value !== null) return set(value);
  const code = rule.kind === "set" ? `${relation.source}.${relation.name}` : rule.name;
  reportCode(relation, rule.kind === "code", code, context);
  return object([{ key: rule.kind === "code" ? "code" : "setBy", value: stringLiteral(code) }]);
}

function reportCode(
  relation: PlannedReference["relation"],
  isWhole: boolean,
  code: string,
  context: FileContext,
): void {
  const key = `\`${relation.source}.${relation.name}\``;
  const message = isWhole
    ? `What becomes of ${key} on deletion is up to \`${code}\`, which has no equivalent; \`deleteRows\` refuses to delete what such rows refer to.`
    : `The value that ${key} is set to on deletion is made by \`${code}\`, which has no equivalent; \`deleteRows\` takes it as \`values\`, and refuses to delete what such rows refer to without.`;
  const about = { span: relation.origin, model: relation.source, field: relation.name };
  context.report(diagnostic("deletion-not-converted", message, about));
}

function setValue(
  value: Extract<PlannedReference["rule"], { kind: "set" }>["value"],
  column: Column,
  plan: TablePlan,
  context: FileContext,
): Code | null {
  if (value.kind === "uuid" && isShort(column)) return stringLiteral(value.value.replaceAll("-", ""));
  const type = columnType(column, plan.counted.has(column.name), context.flavor.vocabulary);
  return arrayCode(value, type.value, type.arrays.length);
}

/** Null where the column holds keys of a kind that none can be made into. */
function genericReference(planned: PlannedGeneric<EntityNames>, whole: Plan, context: FileContext): Code | null {
  const { name, to, holder, typeColumn, idColumn, type, kinds } = planned;
  const kindTable = whole.byLabel.get(kinds.entity);
  const column = holder.table.columns.find((each) => each.name === idColumn);
  if (kindTable === undefined || column === undefined) return null;
  const held = columnType(column, holder.counted.has(idColumn), context.flavor.vocabulary).value;
  if (held !== "string" && held !== "number" && held !== "bigint") return null;
  const where = [
    { key: propertyKey(kindTable.keys.get(kinds.groupColumn) ?? kinds.groupColumn), value: stringLiteral(type.group) },
    { key: propertyKey(kindTable.keys.get(kinds.nameColumn) ?? kinds.nameColumn), value: stringLiteral(type.name) },
  ];
  return object([
    { key: "name", value: stringLiteral(name) },
    { key: "to", value: stringLiteral(to) },
    ...(holder.entity.label === to ? [] : [{ key: "columnsOf", value: stringLiteral(holder.entity.label) }]),
    { key: "typeColumn", value: property(holder, typeColumn) },
    { key: "idColumn", value: property(holder, idColumn) },
    { key: "idAs", value: stringLiteral(held) },
    {
      key: "type",
      value: object([
        { key: "model", value: stringLiteral(kindTable.entity.label) },
        { key: "key", value: property(kindTable, kinds.keyColumn) },
        { key: "where", value: object(where) },
      ]),
    },
  ]);
}
