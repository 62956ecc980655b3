import type { Accessor, AccessorStep } from "../../../schema/accessor.js";
import { spanOf } from "../../../typescript/read/values.js";
import type { EntityTable, EntityTables, JoinedColumn } from "./entity-table.js";
import { tableName } from "./join-columns.js";
import type { JoinTable } from "./join-table.js";
import type { RelationDraft } from "./read-relation.js";
import type { Reading } from "./reading.js";

/** The relations of entities as ways from table to table. */
export function readAccessors(
  tables: EntityTables,
  joins: ReadonlyMap<RelationDraft, JoinTable>,
  reading: Reading,
): readonly Accessor[] {
  return [...tables.values()].flatMap((table) =>
    table.relations.flatMap((relation): Accessor[] => {
      const target = tables.get(relation.target);
      const steps = target === undefined ? null : stepsOf(table, relation, target, joins);
      if (target === undefined || steps === null) {
        const what = `\`${table.draft.class.name}.${relation.property.path}\``;
        // What is unread of a table has been said.
        const isSaid = reading.isUnread(table.draft) || (target !== undefined && reading.isUnread(target.draft));
        if (!isSaid) reading.problem(`what the relation ${what} goes over could not be told`, relation.at);
        reading.unreadRelation(table.draft, relation.property.path);
        return [];
      }
      const { kind, property, at } = relation;
      return [
        {
          ...{ table: tableName(table), name: property.path, target: tableName(target), steps },
          leadsTo: kind === "many-to-one" || kind === "one-to-one" ? "one" : "many",
          ...(!table.joins.has(property.path) && !joins.has(relation) && { derived: true as const }),
          origin: spanOf(at),
        },
      ];
    }),
  );
}

function stepsOf(
  table: EntityTable,
  relation: RelationDraft,
  target: EntityTable,
  joins: ReadonlyMap<RelationDraft, JoinTable>,
): readonly AccessorStep[] | null {
  const own = table.joins.get(relation.property.path);
  if (own !== undefined) return [stepOver(own, target)];
  const inverse = target.relations.find(
    (other) => other.property.path === relation.inverse && other.target === table.draft.class,
  );
  if (relation.kind !== "many-to-many") {
    const theirs = inverse && target.joins.get(inverse.property.path);
    return theirs === undefined ? null : [stepBack(theirs, target)];
  }
  const join = joins.get(relation);
  if (join !== undefined) return [stepBack(join.near, { draft: join }), stepOver(join.far, target)];
  const back = target.relations.find(
    (other) =>
      joins.has(other) &&
      (other === inverse || (relation.inverse === null && other.inverse === relation.property.path)),
  );
  const turned = back && joins.get(back);
  return turned === undefined ? null : [stepBack(turned.far, { draft: turned }), stepOver(turned.near, target)];
}

const stepOver = (joined: readonly JoinedColumn[], target: EntityTable): AccessorStep => ({
  columns: joined.map(({ name }) => name),
  to: tableName(target),
  toColumns: joined.map(({ referenced }) => referenced.column.name),
});

const stepBack = (
  joined: readonly JoinedColumn[],
  { draft: { schema, name } }: { readonly draft: Pick<JoinTable, "schema" | "name"> },
): AccessorStep => ({
  columns: joined.map(({ referenced }) => referenced.column.name),
  to: { schema, name },
  toColumns: joined.map(({ name: column }) => column),
});
