import { spanOf } from "../../../typescript/read/values.js";
import { type EntityTable, type EntityTables, type JoinedColumn, primaryColumns } from "./entity-table.js";
import { NAMING } from "./naming.js";
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
  if (!owns || target === undefined) return;
  const specs = joinColumns ?? [];
  const referenced = referencedColumns(specs, target, `${table.draft.class.name}.${property.path}`, relation, reading);
  const joined = referenced.map((column): JoinedColumn => {
    const stated = specs.find(
      (spec) => spec.name !== null && (spec.referenced === null || spec.referenced === column.property),
    );
    const name = stated?.name ?? NAMING.joinColumnName(property.name, column.property);
    return { name: NAMING.columnName(name, property.prefixes), referenced: column };
  });
  table.joins.set(property.path, joined);
  for (const { name, referenced: of } of joined) {
    if (table.columns.some(({ column }) => column.name === name)) continue;
    table.columns.push({
      ...{ property: property.path, isPrimary: false, keyName: null, isUnique: false },
      column: {
        ...of.column,
        ...{ name, nullable: relation.isNullable, identity: null, default: null, generated: null },
        origin: spanOf(at),
      },
    });
  }
  if (!relation.isEnforced || joined.length === 0) return;
  const columns = joined.map(({ name }) => name);
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
  return named.flatMap(({ referenced }) => {
    const found = target.columns.find(({ property }) => property === referenced);
    if (found === undefined) {
      reading.problem(
        `\`${what}\` refers to \`${referenced}\`, which \`${target.draft.class.name}\` does not have`,
        at,
      );
    }
    return found ?? [];
  });
}
