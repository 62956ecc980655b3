import type { Column, ForeignKey, Index, ReferentialAction, Table } from "../../../schema/schema.js";
import { spanOf, type Value } from "../../../typescript/read/values.js";
import { propertyOf, textOf } from "../../plan/read/arguments.js";
import { hasUnread } from "./decorators.js";
import type { EntityTable, EntityTables, JoinedColumn } from "./entity-table.js";
import { keyType, referencedColumns, tableName } from "./join-columns.js";
import { columnSpecs, isLeftAlone, type JoinColumn, type RelationDraft } from "./read-relation.js";
import type { Reading } from "./reading.js";

/** The join table of a many-to-many relation, and its columns from the owner's side and from the other one. */
export interface JoinTable {
  readonly schema: string | null;
  readonly name: string;
  readonly near: readonly JoinedColumn[];
  readonly far: readonly JoinedColumn[];
  /** The names that its foreign keys are given. */
  readonly constraints: { readonly near: string | null; readonly far: string | null };
  /** Whether another entity declares it. */
  readonly isLeftAlone: boolean;
}

/**
 * Reads `@JoinTable`, with TypeORM's names where it states none (`JunctionEntityMetadataBuilder`); null where there is none.
 * Beside any other relation than a many-to-many one it stands for nothing.
 */
export function joinTableOf(
  owner: EntityTable,
  relation: RelationDraft,
  tables: EntityTables,
  reading: Reading,
): JoinTable | null {
  const target = tables.get(relation.target);
  if (relation.joinTable === undefined || relation.kind !== "many-to-many" || target === undefined) return null;
  const { options } = relation.joinTable;
  const what = `${owner.draft.class.name}.${relation.property.path}`;
  const stated = propertyOf(options, "name") ?? (options?.kind === "string" ? options : undefined);
  if (stated !== undefined && stated.kind !== "string") {
    reading.unreadable(`the name of the join table of \`${what}\``, stated);
    return null;
  }
  hasUnread(options, ["schema", "synchronize"], `the join table of \`${what}\``, reading);
  const name =
    textOf(stated) ?? reading.naming.joinTableName(owner.draft.name, target.draft.name, relation.property.path);
  const side = (of: EntityTable, key: string): Side => {
    const specs = columnSpecs(sideOf(options, key), reading);
    const columns = referencedColumns(specs, of, what, relation, reading).map((column) => ({
      name: named(specs, column.property) ?? reading.naming.joinTableColumnName(of.draft.name, column.column.name),
      referenced: column,
    }));
    const [first] = columns;
    return { columns, constraint: (first && specFor(specs, first.referenced.property)?.constraint) ?? null };
  };
  const near = side(owner, "joinColumn");
  const far = side(target, "inverseJoinColumn");
  return {
    ...{ schema: textOf(propertyOf(options, "schema")) ?? owner.draft.schema, name },
    ...apart(near.columns, far.columns),
    constraints: { near: near.constraint, far: far.constraint },
    isLeftAlone: isLeftAlone(options),
  };
}

/**
 * What the schema builder makes of a table that an entity declares and a many-to-many relation makes besides: the entity's
 * own, with the relation's foreign keys and indexes where it has none over the same columns. An entity that is left alone
 * (`synchronize: false`) adds nothing.
 */
export function withJunction(declared: Table, junction: Table): Table {
  if (!declared.managed) return junction;
  const over = (columns: readonly string[]): string => JSON.stringify(columns);
  const keys = new Set(declared.foreignKeys.map(({ columns }) => over(columns)));
  const indexed = new Set(
    declared.indexes
      .filter(({ name }) => name === "")
      .map(columnsOf)
      .map(over),
  );
  return {
    ...declared,
    foreignKeys: [...declared.foreignKeys, ...junction.foreignKeys.filter(({ columns }) => !keys.has(over(columns)))],
    indexes: [...declared.indexes, ...junction.indexes.filter((index) => !indexed.has(over(columnsOf(index))))],
  };
}

