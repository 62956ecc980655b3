import { printable } from "../../diagnostics/code-frame.js";
import type { Expression, PlainValue } from "../../django/expression.js";
import type { Fact, Field, ManyToMany, Model, OnDelete, PrivateField, Relation } from "../../django/project.js";
import type { Subject } from "../../explain.js";
import type { Span } from "../../source/span.js";
import type { Colors } from "../colors.js";
import { ddlText } from "./ddl-text.js";
import { place } from "./diagnostics-text.js";

/** One fact of a subject: what it is, its value, and where that came from. */
export interface FactRow {
  readonly name: string;
  readonly value: string;
  /** `given`, or Django's rule in words. */
  readonly source: string;
  readonly origin: Span | null;
}

/** Where a fact came from as one line. */
function because({ source, origin }: FactRow): string {
  if (origin === null) return source;
  return source === "" ? place(origin) : `${source}, ${place(origin)}`;
}

/** The facts of a subject and the statements that make its table, as text. */
export function explainText(subject: Subject, statements: readonly string[], colors: Colors): string {
  const { title, rows } = factsOf(subject);
  const name = Math.max(...rows.map((row) => row.name.length));
  const value = Math.min(40, Math.max(...rows.map((row) => row.value.length)));
  const lines = rows.map((row) => {
    const left = `  ${row.name.padEnd(name)}  ${printable(row.value).padEnd(value)}`;
    const reason = because(row);
    return reason === "" ? left.trimEnd() : `${left}  ${colors.dim(printable(reason))}`;
  });
  const ddl = statements.length === 0 ? "" : `\n${statements.map(ddlText).join("")}`;
  return `${colors.bold(printable(title))}\n${lines.join("\n")}\n${ddl}`;
}

/** What is known of a subject, in the order in which it is read. */
export function factsOf(subject: Subject): { readonly title: string; readonly rows: readonly FactRow[] } {
  if (subject.kind === "model") return modelFacts(subject.model);
  const label = `${subject.model.label}.${subject.field.name}`;
  const title = subject.backFrom === null ? label : `${subject.backFrom}: the way back of ${label}`;
  if (subject.kind === "field") return { title, rows: fieldRows(subject.model, subject.field) };
  if (subject.kind === "many-to-many") return { title, rows: manyToManyRows(subject.field) };
  return { title, rows: privateRows(subject.field) };
}

function row(name: string, value: string, source = "", origin: Span | null = null): FactRow {
  return { name, value, source, origin };
}

function fact<T>(name: string, { value, source, origin }: Fact<T>, print: (value: T) => string = String): FactRow {
  return row(name, print(value), source, origin);
}

function modelFacts(model: Model): { title: string; rows: FactRow[] } {
  const rows = [
    row("model", kindOf(model), "", model.origin),
    row("table", model.table, model.tableGiven ? "given" : "Django's rule: app label and model name"),
    row("primary key", model.primaryKey.join(", ")),
    row("fields", model.fields.map(({ name }) => name).join(", ")),
  ];
  if (model.manyToMany.length > 0) rows.push(row("many-to-many", model.manyToMany.map(({ name }) => name).join(", ")));
  for (const { label, field } of model.parents)
    rows.push(row("parent", label, field === null ? "" : `through \`${field}\``));
  if (model.abstractBases.length > 0) rows.push(row("abstract bases", model.abstractBases.join(", ")));
  if (!model.managed) rows.push(row("managed", "no: Django does not make its table"));
  if (!model.complete) rows.push(row("complete", "no: something could not be resolved"));
  return { title: model.label, rows };
}

function kindOf(model: Model): string {
  if (model.autoCreated) return "automatic through model";
  if (model.proxy) return `proxy of ${model.proxyFor ?? "?"}`;
  return model.swapped ? "swapped out by a setting" : "model";
}

function fieldRows(model: Model, field: Field): FactRow[] {
  const from = (option: string): readonly [string, Span | null] => {
    const origin = field.provenance[option];
    return origin === undefined ? ["", null] : ["given", origin];
  };
  const rows = [
    row("field", field.className, field.autoCreated ? "made by Django" : "", field.origin),
    row("column", `${model.table}.${field.column}`, ...from("db_column")),
    row("stored as", field.customDbType ?? field.internalType),
    row("null", yesNo(field.null), ...from("null")),
  ];
  if (field.primaryKey) rows.push(row("primary key", "yes", ...from("primary_key")));
  else
    rows.push(
      row("unique", yesNo(field.unique), ...from("unique")),
      row("index", yesNo(field.dbIndex), ...from("db_index")),
    );
  if (field.maxLength !== null) rows.push(row("max length", String(field.maxLength), ...from("max_length")));
  if (field.maxDigits !== null) rows.push(row("max digits", String(field.maxDigits), ...from("max_digits")));
  if (field.decimalPlaces !== null)
    rows.push(row("decimal places", String(field.decimalPlaces), ...from("decimal_places")));
  if (field.default !== null) rows.push(row("default", plainText(field.default), ...from("default")));
  if (field.dbDefault !== null)
    rows.push(row("database default", expressionText(field.dbDefault), ...from("db_default")));
  if (field.choices !== null) {
    rows.push(row("choices", field.choices.map(({ value }) => plainText(value)).join(", "), ...from("choices")));
  }
  if (field.compositeOf !== null) rows.push(row("made of", field.compositeOf.join(", ")));
  if (field.inheritedFrom !== null) rows.push(row("declared on", field.inheritedFrom));
  return field.relation === null ? rows : [...rows, ...relationRows(field.relation, from)];
}

