import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Check, ForeignKey, ReferentialAction, Unique } from "../../schema/schema.js";
import { array, type Code, call, chain, imported, type Link, object } from "../../typescript/code.js";
import { memberAccess, stringLiteral } from "../../typescript/literals.js";
import type { FileContext } from "./file-context.js";
import type { Plan, TablePlan } from "./plan.js";
import { postgresName } from "./postgres-names.js";
import { CONDITION_MARKS, sqlTemplate } from "./sql-text.js";
import { tableKey } from "./table-key.js";
import { PG_CORE_MODULE } from "./vocabulary.js";

/** A column inside its own table's constraints: `t.title`. */
export function ownColumn(plan: TablePlan, column: string): string | null {
  const key = plan.keys.get(column);
  return key === undefined ? null : `t${memberAccess(key)}`;
}

/** Entries of the table's third argument: primary key of several columns, uniques, checks, foreign keys. */
export function emitConstraints(plan: TablePlan, whole: Plan, context: FileContext): Code[] {
  const { table } = plan;
  return [
    ...primaryKey(plan),
    ...table.uniques.map((unique) => uniqueCode(plan, unique, context)),
    ...table.checks.map((check) => checkCode(plan, check)),
    ...table.foreignKeys.flatMap((key) => foreignKeyCode(plan, key, whole, context)),
  ];
}

/** Drizzle would name the key by its columns; the database's own name is stated instead. */
function primaryKey(plan: TablePlan): Code[] {
  const key = plan.table.primaryKey;
  if (key === null || key.columns.length < 2) return [];
  const name = key.name ?? postgresName(plan.table.name, null, "pkey");
  const entries = [
    { key: "name", value: stringLiteral(name) },
    { key: "columns", value: columnList(plan, key.columns) },
  ];
  return [call(imported("primaryKey", PG_CORE_MODULE), [object(entries)])];
}

function uniqueCode(plan: TablePlan, unique: Unique, context: FileContext): Code {
  const name = unique.name ?? postgresName(plan.table.name, unique.columns.join("_"), "key");
  if (unique.deferrable !== null) context.skip("deferrability", plan, name, unique.deferrable);
  if (unique.include.length > 0) context.skip("include", plan, name, unique.include.join(", "));
  const columns = unique.columns.map((column) => ownColumn(plan, column) ?? column);
  const links: Link[] = [
    { code: call("on", columns) },
    ...(unique.nullsDistinct ? [] : [{ code: "nullsNotDistinct()" }]),
  ];
  return chain(call(imported("unique", PG_CORE_MODULE), [stringLiteral(name)]), links);
}

function checkCode(plan: TablePlan, check: Check): Code {
  const { columns } = check.expression;
  const name = check.name ?? postgresName(plan.table.name, columns.length === 1 ? (columns[0] ?? null) : null, "check");
  const condition = sqlTemplate(check.expression, (column) => ownColumn(plan, column), CONDITION_MARKS);
  return call(imported("check", PG_CORE_MODULE), [stringLiteral(name), condition]);
}

function foreignKeyCode(plan: TablePlan, key: ForeignKey, whole: Plan, context: FileContext): Code[] {
  const name = key.name ?? postgresName(plan.table.name, key.columns.join("_"), "fkey");
  const target = whole.byTable.get(tableKey(key.references));
  if (target === undefined || !key.references.columns.every((column) => target.keys.has(column))) {
    context.skip("missing reference", plan, name, key.references.name);
    const message = `The foreign key \`${name}\` was left out: its table \`${key.references.name}\` is not part of the output.`;
    context.report(diagnostic("reference-left-out", message, { span: key.origin, model: plan.entity.label }));
    return [];
  }
  if (key.deferrable !== null) context.skip("deferrability", plan, name, key.deferrable);
  const self = target === plan;
  const entries = [
    { key: "name", value: stringLiteral(name) },
    { key: "columns", value: columnList(plan, key.columns) },
    {
      key: "foreignColumns",
      value: self
        ? columnList(plan, key.references.columns)
        : array(key.references.columns.map((column) => context.column(target, column))),
    },
  ];
  const links = [...action("onDelete", key.onDelete), ...action("onUpdate", key.onUpdate)];
  return [chain(call(imported("foreignKey", PG_CORE_MODULE), [object(entries)]), links)];
}

function action(method: string, value: ReferentialAction): Link[] {
  return value === "no action" ? [] : [{ code: `${method}(${stringLiteral(value)})` }];
}

function columnList(plan: TablePlan, columns: readonly string[]): Code {
  return array(columns.map((column) => ownColumn(plan, column) ?? column));
}
