import { FINISH_SQL } from "../artefacts/artefacts.js";
import type { DatabaseDrift } from "../check.js";
import type { SourceDrift } from "../check-sources.js";
import type { SupportedDialect } from "../pipeline.js";
import type { FactKind } from "../schema/uncarried-fact.js";
import { numeral, some } from "./reporters/some.js";

/** What the comparison with a live database always leaves out. */
const LIVE: Readonly<Record<SupportedDialect, readonly string[]>> = {
  postgres: ["column order", "tablespaces", "triggers", "privileges", "collations of index expressions"],
  mysql: ["column order", "engines and character sets", "triggers", "privileges"],
  mariadb: ["column order", "engines and character sets", "triggers", "privileges"],
  sqlite: ["column order", "comments, which SQLite has none of", "triggers", "STRICT and WITHOUT ROWID"],
};

/** What the comparison with a live database leaves out, an entry each. */
export function notComparedLive(
  dialect: SupportedDialect,
  { migrations }: Pick<DatabaseDrift, "migrations">,
): readonly string[] {
  return [...LIVE[dialect], ...(migrations?.untold ?? [])];
}

/** What a comparison with TypeScript leaves out, an entry each: what its code cannot hold, with how many facts that is. */
export function notComparedSource(found: SourceDrift): readonly string[] {
  const { notCompared, relationsCompared, frameworkOnly, finish } = found;
  return [
    "column order",
    ...counted(notCompared),
    ...(finish === null || finish.others === 0 ? [] : [`${some(finish.others, "other statement")} of ${FINISH_SQL}`]),
    ...(relationsCompared ? [] : ["relations, of which the code declares none"]),
    ...(frameworkOnly.length === 0
      ? []
      : [
          `${some(frameworkOnly.length, "table")} of Django's own apps or for a key's sake, which the code does not declare`,
        ]),
  ];
}

/** What the code cannot hold and was compared with `finish.sql`, an entry each. */
export function comparedThroughFinish({ finish }: SourceDrift): readonly string[] {
  return counted(finish?.compared ?? new Map());
}

function counted(kinds: ReadonlyMap<FactKind, number>): readonly string[] {
  return [...kinds].map(([kind, count]) => `${kind} (${numeral(count)})`);
}
