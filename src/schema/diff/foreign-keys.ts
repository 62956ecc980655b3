import type { Change } from "../change.js";
import type { ForeignKey, Table } from "../schema.js";
import { tableKey } from "../table-key.js";
import { type Likeness, pair } from "./pair.js";
import { changesOf, isRenamed, listed, notValidated, type Rule, sameNames } from "./rule.js";

/** Foreign keys, by name, by what they refer to, then by their columns. */
export const diffForeignKeys: Rule = (want, have) => {
  const { pairs, missing, extra } = pair(want.foreignKeys, have.foreignKeys, same, sameContent, sameName, sameColumns);
  return [
    ...pairs.flatMap(([one, other]) => diffForeignKey(want, have, one, other)),
    ...missing.map((key) => {
      const there = have.places?.unkeyed?.find(({ columns }) => sameNames(columns, key.columns))?.origin ?? null;
      return changesOf(want, have, { ...key, there })("foreign key missing", printed(key), null);
    }),
    ...extra.map((key) =>
      changesOf(want, have, { ...key, origin: null, there: key.origin })("foreign key extra", null, printed(key)),
    ),
  ];
};

const sameName: Likeness<ForeignKey> = (one, other) => one.name === other.name;
const sameColumns: Likeness<ForeignKey> = (one, other) => sameNames(one.columns, other.columns);
const sameTarget: Likeness<ForeignKey> = (one, other) =>
  tableKey(one.references) === tableKey(other.references) &&
  sameNames(one.references.columns, other.references.columns);
const sameContent: Likeness<ForeignKey> = (one, other) => sameColumns(one, other) && sameTarget(one, other);
const same: Likeness<ForeignKey> = (one, other) => sameName(one, other) && sameContent(one, other);

function diffForeignKey(table: Table, other: Table, want: ForeignKey, have: ForeignKey): readonly Change[] {
  const change = changesOf(table, other, { ...want, there: have.origin, nameThere: have.name });
  const found: Change[] = [];
  if (!sameColumns(want, have)) found.push(change("foreign key columns", listed(want.columns), listed(have.columns)));
  if (!sameTarget(want, have)) found.push(change("foreign key target", target(want), target(have)));
  if (want.onDelete !== have.onDelete || want.onUpdate !== have.onUpdate) {
    found.push(change("foreign key action", actions(want), actions(have)));
  }
  if (want.deferrable !== have.deferrable) {
    found.push(change("foreign key deferrability", deferrability(want), deferrability(have)));
  }
  if (have.notValidated === true) found.push(notValidated(change, have.name));
  if (isRenamed(want, have)) found.push(change("foreign key name", want.name, have.name));
  return found;
}

const deferrability = ({ deferrable }: ForeignKey): string => deferrable ?? "not deferrable";
const actions = ({ onDelete, onUpdate }: ForeignKey): string => `on delete ${onDelete}, on update ${onUpdate}`;
const printed = (key: ForeignKey): string => `(${listed(key.columns)}) to ${target(key)}`;

function target({ references }: ForeignKey): string {
  const name = references.schema === null ? references.name : `${references.schema}.${references.name}`;
  return `${name} (${listed(references.columns)})`;
}
