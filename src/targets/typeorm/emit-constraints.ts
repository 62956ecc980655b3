import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Check, Exclusion, ForeignKey, Index, Table, Unique } from "../../schema/schema.js";
import { tableKey } from "../../schema/table-key.js";
import { array, type Code, call, object } from "../../typescript/code.js";
import { sqlLiteral, stringLiteral } from "../../typescript/literals.js";
import { referredTable } from "../plan/referred-table.js";
import type { Option } from "./emit-column.js";
import { foreignKeyOptions, propertyArrow, statesKeyApart } from "./emit-relation.js";
import { exclusionText } from "./exclusion-text.js";
import type { FileContext } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import type { TablePlan } from "./plan.js";

/** Decorators of the class, in order: uniques, indexes, checks, exclusions, foreign keys of several columns. */
export function emitConstraints(plan: TablePlan, keys: readonly ForeignKey[], context: FileContext): Code[] {
  const { table } = plan;
  return [
    ...table.uniques.map((unique) => uniqueDecorator(plan, unique, context)),
    ...table.indexes.flatMap((index) => indexDecorator(plan, index, context)),
    ...table.checks.flatMap((check) => checkDecorator(check, context)),
    ...table.exclusions.map((exclusion) => exclusionDecorator(exclusion, context)),
    ...keys.flatMap((key) => (key.columns.length > 1 ? [classKey(plan, key, context)] : [])),
  ];
}

function uniqueDecorator(plan: TablePlan, unique: Unique, context: FileContext): Code {
  const { name, deferrable } = unique;
  const isIndex = context.flavor.uniques === "index";
  const options: Option[] = [
    ...(isIndex ? [{ key: "unique", value: "true" }] : []),
    ...(deferrable === null ? [] : [{ key: "deferrable", value: stringLiteral(deferrable.toUpperCase()) }]),
  ];
  const args = [...(name === null ? [] : [stringLiteral(name)]), propertyList(plan, unique.columns)];
  const rest = options.length === 0 ? [] : [object(options)];
  return ["@", call(context.typeorm(isIndex ? "Index" : "Unique"), [...args, ...rest])];
}

/** An index; one that TypeORM has no words for is named all the same, so that it is not dropped. */
function indexDecorator(plan: TablePlan, index: Index, context: FileContext): Code[] {
  // An index without a key is one whose keys could not be read, which has been said where it was read.
  if (index.parts.length === 0) return [];
  if (isIndexOfKey(index, plan.table, context.flavor)) return [];
  const name = stringLiteral(index.name);
  if (!context.flavor.sayable(index)) {
    return [["@", call(context.typeorm("Index"), [name, object([{ key: "synchronize", value: "false" }])])]];
  }
  const options: Option[] = [
    ...(index.unique ? [{ key: "unique", value: "true" }] : []),
    ...methodOption(index.method),
    ...(index.where === null ? [] : [{ key: "where", value: sqlLiteral(index.where.sql) }]),
  ];
  const columns = index.parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
  const rest = options.length === 0 ? [] : [object(options)];
  return [["@", call(context.typeorm("Index"), [name, propertyList(plan, columns), ...rest])]];
}

/** TypeORM takes every GiST index for a spatial one. */
function methodOption(method: string): Option[] {
  if (method === "gist") return [{ key: "spatial", value: "true" }];
  return method === "btree" ? [] : [{ key: "type", value: stringLiteral(method) }];
}

/** Whether the database makes an index by itself, for a foreign key of its name. */
export function isIndexOfKey({ name }: Index, { foreignKeys }: Table, { indexesKeys }: Flavor): boolean {
  return indexesKeys && foreignKeys.some((key) => key.name === name);
}

function checkDecorator({ name, expression }: Check, context: FileContext): Code[] {
  if (!context.flavor.checks) return [];
  const args = [...(name === null ? [] : [stringLiteral(name)]), sqlLiteral(expression.sql)];
  return [["@", call(context.typeorm("Check"), args)]];
}

function exclusionDecorator(exclusion: Exclusion, context: FileContext): Code {
  const { name, deferrable } = exclusion;
  const options =
    deferrable === null ? [] : [object([{ key: "deferrable", value: stringLiteral(deferrable.toUpperCase()) }])];
  return [
    "@",
    call(context.typeorm("Exclusion"), [stringLiteral(name), sqlLiteral(exclusionText(exclusion)), ...options]),
  ];
}

/** The decorators of a column that hold its foreign keys, where no relation does. */
export function columnKeys(plan: TablePlan, column: string, keys: readonly ForeignKey[], context: FileContext): Code[] {
  return keys.flatMap((key) =>
    key.columns.length === 1 && key.columns[0] === column ? [propertyKeyDecorator(plan, key, context)] : [],
  );
}

/** Foreign keys that no relation of the entity says. What leads to a table outside the output is left out here. */
export function plainKeys(plan: TablePlan, context: FileContext): readonly ForeignKey[] {
  const said = new Set(
    (context.output.properties.get(tableKey(plan.table)) ?? []).flatMap((property) =>
      property.kind === "key" && property.constraint !== null && !statesKeyApart(property.link)
        ? [property.constraint]
        : [],
    ),
  );
  return plan.table.foreignKeys.filter((key) => !said.has(key) && referredTable(key, context.output.plan) !== null);
}

/** Says which foreign keys lead to tables outside the output. */
export function reportMissingReferences(plan: TablePlan, context: FileContext): void {
  for (const key of plan.table.foreignKeys) {
    if (referredTable(key, context.output.plan) !== null) continue;
    const message = `The foreign key \`${key.name ?? key.columns.join(", ")}\` was left out: its table \`${key.references.name}\` is not part of the output.`;
    context.output.report(diagnostic("reference-left-out", message, { span: key.origin, model: plan.entity.label }));
  }
}

function propertyKeyDecorator(plan: TablePlan, key: ForeignKey, context: FileContext): Code {
  const target = referredTable(key, context.output.plan) ?? plan;
  const [column = ""] = key.references.columns;
  const primary = target.table.primaryKey?.columns ?? [];
  const inverse =
    primary.length === 1 && primary[0] === column ? [] : [propertyArrow(target, target.keys.get(column) ?? column)];
  return [
    "@",
    call(context.typeorm("ForeignKey"), [["() => ", context.entity(target)], ...inverse, ...keyOptions(key, context)]),
  ];
}

function classKey(plan: TablePlan, key: ForeignKey, context: FileContext): Code {
  const target = referredTable(key, context.output.plan) ?? plan;
  const args = [
    propertyList(plan, key.columns),
    propertyList(target, key.references.columns),
    ...keyOptions(key, context),
  ];
  return ["@", call(context.typeorm("ForeignKey"), [["() => ", context.entity(target)], ...args])];
}

function keyOptions(key: ForeignKey, context: FileContext): Code[] {
  const name: Option[] = key.name === null ? [] : [{ key: "name", value: stringLiteral(key.name) }];
  const options = [...name, ...foreignKeyOptions(key, context)];
  return options.length === 0 ? [] : [object(options)];
}

function propertyList(plan: TablePlan, columns: readonly string[]): Code {
  return array(columns.map((column) => stringLiteral(plan.keys.get(column) ?? column)));
}