function relationRows(relation: Relation, from: (option: string) => readonly [string, Span | null]): FactRow[] {
  return [
    row("to", relation.resolved ? relation.to : `${relation.to} (not found)`, ...from("to")),
    row("to field", relation.toField, ...from("to_field")),
    row("on delete", onDeleteText(relation.onDelete), ...from("on_delete")),
    row("one to one", yesNo(relation.oneToOne)),
    row("accessor", relation.accessor ?? "none: hidden", ...from("related_name")),
    row("query name", relation.queryName ?? "none: hidden", ...from("related_query_name")),
    row("constraint", relation.dbConstraint ? "yes" : "no: only the application holds it", ...from("db_constraint")),
  ];
}

function manyToManyRows(relation: ManyToMany): FactRow[] {
  const key = (name: string, field: Fact<string> | null, column: string | null): FactRow =>
    field === null
      ? row(name, "none", "the through model has no foreign key for it")
      : fact(name, field, (value) => (column === null ? value : `${value}, column ${column}`));
  return [
    row(
      "field",
      relation.className,
      relation.inheritedFrom === null ? "" : `from ${relation.inheritedFrom}`,
      relation.origin,
    ),
    row("source", relation.source),
    fact("target", relation.to, (to) => (relation.resolved ? to : `${to} (not found)`)),
    fact("through", relation.through, (label) => `${label} (${relation.autoCreated ? "automatic" : "written"})`),
    fact("join table", relation.table),
    key("source key", relation.sourceField, relation.sourceColumn),
    key("target key", relation.targetField, relation.targetColumn),
    fact("symmetrical", relation.symmetrical, (value) => (value ? "yes: two rows per pair" : "no")),
    fact("accessor", relation.accessor, (value) => value ?? "none: hidden"),
    row("query name", relation.queryName ?? "none: hidden"),
    row("constraints", relation.dbConstraint ? "yes" : "no: only the application holds them"),
  ];
}

function privateRows(field: PrivateField): FactRow[] {
  const rows = [row("field", field.kind, "", field.origin)];
  if (field.kind === "GenericRelation") rows.push(row("to", field.to));
  return [...rows, row("content type", field.contentType), row("object id", field.objectId)];
}

function onDeleteText(rule: OnDelete): string {
  if (rule.kind === "SET") return `SET(${plainText(rule.value)})`;
  return rule.kind === "custom" ? rule.callable : rule.kind;
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

/** A plain value about as Python writes it. */
function plainText(value: PlainValue): string {
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
    case "float":
      return String(value.value);
    case "str":
    case "uuid":
      return JSON.stringify(value.value);
    case "bytes":
      return `bytes.fromhex("${value.hex}")`;
    case "decimal":
      return `Decimal("${value.text}")`;
    case "timedelta":
      return `${value.seconds} s`;
    case "date":
    case "time":
    case "datetime":
      return value.iso;
    case "list":
    case "tuple":
    case "set":
      return `[${value.items.map(plainText).join(", ")}]`;
    case "dict":
      return `{${value.entries.map((entry) => `${plainText(entry.key)}: ${plainText(entry.value)}`).join(", ")}}`;
    case "callable":
      return `${value.path}()`;
    case "expression":
      return expressionText(value.expression);
    case "unknown":
      return `unknown: ${value.reason}`;
  }
}

function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "call": {
      const kwargs = Object.entries(expression.kwargs).map(([name, value]) => `${name}=${expressionText(value)}`);
      return `${expression.name}(${[...expression.args.map(expressionText), ...kwargs].join(", ")})`;
    }
    case "q": {
      const children = expression.children.map((child) =>
        child.kind === "lookup" ? `${child.lookup}=${expressionText(child.value)}` : expressionText(child),
      );
      return `${expression.negated ? "~" : ""}Q(${children.join(` ${expression.connector} `)})`;
    }
    case "combined":
      return `${expressionText(expression.left)} ${expression.operator} ${expressionText(expression.right)}`;
    case "list":
      return `[${expression.items.map(expressionText).join(", ")}]`;
    case "value":
      return plainText(expression.value);
  }
}
