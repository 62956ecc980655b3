import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import { groupBy } from "../../schema/group-by.js";
import type { ForeignKey } from "../../schema/schema.js";
import { tableKey } from "../../schema/table-key.js";
import type * as shared from "../plan/relations.js";
import type { EntityNames } from "./names.js";
import type { TablePlan } from "./plan.js";
import { requiredLinks } from "./required-links.js";

export type Link = shared.Link<EntityNames>;
export type ManyLink = shared.ManyLink<EntityNames>;

/** A relation as a property of an entity's class. `inverse` is the property on the other side; null where there is none. */
export type RelationProperty =
  /** A key. `constraint`: the foreign key that the database has for it; null where it has none. */
  | {
      readonly kind: "key";
      readonly key: string;
      readonly link: Link;
      readonly inverse: string | null;
      readonly constraint: ForeignKey | null;
      /** Whether it is said that there is always a row. */
      readonly required: boolean;
    }
  /** The way back over a key. */
  | { readonly kind: "back"; readonly key: string; readonly link: Link; readonly inverse: string }
  /** A many-to-many relation, from the side that declares it (`owner`) or from the other one. */
  | {
      readonly kind: "many";
      readonly key: string;
      readonly link: ManyLink;
      readonly owner: boolean;
      readonly inverse: string | null;
    };

/** The relation properties of each table, by `tableKey`, in the order in which they are written. */
export type Properties = ReadonlyMap<string, readonly RelationProperty[]>;

/** Lays the planned relations out as properties of both of their sides. */
export function propertiesOf({ links, waysBack, manyToMany }: shared.Relations<EntityNames>): Properties {
  const properties = new Map<string, RelationProperty[]>();
  const add = ({ table }: TablePlan, property: RelationProperty) => {
    const list = properties.get(tableKey(table));
    if (list === undefined) properties.set(tableKey(table), [property]);
    else list.push(property);
  };
  const required = requiredLinks(links);
  const inverses = groupBy(waysBack, ({ link }) => link);
  for (const link of links) {
    const inverse = inverses.get(link)?.[0]?.key ?? null;
    const constraint = constraintOf(link);
    add(link.source, { kind: "key", key: link.key, link, inverse, constraint, required: required.has(link) });
  }
  for (const { key, link } of waysBack) add(link.target, { kind: "back", key, link, inverse: link.key });
  for (const link of manyToMany) {
    add(link.near.target, { kind: "many", key: link.key, link, owner: true, inverse: link.reverseKey });
  }
  for (const link of manyToMany) {
    if (link.reverseKey === null) continue;
    add(link.far.target, { kind: "many", key: link.reverseKey, link, owner: false, inverse: link.key });
  }
  return properties;
}

/** The relations without the many-to-many ones that TypeORM cannot load, which are reported. */
export function followedRelations(
  relations: shared.Relations<EntityNames>,
  report: Report,
): shared.Relations<EntityNames> {
  return { ...relations, manyToMany: relations.manyToMany.filter((link) => isFollowed(link, report)) };
}

/** Whether TypeORM can load a many-to-many relation: it makes names of parameters of the join table's columns. */
function isFollowed({ relation, near, far }: ManyLink, report: Report): boolean {
  const column = [...near.columns, ...far.columns].find((name) => !/^[\w.]+$/.test(name));
  if (column === undefined) return true;
  const { source, name, origin } = relation;
  const message = `The relation \`${source}.${name}\` was left out: TypeORM cannot follow it over the column \`${column}\`, whose name has other characters than letters of ASCII, digits and underscores.`;
  report(diagnostic("relation-left-out", message, { span: origin, model: source, field: name }));
  return false;
}

function constraintOf({ source, target, columns, targetColumns }: Link): ForeignKey | null {
  const same = (one: readonly string[], other: readonly string[]) => one.join("\0") === other.join("\0");
  const found = source.table.foreignKeys.find(
    (key) =>
      same(key.columns, columns) &&
      same(key.references.columns, targetColumns) &&
      tableKey(key.references) === tableKey(target.table),
  );
  return found ?? null;
}
