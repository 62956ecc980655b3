import type { Change } from "./change.js";
import { diffChecks } from "./diff/checks.js";
import { diffColumns } from "./diff/columns.js";
import { withExchangedKeys } from "./diff/exchanged-keys.js";
import { diffExclusions } from "./diff/exclusions.js";
import { withFollowingNames } from "./diff/following-names.js";
import { diffForeignKeys } from "./diff/foreign-keys.js";
import { diffIndexes } from "./diff/indexes.js";
import { joinTables, ofRelation, pairTables } from "./diff/join-tables.js";
import { diffPrimaryKey } from "./diff/primary-key.js";
import { renameColumns } from "./diff/renamed-columns.js";
import { type RenamedTables, renameTables } from "./diff/renamed-tables.js";
import type { Rule, Words } from "./diff/rule.js";
import { diffTable } from "./diff/table.js";
import { diffUniques, uniquesAsIndexes } from "./diff/uniques.js";
import { normalize } from "./normalize.js";
import type { ManyToManyRelation, Schema, Table } from "./schema.js";
import { tableKey } from "./table-key.js";

/** What two schemas' tables differ in. */
export interface Diff {
  /** In the order of the wanted tables. */
  readonly changes: readonly Change[];
  /** Tables that only the other side has, in its order. */
  readonly others: readonly Table[];
  /** What only has another name than it should, which is said. */
  readonly renamed: Pick<RenamedTables, "wanted" | "columns">;
}

const RULES: readonly Rule[] = [
  diffTable,
  diffColumns,
  diffPrimaryKey,
  diffForeignKeys,
  diffUniques,
  diffIndexes,
  diffChecks,
  diffExclusions,
];

/**
 * Holds the tables of one schema against those that are wanted. Column order is no difference; a table or column that
 * only changed its name is one change; constraints and indexes with the same content are paired whatever their names.
 * @param want its tables that somebody else makes are expected to be there and are not looked into
 */
export function diff(want: Schema, have: Schema, words: Words): Diff {
  const wanted = normalize(want).tables;
  const pairs = pairTables(want.application);
  const renamed = renameTables(wanted, normalize(have).tables, words.sameType, pairs);
  const had = new Map(renamed.tables.map((table) => [tableKey(table), table]));
  const joins = joinTables(want.application);
  const changes: Change[] = [...renamed.changes];
  for (const table of wanted) {
    const [other, relation] = [had.get(tableKey(table)), joins.get(tableKey(table))];
    const found =
      other === undefined
        ? [tableMissing(table)]
        : withFollowingNames(
            diffTables(table, other, words, renamed.columns, pairs.get(tableKey(table))),
            table,
            renamed,
          );
    if (relation === undefined) changes.push(...found);
    else changes.push(...found.map((change) => ofRelation(change, relation, table, other ?? null)));
  }
  const known = new Set(wanted.map(tableKey));
  return { changes, others: renamed.tables.filter((table) => !known.has(tableKey(table))), renamed };
}

function diffTables(
  want: Table,
  have: Table,
  words: Words,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
  relation: ManyToManyRelation | undefined,
): readonly Change[] {
  if (!want.managed) return [];
  const columns = renameColumns(want, have, names, words);
  const pair = uniquesAsIndexes(want, columns.table);
  const changes = [...pair.changes, ...RULES.flatMap((rule) => rule(pair.want, pair.have, words))];
  return [...columns.changes, ...withExchangedKeys(changes, pair.want, pair.have, relation)];
}

function tableMissing(table: Table): Change {
  const { origin } = table;
  const kind = table.managed ? "table missing" : "table missing unmanaged";
  return { kind, table, columns: [], name: null, want: "there", have: null, origin, there: null };
}
