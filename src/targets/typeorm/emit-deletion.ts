import type { Literal } from "../../schema/literal.js";
import type { Column } from "../../schema/schema.js";
import { type Code, imported, importedType, lines, object, paragraphs } from "../../typescript/code.js";
import { sqlLiteral, stringLiteral } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { isShort } from "../plan/application-default.js";
import { deletionRules } from "../plan/deletion-code.js";
import { deletionRuntime } from "../plan/deletion-runtime.js";
import { headerLines } from "../plan/header.js";
import { fileScope } from "../plan/names.js";
import { arrayCode } from "../plan/values.js";
import type { EmittedFile } from "../target.js";
import { FileContext, type OutputContext } from "./file-context.js";
import { typeormNaming } from "./names.js";
import type { TablePlan } from "./plan.js";
import deleteRows from "./runtime/delete-rows.ts?raw";

/** Path of the file with the deletion rules and the function that deletes by them. */
export const DELETION_FILE = "deletion.ts";

/** Path of the file that `deletion.ts` is built on, which is the same for every project. */
export const DELETE_ROWS_FILE = "delete-rows.ts";

const DELETE_ROWS = "./delete-rows.js";

/** `delete-rows.ts`: what deletes rows as Django does, by rules that it is given. */
export function emitDeleteRowsFile(): EmittedFile {
  const text = deletionRuntime([deleteRows], ["DeleteRows", "deleteRowsBy", "EntityClass", "EntityOf", "KeyOf"]);
  return { path: DELETE_ROWS_FILE, text: `${headerLines([]).map((line) => `// ${line}\n`)}\n${text}\n` };
}

/** `deletion.ts`: the deletion rules of every entity, and `deleteRows`, which deletes by them. */
export function emitDeletionFile(output: OutputContext): EmittedFile {
  const { flavor, plan, report } = output;
  const group = { name: "", documentation: null, framework: false, source: null };
  const names = { file: DELETION_FILE, namespace: "" };
  const context = new FileContext({ group, names, scope: fileScope(typeormNaming), members: [] }, output);
  const rules = deletionRules(plan, {
    report,
    table: (each) => context.entity(each),
    value: (value, column, each) => setValue(value, column, each, context),
    sql: ({ sql }) => `() => ${sqlLiteral(sql)}`,
    isBareKey: (each) => each.table.columns.some((column) => isBareKey(each, column, context)),
    holds: (column, each) => context.typeOf(each, column).word.value,
  });
  const limits = object([
    { key: "parameters", value: flavor.quote === "`" || flavor.namesKeys ? "65_535" : "32_766" },
    { key: "rowByRow", value: String(flavor.quote === "`") },
  ]);
  const satisfied = [" as const satisfies ", type("DeletionRules"), "<", type("EntityClass"), ">;"];
  const body: Code[] = [
    lines([
      `export type { Deleted, Obstacle } from ${stringLiteral(DELETE_ROWS)};`,
      `export { ProtectedError, RestrictedError, UnknownRuleError } from ${stringLiteral(DELETE_ROWS)};`,
    ]),
    [
      docComment(["What becomes of rows when those that they refer to go, by the label of their model."]),
      ["const rules = ", rules, ...satisfied],
    ],
    [
      docComment(DELETE_ROWS_DOC),
      ["export const deleteRows: ", type("DeleteRows"), "<typeof rules> = "],
      ["/* @__PURE__ */ ", imported("deleteRowsBy", DELETE_ROWS), "(rules, ", limits, ");"],
    ],
  ];
  return { path: DELETION_FILE, text: printModule(headerLines([]), paragraphs(body)) };
}

const type = (name: string): Code => importedType(name, DELETE_ROWS);

const DELETE_ROWS_DOC = [
  "Deletes rows as Django's `delete()` does, in one transaction: with the rows that refer to them, and whatever else the deletion rules say.",
  '`deleteRows(manager, Book, [1, 2])` deletes by primary key, `deleteRows(manager, Book, { title: "Emma" })` by a condition as `find` takes it. It answers as `delete()` does: how many rows went in all, and of each model.',
  "It throws `ProtectedError` or `RestrictedError`, which list the rows that stand in the way, before anything was changed.",
];

function isBareKey(plan: TablePlan, column: Column, context: FileContext): boolean {
  return plan.table.primaryKey?.columns[0] === column.name && context.typeOf(plan, column).word.bare === true;
}

function setValue(value: Literal, column: Column, plan: TablePlan, context: FileContext): Code | null {
  const { word, arrays } = context.typeOf(plan, column);
  if (value.kind === "uuid" && (isShort(column) || word.bare === true)) {
    return stringLiteral(value.value.replaceAll("-", ""));
  }
  return arrayCode(value, arrays === 0 ? word.value : word.element, arrays);
}
