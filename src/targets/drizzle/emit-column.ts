import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Column } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import {
  bracketed,
  type Code,
  call,
  chain,
  group,
  importedType,
  indent,
  type Link,
  line,
  object,
} from "../../typescript/code.js";
import { plainLiteral, propertyKey, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import { reportLostDefault } from "../plan/application-default.js";
import type { ColumnDocs } from "../plan/column-docs.js";
import { type ColumnType, columnType, survivesQuoting } from "./column-type.js";
import { databaseDefault } from "./database-default.js";
import type { EmittedChoices } from "./emit-choices.js";
import { statedKey } from "./emit-constraints.js";
import { defaultLinks } from "./emit-default.js";
import type { FileContext } from "./file-context.js";
import { ORM_MODULE } from "./modules.js";
import type { TablePlan } from "./plan.js";
import { NO_MARKS, sqlTemplate } from "./sql-text.js";

/** A column as an entry of the table's object, with its documentation. */
export function emitColumn(
  plan: TablePlan,
  column: Column,
  choices: EmittedChoices | null,
  docs: ColumnDocs,
  context: FileContext,
): Code {
  const attribute = plan.attributes.get(column.name) ?? null;
  const typed = isCollatedLater(plan, column, context) ? { ...column, collation: null } : column;
  const type = columnType(typed, plan.counted.has(column.name), context.flavor.vocabulary);
  if (context.flavor.quotesTypes && context.release.kitCuts && !survivesQuoting(type))
    reportQuoted(plan, column, type, context);
  const key = plan.keys.get(column.name) ?? column.name;
  const isKey = plan.table.primaryKey?.columns.length === 1 && plan.table.primaryKey.columns[0] === column.name;
  const only = isKey && statedKey(plan, context) === null;
  const defaults = defaultLinks(attribute, column, type, context);
  const given = attribute === null ? null : context.givenType(`${plan.entity.label}.${attribute.name}`);
  const links: Link[] = [
    ...arrayLinks(type, context),
    ...typeLinks(type, given, choices, context),
    ...(only ? [{ code: keyLink(column, context) }] : []),
    ...identityLinks(plan, column, context),
    ...(column.nullable || only ? [] : [{ code: "notNull()" }]),
    ...databaseDefault(column, type, given === null && choices === null, context),
    ...generatedLinks(plan, column, context),
    ...defaults.links.map((code) => ({ code, complex: true })),
  ];
  if (attribute !== null) reportLostDefault(attribute, defaults.lost, column, plan.entity, context.report);
  const remarks = docs.paragraphs(column.name, attribute, defaults.lost);
  const head = builderCall(key, column, type, given === null ? (choices?.enum ?? null) : null, context);
  return [docComment(remarks), propertyKey(key), ": ", chain(head, links)];
}

/** `varchar("title", { length: 100 })`. The name is left out where the key is it in every casing. */
function builderCall(
  key: string,
  column: Column,
  type: ColumnType,
  choices: string | null,
  context: FileContext,
): Code {
  const named = key !== column.name || !/^[a-z][a-z0-9]*$/.test(key);
  const options = type.options.map(({ name, value }) => ({ key: propertyKey(name), value: plainLiteral(value) }));
  if (choices !== null) options.push({ key: "enum", value: choices });
  const args = [...(named ? [stringLiteral(column.name)] : []), ...(options.length === 0 ? [] : [object(options)])];
  return call(context.builder(type.word.builder, type.word.from), args);
}

function arrayLinks({ arrays, arraysInText }: ColumnType, { release }: FileContext): Link[] {
  if (arraysInText || arrays.length === 0) return [];
  if (release.arrays === "text") return [{ code: `array(${stringLiteral("[]".repeat(arrays.length))})` }];
  return arrays.map((size) => ({ code: size === null ? "array()" : `array(${size})` }));
}

/** `$type<…>()`: the type that the user gave, else that of the choices, else that of an array which only SQL knows of. */
function typeLinks(
  { arrays, arraysInText }: ColumnType,
  given: Code | null,
  choices: EmittedChoices | null,
  { release }: FileContext,
): Link[] {
  const link = (type: Code): Link[] => [{ code: ["$type<", type, ">()"] }];
  // 1.0 takes the type of the innermost element.
  const isElement = release.arrays === "text" && !arraysInText;
  if (given !== null) return link([given, isElement ? "[number]".repeat(arrays.length) : ""]);
  if (choices !== null) return choices.enum === null ? link(choices.type) : [];
  return arraysInText && arrays.length > 0 ? link(`string${"[]".repeat(arrays.length)}`) : [];
}

function keyLink(column: Column, { flavor }: FileContext): string {
  return column.identity !== null && flavor.numbering.startsWith("primaryKey(") ? flavor.numbering : "primaryKey()";
}

function identityLinks(plan: TablePlan, column: Column, context: FileContext): Link[] {
  const { numbering } = context.flavor;
  if (column.identity !== null && numbering === "autoincrement()") return [{ code: numbering }];
  if (column.identity !== "by default" && column.identity !== "always") return [];
  const method = column.identity === "always" ? "generatedAlwaysAsIdentity" : "generatedByDefaultAsIdentity";
  const name = context.sequences(tableKey(plan.table), column.name);
  return [{ code: name === null ? `${method}()` : `${method}({ name: ${stringLiteral(name)} })` }];
}

function generatedLinks(plan: TablePlan, column: Column, context: FileContext): Link[] {
  if (column.generated === null) return [];
  const { expression, stored } = column.generated;
  const { text, generatedModes } = context.flavor;
  const reference = (name: string) => referenceInside(plan, name);
  const template = sqlTemplate(expression, reference, NO_MARKS, text);
  if (generatedModes) {
    const mode = object([{ key: "mode", value: stringLiteral(stored ? "stored" : "virtual") }]);
    return [{ code: call("generatedAlwaysAs", [template, mode]), complex: true }];
  }
  const arrow = ["(): ", importedType("SQL", ORM_MODULE), " =>", group(indent(line, template))];
  const code = ["generatedAlwaysAs", bracketed("(", [arrow], ")")];
  return [{ code, complex: true }];
}

function isCollatedLater(plan: TablePlan, column: Column, { output }: FileContext): boolean {
  return output.laterCollations.has(partKey(tableKey(plan.table), column.name));
}

function referenceInside(plan: TablePlan, column: string): string | null {
  const key = plan.keys.get(column);
  return key === undefined ? null : `${plan.names.table}.${key}`;
}

function reportQuoted(plan: TablePlan, column: Column, type: ColumnType, context: FileContext): void {
  const text = String(type.options[0]?.value ?? "");
  context.report(
    diagnostic(
      "type-not-migratable",
      `drizzle-kit puts quotes around \`${text}\`, the type of \`${plan.entity.label}.${column.name}\`, and makes SQL that fails; queries work.`,
      {
        span: column.origin,
        model: plan.entity.label,
        hint: "Create the table from Django's own DDL.",
      },
    ),
  );
}