function columnsOf({ parts }: Index): readonly string[] {
  return parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
}

/** `joinColumn`, or `joinColumns` for several. */
function sideOf(options: Value | undefined, key: string): Value | undefined {
  return propertyOf(options, key) ?? propertyOf(options, `${key}s`);
}

/** The columns that lead to one of the two tables, and the name that the first of them gives the foreign key. */
interface Side {
  readonly columns: readonly JoinedColumn[];
  readonly constraint: string | null;
}

function named(specs: readonly JoinColumn[], property: string): string | null {
  return specFor(specs, property)?.name ?? null;
}

function specFor(specs: readonly JoinColumn[], property: string): JoinColumn | undefined {
  return specs.find(({ name, referenced }) => name !== null && (referenced === null || referenced === property));
}

/** Columns of both sides with one name get a number (`changeDuplicatedColumnNames`). */
function apart(near: readonly JoinedColumn[], far: readonly JoinedColumn[]): Pick<JoinTable, "near" | "far"> {
  const twice = new Set(near.map(({ name }) => name).filter((name) => far.some((other) => other.name === name)));
  const numbered = (columns: readonly JoinedColumn[], number: number) =>
    columns.map((column) => (twice.has(column.name) ? { ...column, name: `${column.name}_${number}` } : column));
  return { near: numbered(near, 1), far: numbered(far, 2) };
}

/**
 * The table that TypeORM makes for the relation: both keys, the primary key over them, an index for each. Before 1.0, a
 * way back that states no action has none, and no key of it is deferrable.
 */
export function junctionTable(
  join: JoinTable,
  owner: EntityTable,
  target: EntityTable,
  relation: RelationDraft,
  inverse: RelationDraft | null,
  reading: Reading,
): Table {
  const origin = spanOf(relation.at);
  const column = ({ name, referenced }: JoinedColumn): Column => ({
    ...referenced.column,
    ...{
      name,
      type: keyType(referenced, reading),
      nullable: false,
      identity: null,
      default: null,
      generated: null,
      comment: null,
      origin,
    },
  });
  const names = (side: readonly JoinedColumn[]): readonly string[] => side.map(({ name }) => name);
  const unstated = (from: RelationDraft | null): ReferentialAction =>
    reading.isBeforeOne && from !== null && from !== relation ? "no action" : "cascade";
  const key = (
    side: readonly JoinedColumn[],
    name: string | null,
    to: EntityTable,
    from: RelationDraft | null,
  ): ForeignKey => ({
    ...{ name, columns: names(side), origin },
    references: { ...tableName(to), columns: side.map(({ referenced }) => referenced.column.name) },
    onDelete: from?.stated.onDelete === true ? from.rules.onDelete : unstated(from),
    onUpdate: from?.stated.onUpdate === true ? from.rules.onUpdate : unstated(from),
    deferrable: reading.isBeforeOne ? null : (from ?? relation).rules.deferrable,
  });
  const index = (side: readonly JoinedColumn[]): Index => ({
    ...{ name: "", unique: false, method: "btree", where: null, include: [], nullsDistinct: true, with: {} },
    ...{ tablespace: null, origin },
    parts: names(side).map((each) => ({
      ...{ kind: "column" as const, column: each, descending: false, nulls: null, opclass: null, collation: null },
    })),
  });
  const { near, far, constraints, schema, name } = join;
  return {
    ...{ schema, name, managed: true, comment: null, tablespace: null, origin },
    columns: [...near, ...far].map(column),
    primaryKey: { name: null, columns: [...names(near), ...names(far)] },
    foreignKeys: relation.isEnforced
      ? [key(near, constraints.near, owner, relation), key(far, constraints.far, target, inverse)]
      : [],
    ...{ uniques: [], checks: [], exclusions: [] },
    indexes: [index(near), index(far)],
  };
}
