import type { SqlType } from "../../../schema/sql-type.js";
import { spanOf } from "../../../typescript/read/values.js";
import { type EntityTable, type EntityTables, type JoinedColumn, primaryColumns } from "./entity-table.js";
import type { ReadColumn } from "./read-column.js";
import type { JoinColumn, RelationDraft } from "./read-relation.js";
import type { Reading } from "./reading.js";

/**
 * Gives a table the columns and the foreign key of a relation that it owns, as TypeORM's `RelationJoinColumnBuilder` does:
 * a column that is there is used, another one is made like the one it refers to.
 */
export function joinRelation(
  table: EntityTable,
  relation: RelationDraft,
  tables: EntityTables,
  reading: Reading,
): void {
  const target = tables.get(relation.target);
  const { property, kind, joinColumns, rules, at } = relation;
  const owns = kind === "many-to-one" || (kind === "one-to-one" && joinColumns !== null);
  if (!owns) return;
  if (target === undefined) {
    unreadKey(table, reading);
    return;
  }
  const specs = joinColumns ?? [];
  const referenced = referencedColumns(specs, target, `${table.draft.class.name}.${property.path}`, relation, reading);
  if (referenced.length === 0) {
    unreadKey(table, reading);
    return;
  }
  const joined = referenced.map((column): JoinedColumn => {
    const stated = specs.find(
      (spec) => spec.name !== null && (spec.referenced === null || spec.referenced === column.property),
    );
    const name = stated?.name ?? reading.naming.joinColumnName(property.name, column.property);
    return { name: reading.naming.columnName(property.name, name, property.prefixes), referenced: column };
  });
  table.joins.set(property.path, joined);
  for (const { name, referenced: of } of joined) {
    const at = table.columns.findIndex(({ column }) => column.name === name);
    const there = table.columns[at];
    if (there !== undefined) {
      if (!table.typed.has(there.property)) table.columns[at] = retyped(there, of, reading);
      table.typed.add(there.property);
      continue;
    }
    table.columns.push({
      ...{ property: `${property.path}.${of.property}`, isPrimary: false, keyName: null, isUnique: false },
      ...{ word: of.word, isStated: false, retype: of.retype, isGenerated: false, isLevel: false },
      column: {
        ...of.column,
        ...{ name, type: keyType(of, reading), nullable: relation.isNullable },
        ...{ identity: null, default: null, generated: null },
        origin: spanOf(relation.at),
      },
    });
  }
  const columns = joined.map(({ name }) => name);
  if (relation.unenforcedAt !== null) table.unkeyed.push({ columns, origin: spanOf(relation.unenforcedAt) });
  if (!relation.isEnforced) return;
  table.foreignKeys.push({
    ...{ name: specs[0]?.constraint ?? null, columns, ...rules },
    references: { ...tableName(target), columns: referenced.map(({ column }) => column.name) },
    origin: spanOf(at),
  });
  const isKey = columns.every((name) => table.columns.some((each) => each.column.name === name && each.isPrimary));
  if (kind === "one-to-one" && !isKey) {
    table.uniques.push({
      ...{ name: null, columns, nullsDistinct: true, deferrable: null, include: [] },
      origin: spanOf(at),
    });
  }
}

/** Notes that a table has a key, and columns for it, that are not known. */
function unreadKey({ draft }: EntityTable, reading: Reading): void {
  reading.openTable(draft);
  reading.unreadParts(draft, "foreign key");
}

/**
 * A column that refers to another one has that one's type, whatever it states, in its own length. In SQLite, to which whole
 * numbers are of one type, what is stated stays: there Django has other names for a key and for what refers to it.
 */
function retyped(column: ReadColumn, { word, column: of }: ReadColumn, { options }: Reading): ReadColumn {
  if (column.isStated && options.dialect === "sqlite") return column;
  const own = word === null ? null : column.retype(word);
  if (own === null) return column;
  // A length that the type does not take is none.
  const type = own.kind === "opaque" && of.type.kind !== "opaque" ? of.type : own;
  return { ...column, word, column: { ...column.column, type } };
}

/** The type of a column that is made to refer to another one: the same, and for a UUID in MySQL one with room for it. */
export function keyType({ column, word }: ReadColumn, { options, flavor }: Reading): SqlType {
  const isText = word === "uuid" && flavor.driver === "mysql" && column.type.kind === "varchar";
  return isText && column.type.length === 255 ? options.parseType("varchar(36)") : column.type;
}

/** The name of an entity's table. */
export function tableName({ draft }: EntityTable): { readonly schema: string | null; readonly name: string } {
  return { schema: draft.schema, name: draft.name };
}

/** The columns that join columns refer to: those that are named, else the target's primary key. */
export function referencedColumns(
  specs: readonly JoinColumn[],
  target: EntityTable,
  what: string,
  { at }: Pick<RelationDraft, "at">,
  reading: Reading,
): readonly ReadColumn[] {
  const named = specs.filter(({ referenced }) => referenced !== null);
  if (named.length === 0) return primaryColumns(target);
  const found = named.flatMap(({ referenced }) => {
    const column = target.columns.find(({ property }) => property === referenced);
    if (column === undefined) {
      reading.problem(
        `\`${what}\` refers to \`${referenced}\`, which \`${target.draft.class.name}\` does not have`,
        at,
      );
    }
    return column ?? [];
  });
  // In the order of the primary key, the others behind it: databases want them so.
  const order = primaryColumns(target);
  const place = (column: ReadColumn): number => (order.includes(column) ? order.indexOf(column) : order.length);
  return found.sort((one, other) => place(one) - place(other));
}
