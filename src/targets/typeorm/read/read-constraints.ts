import type { Check, Deferrability, Exclusion, ForeignKey, Index, Unique } from "../../../schema/schema.js";
import { inWords } from "../../../typescript/read/plain.js";
import { type Place, spanOf, type Value } from "../../../typescript/read/values.js";
import { listOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { type Decorator, hasUnread, propertyNamed } from "./decorators.js";
import type { EntityKeys } from "./entity-draft.js";
import { columnsOfProperty, type EntityTable, type EntityTables } from "./entity-table.js";
import { tableName } from "./join-columns.js";
import { deferrableOf, isLeftAlone, isSaid, rulesOf, targetOf } from "./read-relation.js";
import type { Reading } from "./reading.js";

/** What the decorators of a class and of its properties say of the table besides its columns. */
export interface Constraints {
  readonly uniques: readonly Unique[];
  readonly indexes: readonly Index[];
  readonly checks: readonly Check[];
  readonly exclusions: readonly Exclusion[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** Reads the decorators. What TypeORM makes a unique index of in MySQL is a unique constraint there. */
export function readConstraints(
  table: EntityTable,
  tables: EntityTables,
  keys: EntityKeys,
  reading: Reading,
): Constraints {
  const placed = [
    ...table.draft.decorators.map((decorator) => ({ decorator, property: null, prefix: "" })),
    ...table.draft.embedded
      .filter(({ decorator: { name } }) => name === "Unique" || name === "Index")
      .map(({ decorator, path }) => ({ decorator, property: null, prefix: path })),
    ...table.draft.properties.flatMap(({ decorators, path }) =>
      decorators.map((decorator) => ({ decorator, property: path, prefix: "" })),
    ),
  ];
  const uniques: Unique[] = [];
  const indexes: Index[] = [];
  const checks: Check[] = [];
  const exclusions: Exclusion[] = [];
  const foreignKeys: ForeignKey[] = [];
  for (const { decorator, property, prefix } of placed) {
    const { args, at, name } = decorator;
    const origin = spanOf(at);
    if (name === "Unique" || name === "Index") {
      const found = named(decorator, property, prefix, table, reading);
      if (found === null) {
        reading.unreadParts(table.draft, "unique", "index");
        continue;
      }
      const index = name === "Index" ? indexOf(found, at, reading, table) : null;
      if (index === null || asUnique(index, reading)) {
        if (found.columns.length > 0) uniques.push(uniqueOf(found, at));
      } else indexes.push(index);
    } else if (name === "Check" && reading.flavor.checks) {
      const [sql, label] = args.length > 1 ? [textOf(args[1]), textOf(args[0])] : [textOf(args[0]), undefined];
      if (sql === undefined) {
        reading.problem(`a check of \`${table.draft.name}\` could not be read`, at);
        reading.unreadParts(table.draft, "check");
      } else checks.push({ name: label ?? null, expression: { sql, columns: mentioned(sql, table) }, origin });
    } else if (name === "Exclusion") {
      const [sql, label] =
        typeof textOf(args[1]) === "string" ? [textOf(args[1]), textOf(args[0])] : [textOf(args[0]), undefined];
      const options = args.find(({ kind }) => kind === "object");
      if (sql === undefined) {
        reading.problem(`an exclusion constraint of \`${table.draft.name}\` could not be read`, at);
        reading.unreadParts(table.draft, "exclusion");
      } else exclusions.push(exclusionOf(label ?? "", sql, deferrableOf(options), origin));
    } else if (name === "ForeignKey") {
      const key = foreignKeyOf(decorator, property, table, tables, keys, reading);
      if (key === null) reading.unreadParts(table.draft, "foreign key");
      else foreignKeys.push(key);
    }
  }
  const discriminator = discriminatorIndex(table, indexes);
  if (discriminator !== null) indexes.push(discriminator);
  return { uniques, indexes, checks, exclusions, foreignKeys };
}

/**
 * The index that TypeORM gives the column that tells apart the classes of a table; null where that has one. It forgets it
 * again where a column of the table is generated (`EntityMetadataBuilder` lists the indexes anew).
 */
function discriminatorIndex({ draft, columns }: EntityTable, indexes: readonly Index[]): Index | null {
  const column = columns.find(({ property }) => property === draft.discriminator)?.column.name;
  const isThere = indexes.some(({ parts: [first, more] }) => {
    return more === undefined && first?.kind === "column" && first.column === column;
  });
  if (column === undefined || isThere || columns.some(({ isGenerated }) => isGenerated)) return null;
  return {
    ...{ name: "", unique: false, method: "btree", where: null, include: [], nullsDistinct: true, with: {} },
    parts: [{ kind: "column", column, descending: false, nulls: null, opclass: null, collation: null }],
    ...{ tablespace: null, origin: spanOf(draft.at) },
  };
}

/** An exclusion constraint as the one text that TypeORM has for it. */
export function exclusionOf(
  name: string,
  sql: string,
  deferrable: Deferrability | null,
  origin: Exclusion["origin"],
): Exclusion {
  const element = { expression: { sql, columns: [] }, opclass: null, operator: "" };
  return { name, method: "", elements: [element], where: null, include: [], deferrable, origin };
}

/** The columns that a text names, quoted or not. */
function mentioned(sql: string, { columns }: EntityTable): readonly string[] {
  const words = new Set(sql.match(/[\w$\u0080-\uffff]+/g));
  const names = columns.map(({ column }) => column.name);
  return names.filter((name) => sql.includes(`"${name}"`) || sql.includes(`\`${name}\``) || words.has(name));
}

/** A unique constraint or index: what its arguments say, whatever their order. */
interface Named {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly options: Value | undefined;
}

function named(
  { args, name, at }: Decorator,
  property: string | null,
  prefix: string,
  table: EntityTable,
  reading: Reading,
): Named | null {
  const [first] = args;
  const label = textOf(first) ?? null;
  const rest = label === null ? args : args.slice(1);
  const options = rest.find(({ kind }) => kind === "object" || kind === "unknown");
  const fields = rest.find(({ kind }) => kind === "array" || kind === "function");
  const what = `\`@${name}\` of \`${table.draft.class.name}\``;
  if (options?.kind === "unknown") {
    reading.unreadable(what, options);
    return null;
  }
  hasUnread(options, ["unique", "synchronize", "spatial", "fulltext", "type", "deferrable"], what, reading);
  const paths = property !== null ? [property] : fieldsOf(fields, what, reading);
  if (paths === null) return null;
  const columns: string[] = [];
  for (const path of paths) {
    const found = columnsOfProperty(table, prefix + path.trim());
    if (found === null) {
      const isSaid = reading.isUnread(table.draft);
      if (!isSaid) reading.problem(`${what} names \`${path}\`, which is no property with a column`, at);
      return null;
    }
    columns.push(...found);
  }
  return { name: label, columns, options };
}

/** `["title", "year"]`, `(book) => [book.title]`, `(book) => ({ title: 1 })`. */
function fieldsOf(fields: Value | undefined, what: string, reading: Reading): readonly string[] | null {
  if (fields === undefined) return [];
  const value =
    fields.kind === "function" ? reading.program.apply(fields, [{ kind: "given", what: {}, at: fields.at }]) : fields;
  if (value.kind === "object" && value.rest.length === 0) return [...value.properties.keys()];
  const names = listOf(value)?.map((item) => (item.kind === "member" ? item.name : (textOf(item) ?? null)));
  if (names === undefined || names.includes(null)) {
    reading.problem(`the columns of ${what} could not be read: ${inWords(value)}`, value.at);
    return null;
  }
  return names.filter((each) => each !== null);
}

function uniqueOf({ name, columns, options }: Named, at: Place): Unique {
  const deferrable = deferrableOf(options);
  return { ...{ name, columns, nullsDistinct: true, deferrable, include: [] }, origin: spanOf(at) };
}

/** An index; one that TypeORM is told to leave alone has a name only. */
function indexOf({ name, columns, options }: Named, at: Place, reading: Reading, table: EntityTable): Index {
  const where = textOf(propertyOf(options, "where"));
  const isKnown = !isLeftAlone(options);
  const method = methodOf(options, reading);
  const odd = propertyOf(options, "where");
  if (odd !== undefined && where === undefined) reading.unreadable("the condition of an index", odd);
  return {
    name: name ?? "",
    unique: isKnown && isSaid(options, "unique"),
    method: isKnown ? method : "btree",
    parts: isKnown
      ? columns.map((column) => ({
          ...{ kind: "column" as const, column, descending: false, nulls: null, opclass: null, collation: null },
        }))
      : [],
    // MySQL has none: TypeORM leaves it out there.
    where: where === undefined || reading.isMysql ? null : { sql: where, columns: mentioned(where, table) },
    ...{ include: [], nullsDistinct: true, with: {}, tablespace: null, origin: spanOf(at) },
  };
}

function methodOf(options: Value | undefined, { isMysql, options: { dialect } }: Reading): string {
  if (isMysql) return isSaid(options, "spatial") ? "spatial" : isSaid(options, "fulltext") ? "fulltext" : "btree";
  if (dialect !== "postgres") return "btree";
  return isSaid(options, "spatial") ? "gist" : (textOf(propertyOf(options, "type"))?.toLowerCase() ?? "btree");
}

/** Whether an index is a unique constraint to the database: in MySQL, where one is the other. */
export function asUnique({ unique, parts, where, method }: Index, { flavor }: Pick<Reading, "flavor">): boolean {
  const isPlain = parts.length > 0 && parts.every((part) => part.kind === "column" && !part.descending);
  return flavor.uniques === "index" && unique && isPlain && where === null && method === "btree";
}

/** `@ForeignKey(() => Author)` of a property, `@ForeignKey(() => Author, ["a", "b"], ["c", "d"])` of a class. */
function foreignKeyOf(
  { args, at }: Decorator,
  property: string | null,
  table: EntityTable,
  tables: EntityTables,
  keys: EntityKeys,
  reading: Reading,
): ForeignKey | null {
  const target = tables.get(targetOf(args[0], keys, reading) ?? table.draft.class);
  const options = args.slice(1).find(({ kind }) => kind === "object");
  const lists = args.filter(({ kind }) => kind === "array").map((list) => listOf(list)?.map(textOf) ?? []);
  const own = property === null ? (lists[0] ?? []) : [property];
  const theirs =
    property === null
      ? (lists[1] ?? [])
      : [
          propertyNamed(
            args.slice(1).find(({ kind }) => kind !== "object"),
            reading,
          ) ?? undefined,
        ];
  hasUnread(options, ["name", "deferrable"], `a foreign key of \`${table.draft.name}\``, reading);
  if (target === undefined || own.includes(undefined)) {
    reading.problem(`a foreign key of \`${table.draft.name}\` could not be read`, at);
    return null;
  }
  const columns = own.flatMap((path) => columnsNamed(table, path ?? ""));
  const primary = target.columns.filter(({ isPrimary }) => isPrimary).map(({ column }) => column.name);
  const named = theirs.filter((each) => each !== undefined);
  const referenced = named.length === 0 ? primary : named.flatMap((path) => columnsNamed(target, path));
  return {
    ...{ name: textOf(propertyOf(options, "name")) ?? null, columns, ...rulesOf(options, reading) },
    references: { ...tableName(target), columns: referenced },
    origin: spanOf(at),
  };
}

/** The columns that `@ForeignKey` names: by their property, or by their own name. */
function columnsNamed(table: EntityTable, name: string): readonly string[] {
  const own = columnsOfProperty(table, name);
  return own ?? table.columns.flatMap(({ column }) => (column.name === name ? [name] : []));
}
