import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import type { Literal } from "../../schema/literal.js";
import type { Column } from "../../schema/schema.js";
import type { SqlExpr } from "../../schema/sql-expr.js";
import { array, type Code, hardline, indent, object } from "../../typescript/code.js";
import { propertyKey, stringLiteral } from "../../typescript/literals.js";
import { type PlannedGeneric, type PlannedReference, planDeletion, type TableDeletion } from "./deletion.js";
import type { EntityNames } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";
import type { ValueKind } from "./values.js";

/** How one target says what stands in the deletion rules. */
export interface DeletionWords<Names extends EntityNames> {
  readonly report: Report;
  /** A table, or the entity that has it. */
  table(plan: TablePlan<Names>): Code;
  /** A value as the column takes it; null where it takes none such. */
  value(value: Literal, column: Column, plan: TablePlan<Names>): Code | null;
  /** An expression that an update sets a column to. */
  sql(expression: SqlExpr): Code;
  /** Whether the table's key is a UUID that has no dashes in TypeScript. */
  isBareKey(plan: TablePlan<Names>): boolean;
  /** What a column holds in TypeScript. */
  holds(column: Column, plan: TablePlan<Names>): ValueKind;
}

/** The deletion rules of every table as an object, by the label of its model (`runtime/deletion-rules.ts`). */
export function deletionRules<Names extends EntityNames>(plan: Plan<Names>, words: DeletionWords<Names>): Code {
  const entries = planDeletion(plan).map((table): Code => [hardline, entry(table, plan, words), ","]);
  return ["{", indent(entries), entries.length === 0 ? "" : hardline, "}"];
}

function entry<Names extends EntityNames>(
  table: TableDeletion<Names>,
  whole: Plan<Names>,
  words: DeletionWords<Names>,
): Code {
  const { label, plan, key, references, generic, proxies } = table;
  const fields: { key: string; value: Code }[] = [
    { key: "table", value: words.table(plan) },
    { key: "key", value: array(key.map((column) => property(plan, column))) },
  ];
  if (references.length > 0) {
    fields.push({ key: "references", value: listed(references.map((each) => reference(each, plan, whole, words))) });
  }
  const named = generic.flatMap((each) => genericReference(each, plan, whole, words) ?? []);
  if (named.length > 0) fields.push({ key: "generic", value: listed(named) });
  const others = proxies.map((proxy) => ({
    key: propertyKey(proxy.label),
    value: listed(proxy.generic.flatMap((each) => genericReference(each, plan, whole, words) ?? [])),
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

function reference<Names extends EntityNames>(
  planned: PlannedReference,
  plan: TablePlan<Names>,
  whole: Plan<Names>,
  words: DeletionWords<Names>,
): Code {
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
    { key: "onDelete", value: ruleCode(planned, plan, words) },
    ...(relation.nullable ? [{ key: "nullable", value: "true" }] : []),
    ...(relation.parentLink ? [{ key: "parent", value: "true" }] : []),
  ]);
}

function ruleCode<Names extends EntityNames>(
  { relation, column: name, rule }: PlannedReference,
  plan: TablePlan<Names>,
  words: DeletionWords<Names>,
): Code {
  const set = (value: Code) => object([{ key: "set", value }]);
  if (rule.kind === "set to database default") {
    return set(words.sql(rule.value));
  }
  if (rule.kind === "set" && rule.value.kind === "null") return stringLiteral("set null");
  if (rule.kind !== "set" && rule.kind !== "set by" && rule.kind !== "code") return stringLiteral(rule.kind);
  const column = plan.table.columns.find((each) => each.name === name);
  const value = rule.kind === "set" && column !== undefined ? words.value(rule.value, column, plan) : null;
  if (value !== null) return set(value);
  const code = rule.kind === "set" ? `${relation.source}.${relation.name}` : rule.name;
  reportCode(relation, rule.kind === "code", code, words.report);
  return object([{ key: rule.kind === "code" ? "code" : "setBy", value: stringLiteral(code) }]);
}

function reportCode(relation: PlannedReference["relation"], isWhole: boolean, code: string, report: Report): void {
  const key = `\`${relation.source}.${relation.name}\``;
  const message = isWhole
    ? `What becomes of ${key} on deletion is up to \`${code}\`, which has no equivalent; \`deleteRows\` refuses to delete what such rows refer to.`
    : `The value that ${key} is set to on deletion is made by \`${code}\`, which has no equivalent; \`deleteRows\` takes it as \`values\`, and refuses to delete what such rows refer to without.`;
  const about = { span: relation.origin, model: relation.source, field: relation.name };
  report(diagnostic("deletion-not-converted", message, about));
}

/** Null where the column holds keys of a kind that none can be made into. */
function genericReference<Names extends EntityNames>(
  planned: PlannedGeneric<Names>,
  plan: TablePlan<Names>,
  whole: Plan<Names>,
  words: DeletionWords<Names>,
): Code | null {
  const { name, to, holder, typeColumn, idColumn, type, kinds } = planned;
  const kindTable = whole.byLabel.get(kinds.entity);
  const column = holder.table.columns.find((each) => each.name === idColumn);
  if (kindTable === undefined || column === undefined) return null;
  const held = words.holds(column, holder);
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
    { key: "idAs", value: stringLiteral(held === "string" && words.isBareKey(plan) ? "uuid" : held) },
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
