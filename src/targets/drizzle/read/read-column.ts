import type { Column, ForeignKey, ReferentialAction, Unique } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { inWords } from "../../../typescript/read/plain.js";
import { spanOf, type Value } from "../../../typescript/read/values.js";
import { type ChainLink, chainOf, isTrue, propertyOf, textOf } from "../../plan/read/arguments.js";
import { dataOf } from "../../plan/read/data.js";
import { heldAction } from "../../plan/read/held-action.js";
import { unquotedIdentifier } from "../sql-text.js";
import { builtType } from "./builders.js";
import { columnHead, isColumnHead } from "./column-head.js";
import { isSql, readSql } from "./read-sql.js";
import type { Reading } from "./reading.js";
import { type ColumnDraft, columnReference, type FindTable, type TableDraft } from "./table-draft.js";

/** A column, and what its chain says of the table. */
export interface ReadColumn {
  readonly column: Column;
  readonly isPrimaryKey: boolean;
  readonly uniques: readonly Unique[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** What is gathered along a chain. */
interface State {
  type: SqlType;
  nullable: boolean;
  identity: Column["identity"];
  default: SqlExpr | null;
  generated: Column["generated"];
  collation: string | null;
  isPrimaryKey: boolean;
  uniques: Unique[];
  foreignKeys: ForeignKey[];
}

/** Reads one column; null where not even its type could be told, which has been said. */
export function readColumn(
  table: TableDraft,
  draft: ColumnDraft,
  reading: Reading,
  findTable: FindTable,
): ReadColumn | null {
  const { head, links } = chainOf(draft.value, isColumnHead);
  const built = typeOf(head, draft, table, reading);
  if (built === null) {
    reading.unreadColumn(table, draft.name);
    return null;
  }
  const state: State = {
    ...{ type: built.type, nullable: !built.notNull, identity: built.identity, collation: built.collation },
    ...{ default: null, generated: null, isPrimaryKey: false, foreignKeys: [] },
    uniques: built.unique ? [uniqueOf(draft, null, true)] : [],
  };
  for (const link of links) applyLink(link, state, table, draft, reading, findTable);
  const { isPrimaryKey, uniques, foreignKeys, ...rest } = state;
  const column = {
    ...rest,
    name: draft.name,
    nullable: state.nullable && !isPrimaryKey,
    comment: null,
    origin: spanOf(draft.at),
  };
  return { column, isPrimaryKey, uniques, foreignKeys };
}

interface Built {
  readonly type: SqlType;
  readonly identity: Column["identity"];
  readonly collation: string | null;
  readonly unique: boolean;
  readonly notNull: boolean;
}

function typeOf(head: Value, draft: ColumnDraft, table: TableDraft, reading: Reading): Built | null {
  const where = `the type of \`${table.name}.${draft.name}\``;
  const found = columnHead(head, reading);
  if (found === null) {
    reading.unreadable(where, head);
    return null;
  }
  if (found.kind === "unread") {
    reading.unreadable(where, found.value);
    return null;
  }
  if (found.kind === "text") return { ...parsed(found.sql, reading), identity: null, unique: false, notNull: false };
  const [spread] = found.config?.kind === "object" ? found.config.rest : [];
  if (spread !== undefined) {
    reading.unreadableSpread(where, spread);
    return null;
  }
  const odd = oddOption(found.config);
  if (odd !== undefined) {
    reading.unreadable(where, odd);
    return null;
  }
  const built = builtType(reading.options.dialect, reading.release, found.builder, found.config);
  if (built === undefined) {
    reading.problem(
      `${where} could not be read: \`${found.builder}\` is no builder of the dialect's that is known`,
      head.at,
    );
    return null;
  }
  const { identity = null, unique = false, notNull = false } = built;
  return { ...parsed(built.sql, reading), identity, unique, notNull };
}

/** The options that builders make a type of. */
const OPTIONS = [
  ...["length", "precision", "scale", "fsp", "dimensions", "srid", "unsigned", "withTimezone", "mode", "fields"],
] as const;

/** An option of a builder that could not be told. */
function oddOption(config: Value | undefined): Value | undefined {
  if (config === undefined || config.kind !== "object") return config?.kind === "unknown" ? config : undefined;
  const values = OPTIONS.flatMap((name) => propertyOf(config, name) ?? []);
  return values.find((value) => !["string", "number", "boolean"].includes(value.kind));
}

/** A type with the collation that a text of SQL may name behind it. */
function parsed(sql: string, { options }: Reading): { readonly type: SqlType; readonly collation: string | null } {
  const [, before = sql, name] = /^(.*\S)\s+COLLATE\s+("(?:[^"]|"")+"|`(?:[^`]|``)+`|\w+)$/is.exec(sql) ?? [];
  const collation = name === undefined ? null : unquotedIdentifier(name);
  const [, element] = /^(.*\S)\s+ARRAY$/i.exec(before) ?? [];
  const type: SqlType =
    element === undefined ? options.parseType(before) : { kind: "array", of: options.parseType(element), size: null };
  return { type, collation };
}

function applyLink(
  link: ChainLink,
  state: State,
  table: TableDraft,
  draft: ColumnDraft,
  reading: Reading,
  findTable: FindTable,
): void {
  const { name, args } = link;
  const [first, second] = args;
  const numbering = NUMBERING[name];
  if (numbering !== undefined) {
    state.identity = numbering;
    state.nullable = false;
    return;
  }
  switch (name) {
    case "notNull":
      state.nullable = false;
      return;
    case "primaryKey":
      state.isPrimaryKey = true;
      if (isTrue(propertyOf(first, "autoIncrement"))) state.identity = "autoincrement";
      return;
    case "autoincrement":
      state.identity = "autoincrement";
      return;
    case "unique":
      state.uniques.push(
        uniqueOf(draft, textOf(first) ?? null, textOf(propertyOf(second, "nulls")) !== "not distinct"),
      );
      return;
    case "array":
      state.type = arrayOf(state.type, first);
      return;
    case "default":
      if (first !== undefined) state.default = defaultOf(first, state, table, draft, reading, findTable);
      return;
    case "defaultNow":
      state.default = { sql: NOW[reading.options.dialect], columns: [] };
      return;
    case "defaultRandom":
      state.default = { sql: "gen_random_uuid()", columns: [] };
      return;
    case "generatedAlwaysAs":
      state.generated = generatedOf(args, table, draft, reading, findTable);
      return;
    case "references": {
      const key = referenceOf(link, draft, reading, findTable);
      if (key === null) reading.unreadParts(table, "foreign key");
      else state.foreignKeys.push(key);
      return;
    }
    default:
      if (QUIET.has(name)) return;
      reading.problem(`\`.${name}()\` of \`${table.name}.${draft.name}\` is not known`, link.at);
  }
}

const NUMBERING: Readonly<Record<string, Column["identity"] | undefined>> = {
  generatedByDefaultAsIdentity: "by default",
  generatedAlwaysAsIdentity: "always",
};

/** What changes nothing in the database: types, and what Drizzle fills in by itself. */
const QUIET: ReadonlySet<string> = new Set([
  ...["$type", "$default", "$defaultFn", "$onUpdate", "$onUpdateFn", "$inferType", "onUpdateNow"],
]);

const NOW = {
  postgres: "now()",
  mysql: "(now())",
  mariadb: "(now())",
  sqlite: "(cast((julianday('now') - 2440587.5)*86400000 as integer))",
} as const;

function uniqueOf(draft: ColumnDraft, name: string | null, nullsDistinct: boolean): Unique {
  return {
    ...{ name, columns: [draft.name], nullsDistinct, deferrable: null, include: [] },
    origin: spanOf(draft.at),
  };
}

/** `.array()` and `.array(3)` of 0.45, `.array("[][]")` of 1.0. */
function arrayOf(type: SqlType, size: Value | undefined): SqlType {
  if (size?.kind === "string") {
    const dimensions = size.value.match(/\[\d*\]/g)?.length ?? 1;
    let whole = type;
    for (let at = 0; at < dimensions; at += 1) whole = { kind: "array", of: whole, size: null };
    return whole;
  }
  return { kind: "array", of: type, size: size?.kind === "number" ? size.value : null };
}

function defaultOf(
  value: Value,
  { type }: State,
  table: TableDraft,
  draft: ColumnDraft,
  reading: Reading,
  findTable: FindTable,
): SqlExpr | null {
  if (isSql(value)) return expression(value, `the default of \`${table.name}.${draft.name}\``, reading, findTable);
  const literal = literalText(value, type, reading);
  if (literal !== null) return { sql: literal, columns: [] };
  reading.unreadable(`the default of \`${table.name}.${draft.name}\``, value);
  return null;
}

/** A value of TypeScript as drizzle-kit writes it into `DEFAULT`. */
function literalText(value: Value, type: SqlType, { options }: Reading): string | null {
  const isJson = type.kind === "json" || type.kind === "jsonb";
  switch (value.kind) {
    case "string":
      return `'${value.value.replaceAll("'", "''")}'`;
    case "number":
    case "bigint":
      return type.kind === "numeric" || isJson ? `'${value.value}'` : String(value.value);
    case "boolean":
      if (isJson) return `'${value.value}'`;
      return options.dialect === "postgres" ? String(value.value) : value.value ? "1" : "0";
    case "null":
      return isJson ? "'null'" : "NULL";
    case "array":
    case "object": {
      const data = dataOf(value);
      if (data === undefined) return null;
      if (type.kind === "array" && Array.isArray(data.value)) {
        return `'${elementsText(data.value).replaceAll("'", "''")}'`;
      }
      return `'${JSON.stringify(data.value).replaceAll("'", "''")}'`;
    }
    default:
      return null;
  }
}

/** The elements of an array as PostgreSQL takes them from a text: `{"a","b"}`. */
function elementsText(values: readonly unknown[]): string {
  const texts = values.map((value): string => {
    if (Array.isArray(value)) return elementsText(value);
    if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
  });
  return `{${texts.join(",")}}`;
}

function generatedOf(
  [given, config]: readonly Value[],
  table: TableDraft,
  draft: ColumnDraft,
  reading: Reading,
  findTable: FindTable,
): Column["generated"] {
  if (given === undefined) return null;
  const value = given.kind === "function" ? reading.program.apply(given, []) : given;
  const mode = textOf(propertyOf(config, "mode"));
  const stored = reading.options.dialect === "postgres" || mode === "stored";
  const found = expression(value, `what \`${table.name}.${draft.name}\` is generated from`, reading, findTable);
  return found === null ? null : { expression: found, stored };
}

/** An expression, or a plain text as one; null where it could not be read, which has been said. */
export function expression(value: Value, what: string, reading: Reading, findTable: FindTable): SqlExpr | null {
  const found = readSql(value, reading.text, findTable);
  if ("sql" in found) return found;
  reading.problem(`${what} could not be read: ${found.reason}`, found.value.at);
  return null;
}

const ACTIONS: ReadonlySet<string> = new Set(["no action", "restrict", "cascade", "set null", "set default"]);

/** What a foreign key does: Drizzle's own words are SQL's. `no action` where nothing is said. */
export function actionOf(value: Value | undefined, reading: Reading): ReferentialAction {
  if (value === undefined || value.kind === "undefined") return "no action";
  const said = textOf(value);
  if (said === undefined || !ACTIONS.has(said)) {
    reading.unreadable("what a foreign key does", value);
    return "no action";
  }
  return heldAction(said as ReferentialAction, reading.options.dialect);
}

function referenceOf(
  { args: [target, config], at }: ChainLink,
  draft: ColumnDraft,
  reading: Reading,
  findTable: FindTable,
): ForeignKey | null {
  if (target === undefined) return null;
  const value = target.kind === "function" ? reading.program.apply(target, []) : target;
  const reference = columnReference(value, findTable);
  if (reference === undefined) {
    reading.problem(`what \`${draft.name}\` refers to could not be read: it is ${inWords(value)}`, value.at);
    return null;
  }
  const { table, column } = reference;
  return {
    name: textOf(propertyOf(config, "name")) ?? null,
    columns: [draft.name],
    references: { schema: table.schema, name: table.name, columns: [column.name] },
    onDelete: actionOf(propertyOf(config, "onDelete"), reading),
    onUpdate: actionOf(propertyOf(config, "onUpdate"), reading),
    deferrable: null,
    origin: spanOf(at),
  };
}
