import type { DatabaseDrift } from "../check.js";
import type { SourceDrift } from "../check-sources.js";
import type { SupportedDialect } from "../pipeline.js";
import { some } from "./reporters/some.js";

/** What the comparison with a live database always leaves out. */
const LIVE: Readonly<Record<SupportedDialect, readonly string[]>> = {
  postgres: [
    "column order",
    "tablespaces",
    "triggers",
    "privileges",
    "collations of index expressions",
    "whether constraints are validated",
  ],
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
export function notComparedSource({ notCompared, relationsCompared, frameworkOnly }: SourceDrift): readonly string[] {
  return [
    "column order",
    ...[...notCompared].map(([kind, count]) => `${kind} (${count.toLocaleString("en")})`),
    ...(relationsCompared ? [] : ["relations, of which the code declares none"]),
    ...(frameworkOnly.length === 0
      ? []
      : [
          `${some(frameworkOnly.length, "table")} of Django's own apps or for a key's sake, which the code does not declare`,
        ]),
  ];
}
