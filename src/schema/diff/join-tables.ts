import type { Change } from "../change.js";
import type { Application, ManyToManyRelation, Table } from "../schema.js";
import { tableKey } from "../table-key.js";

/** Many-to-many relations by the table that was made for each alone, and holds nothing but its pairs. */
export function joinTables(application: Application | null): ReadonlyMap<string, ManyToManyRelation> {
  return byTable(application, ({ automatic }) => automatic);
}

/** Many-to-many relations by the table that holds their pairs, whatever else it holds. */
export function pairTables(application: Application | null): ReadonlyMap<string, ManyToManyRelation> {
  return byTable(application, () => true);
}

function byTable(
  application: Application | null,
  isMeant: (relation: ManyToManyRelation) => boolean,
): ReadonlyMap<string, ManyToManyRelation> {
  const tables = new Map(application?.entities.map(({ label, table }) => [label, tableKey(table)]));
  return new Map(
    application?.manyToMany.flatMap((relation) => {
      const table = tables.get(relation.through);
      return isMeant(relation) && table !== undefined ? [[table, relation] as const] : [];
    }),
  );
}

/**
 * A change of a join table as one of the relation that it was made for.
 * @param have the table that is there; null where there is none
 */
export function ofRelation(change: Change, relation: ManyToManyRelation, want: Table, have: Table | null): Change {
  const { columns } = change;
  const kind = isOfOwnKey(change, want, have) ? "join key type" : change.kind;
  // A library may hold the pairs apart by the primary key.
  if ((kind === "unique missing" || kind === "index missing unique") && have !== null && isKeptApart(columns, have))
    return change;
  return { ...change, kind, pairsOf: `${relation.source}.${relation.name}`, origin: change.origin ?? relation.origin };
}

/** Whether the table takes no two rows that are alike in these columns. */
function isKeptApart(columns: readonly string[], { primaryKey, uniques, indexes }: Table): boolean {
  const keys = [
    ...(primaryKey === null ? [] : [primaryKey.columns]),
    ...uniques.map((unique) => unique.columns),
    ...indexes.flatMap(({ unique, invalid, where, parts }) => {
      const names = parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
      return unique && invalid !== true && where === null && names.length === parts.length ? [names] : [];
    }),
  ];
  return keys.some((key) => key.length > 0 && key.every((column) => columns.includes(column)));
}

/**
 * Whether a change is about the size of the number that the rows have for a key. Django's migrations give that key the class of
 * DEFAULT_AUTO_FIELD as it was when they ran, whatever the app's own `default_auto_field` says (`AppConfigStub` in
 * `django.db.migrations.state`), so that databases have either.
 */
function isOfOwnKey({ kind, columns }: Change, want: Table, have: Table | null): boolean {
  const [column] = columns;
  const isNumber = (table: Table | null): boolean => {
    const type = table?.columns.find(({ name }) => name === column)?.type.kind;
    return type === "smallint" || type === "integer" || type === "bigint";
  };
  const key = want.primaryKey?.columns;
  return kind === "column type" && key?.length === 1 && key[0] === column && isNumber(want) && isNumber(have);
}
