import { invariant } from "../../diagnostics/invariant.js";
import type { Literal } from "../../schema/literal.js";
import type { Column } from "../../schema/schema.js";
import { type Code, imported, importedType, lines, paragraphs } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { isShort } from "../plan/application-default.js";
import { deletionRules } from "../plan/deletion-code.js";
import { deletionRuntime } from "../plan/deletion-runtime.js";
import { headerLines } from "../plan/header.js";
import { fileScope } from "../plan/names.js";
import { arrayCode } from "../plan/values.js";
import type { EmittedFile } from "../target.js";
import { columnType } from "./column-type.js";
import { FileContext, type OutputContext } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import { drizzleNaming } from "./names.js";
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
  const tableType = importedType(TABLE_TYPES[flavor.module] ?? "", flavor.module);
  const rules = deletionRules(plan, {
    report: output.report,
    table: (each) => context.table(each),
    value: (value, column, each) => setValue(value, column, each, context),
    sql: (expression) => sqlTemplate({ ...expression, columns: [] }, () => null, NO_MARKS, flavor.text),
    isBareKey: () => false,
    holds: (column, each) => columnType(column, each.counted.has(column.name), flavor.vocabulary).value,
  });
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

function setValue(value: Literal, column: Column, plan: TablePlan, context: FileContext): Code | null {
  if (value.kind === "uuid" && isShort(column)) return stringLiteral(value.value.replaceAll("-", ""));
  const type = columnType(column, plan.counted.has(column.name), context.flavor.vocabulary);
  return arrayCode(value, type.value, type.arrays.length);
}
