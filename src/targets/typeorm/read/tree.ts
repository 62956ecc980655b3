import type { Index, Table, TableName } from "../../../schema/schema.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { type Place, spanOf, type Value } from "../../../typescript/read/values.js";
import { propertyOf, textOf } from "../../plan/read/arguments.js";
import type { Decorator } from "./decorators.js";
import type { PropertyDraft, Tree } from "./entity-draft.js";
import { type EntityTable, primaryColumns } from "./entity-table.js";
import { tableName } from "./join-columns.js";
import { madeOptions, madeProperty } from "./made.js";
import type { ReadColumn } from "./read-column.js";
import type { Reading } from "./reading.js";

const KINDS: ReadonlySet<string> = new Set(["adjacency-list", "materialized-path", "nested-set", "closure-table"]);

/** Reads `@Tree("closure-table")` (https://typeorm.io/docs/entity/tree-entities); null where there is none. */
export function treeOf(decorators: readonly Decorator[], what: string, reading: Reading): Tree | null {
  const decorator = decorators.find(({ name }) => name === "Tree");
  if (decorator === undefined) return null;
  const [first, options] = decorator.args;
  const kind = textOf(first);
  if (kind === undefined || !KINDS.has(kind)) {
    reading.problem(`the kind of tree of ${what} could not be read`, decorator.at);
    return null;
  }
  return { kind: kind as Tree["kind"], options };
}

/** The columns that TypeORM adds for a tree. */
export function treeProperties(tree: Tree | null, at: Place): readonly PropertyDraft[] {
  const number = (name: string, value: number): PropertyDraft => {
    const type: Value = { kind: "external", module: "global", name: "Number", at };
    return madeProperty(name, [{ name: "Column", args: [madeOptions({ type, default: value }, at)] }], at);
  };
  if (tree?.kind === "nested-set") return [number("nsleft", 1), number("nsright", 2)];
  if (tree?.kind !== "materialized-path") return [];
  const options = madeOptions({ type: "varchar", nullable: true, default: "" }, at);
  return [madeProperty("mpath", [{ name: "Column", args: [options] }], at)];
}

/** The type of a column that refers to a row of the tree: that of its key, without the length that is only that of a generated one. */
function endType({ column, word, isGenerated }: ReadColumn, { options, flavor }: Reading): SqlType {
  const isText = word === "uuid" && flavor.driver === "mysql" && isGenerated;
  return isText ? options.parseType("varchar(255)") : column.type;
}

/** The table of every pair of ancestor and descendant, which TypeORM makes beside a closure table; null for any other. */
export function closureTable(table: EntityTable, reading: Reading): Table | null {
  const { tree, at } = table.draft;
  if (tree?.kind !== "closure-table") return null;
  const name = textOf(propertyOf(tree.options, "closureTableName")) ?? table.draft.name;
  const origin = spanOf(at);
  const keys = primaryColumns(table);
  const nameOf = (of: ReadColumn, way: Value | undefined, suffix: string): string => {
    const given = madeOptions({ propertyName: of.property, databaseName: of.column.name }, at);
    const stated = way?.kind === "function" ? textOf(reading.program.apply(way, [given])) : undefined;
    return reading.naming.columnName(stated ?? of.property + suffix, null, []);
  };
  const column = (of: ReadColumn, option: string, suffix: string) => ({
    ...of.column,
    ...{ name: nameOf(of, propertyOf(tree.options, option), suffix), type: endType(of, reading) },
    ...{ nullable: false, identity: null, default: null, generated: null, comment: null, origin },
  });
  const pairs = keys.flatMap((of) => [
    column(of, "ancestorColumnName", "_ancestor"),
    column(of, "descendantColumnName", "_descendant"),
  ]);
  const level = table.columns.find(({ isLevel }) => isLevel);
  const [ancestor, descendant] = pairs;
  const ends = [ancestor, descendant].flatMap((each) => (each === undefined ? [] : [each.name]));
  const own: TableName = { schema: table.draft.schema, name: `${name}_closure` };
  return {
    ...{ ...own, managed: true, comment: null, tablespace: null, origin },
    columns: [...pairs, ...(level === undefined ? [] : [{ ...level.column, name: "level", origin }])],
    primaryKey: { name: null, columns: pairs.map((each) => each.name) },
    foreignKeys: ends.map((end) => ({
      ...{ name: null, columns: [end], onDelete: "cascade" as const, onUpdate: "no action" as const },
      references: { ...tableName(table), columns: keys.map((key) => key.column.name) },
      ...{ deferrable: null, origin },
    })),
    ...{ uniques: [], checks: [], exclusions: [] },
    indexes: ends.map(
      (end): Index => ({
        ...{ name: "", unique: false, method: "btree", where: null, include: [], nullsDistinct: true, with: {} },
        parts: [{ kind: "column", column: end, descending: false, nulls: null, opclass: null, collation: null }],
        ...{ tablespace: null, origin },
      }),
    ),
  };
}
