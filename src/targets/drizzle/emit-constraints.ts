import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Check, ForeignKey, ReferentialAction, Unique } from "../../schema/schema.js";
import { array, type Code, call, chain, type Link, object } from "../../typescript/code.js";
import { memberAccess, stringLiteral } from "../../typescript/literals.js";
import { referredTable } from "../plan/referred-table.js";
import type { FileContext } from "./file-context.js";
import type { Flavor, StatedKey } from "./flavors/flavor.js";
import type { Plan, TablePlan } from "./plan.js";
import { CONDITION_MARKS, sqlTemplate } from "./sql-text.js";

/** A column inside its own table's constraints: `t.title`. */
export function ownColumn(plan: TablePlan, column: string): string | null {
  const key = plan.keys.get(column);
  return key === undefined ? null : `t${memberAccess(key)}`;
}

/** Entries of the table's third argument: primary key of several columns, uniques, checks, foreign keys. */
export function emitConstraints(plan: TablePlan, whole: Plan, context: FileContext): Code[] {
  const { table } = plan;
  return [
    ...primaryKey(plan, context),
    ...table.uniques.map((unique) => uniqueCode(plan, unique, context)),
    ...table.checks.flatMap((check, position) =>
      isColumnCheck(check, context.flavor) ? [] : [checkCode(plan, check, position, context)],
    ),
    ...table.foreignKeys.flatMap((key) => foreignKeyCode(plan, key, whole, context)),
  ];
}

function primaryKey(plan: TablePlan, context: FileContext): Code[] {
  const key = statedKey(plan, context);
  if (key === null) return [];
  const entries = [...named(key.name), { key: "columns", value: columnList(plan, key.columns) }];
  return [call(context.core("primaryKey"), [object(entries)])];
}

/** The primary key where it stands apart from its columns; null where its one column says it, or there is none. */
export function statedKey({ table }: TablePlan, { flavor, release }: FileContext): StatedKey | null {
  return table.primaryKey === null ? null : flavor.statedKey(table, table.primaryKey, release);
}

function uniqueCode(plan: TablePlan, unique: Unique, context: FileContext): Code {
  const name = unique.name ?? context.flavor.implicit.unique(plan.table, unique.columns);
  const columns = unique.columns.map((column) => ownColumn(plan, column) ?? column);
  const links: Link[] = [
    { code: call("on", columns) },
    ...(unique.nullsDistinct ? [] : [{ code: "nullsNotDistinct()" }]),
  ];
  return chain(call(context.core(context.flavor.unique), [stringLiteral(name)]), links);
}

/** Whether a check is a column's own to the database, under the column's name, which tells it from one of the table: then Drizzle cannot make it. */
export function isColumnCheck(
  { name, expression }: Pick<Check, "name" | "expression">,
  { columnChecks }: Flavor,
): boolean {
  const [column, more] = expression.columns;
  return columnChecks && column !== undefined && more === undefined && name === column;
}

function checkCode(plan: TablePlan, check: Check, position: number, context: FileContext): Code {
  const { implicit, text } = context.flavor;
  const name = check.name ?? implicit.check(plan.table, check.expression.columns, position);
  const condition = sqlTemplate(check.expression, (column) => ownColumn(plan, column), CONDITION_MARKS, text);
  return call(context.core("check"), [stringLiteral(name), condition]);
}

function foreignKeyCode(plan: TablePlan, key: ForeignKey, whole: Plan, context: FileContext): Code[] {
  const name = key.name ?? context.flavor.implicit.foreignKey(plan.table, key.columns);
  const target = referredTable(key, whole);
  if (target === null) {
    const message = `The foreign key \`${name ?? key.columns.join(", ")}\` was left out: its table \`${key.references.name}\` is not part of the output.`;
    context.report(diagnostic("reference-left-out", message, { span: key.origin, model: plan.entity.label }));
    return [];
  }
  const self = target === plan;
  const entries = [
    ...named(name),
    { key: "columns", value: columnList(plan, key.columns) },
    {
      key: "foreignColumns",
      value: self
        ? columnList(plan, key.references.columns)
        : array(key.references.columns.map((column) => context.column(target, column))),
    },
  ];
  const links = [...action("onDelete", key.onDelete, context), ...action("onUpdate", key.onUpdate, context)];
  return [chain(call(context.core("foreignKey"), [object(entries)]), links)];
}

function action(method: string, wanted: ReferentialAction, { flavor }: FileContext): Link[] {
  const value = wanted === "no action" ? flavor.noAction : wanted;
  return value === "no action" ? [] : [{ code: `${method}(${stringLiteral(value)})` }];
}

function named(name: string | null) {
  return name === null ? [] : [{ key: "name", value: stringLiteral(name) }];
}

function columnList(plan: TablePlan, columns: readonly string[]): Code {
  return array(columns.map((column) => ownColumn(plan, column) ?? column));
}
