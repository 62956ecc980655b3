/** A release line of drizzle-orm that code is written for, by what differs in it. */
export interface Release {
  readonly version: ReleaseName;
  /** `calls`: `.array().array(3)`; `text`: `.array("[][]")`, and `$type` is the innermost element's. */
  readonly arrays: "calls" | "text";
  /** `tables`: `relations()` beside each table; `whole`: one `defineRelations()` with many-to-many relations in one step. */
  readonly relations: "tables" | "whole";
  /** Whether a primary key of one column can have a name of its own (drizzle-kit 0.31 would compare it wrongly). */
  readonly namesSingleKeys: boolean;
  /** Whether MySQL's primary keys are given a name (which the database does not keep). */
  readonly namesMysqlKeys: boolean;
  /** Whether drizzle-kit makes unique constraints of SQLite's constraints, and not indexes. */
  readonly sqliteUniques: boolean;
  /** What relational queries call a joined table: `product_tags` or `tags`. */
  readonly aliases: "table and relation" | "relation";
  /** Whether drizzle-kit keeps constraints and indexes as texts that it cuts apart at marks (`KitMarks`). */
  readonly kitCuts: boolean;
  /** Whether PostgreSQL's facts that drizzle-kit misreads are declared as it reads them (`Flavor.declaresAsRead`). */
  readonly postgresAsRead: boolean;
  /** Whether `geometry({ srid })` is a column of that reference system; before, the option was passed over. */
  readonly geometryHasSrid: boolean;
}

export type ReleaseName = "0.45" | "1.0";

/** Release lines by name, the default first. `1.0` is held against 1.0.0-rc.5. */
export const RELEASES = {
  "0.45": {
    version: "0.45",
    arrays: "calls",
    relations: "tables",
    namesSingleKeys: false,
    namesMysqlKeys: true,
    sqliteUniques: false,
    aliases: "table and relation",
    kitCuts: true,
    postgresAsRead: false,
    geometryHasSrid: false,
  },
  "1.0": {
    version: "1.0",
    arrays: "text",
    relations: "whole",
    namesSingleKeys: true,
    namesMysqlKeys: false,
    sqliteUniques: true,
    aliases: "relation",
    kitCuts: false,
    postgresAsRead: true,
    geometryHasSrid: true,
  },
} as const satisfies Record<ReleaseName, Release>;

/** The release line by its name; the default for a name that is none. */
export function releaseOf(name: string | undefined): Release {
  return name !== undefined && Object.hasOwn(RELEASES, name) ? RELEASES[name as ReleaseName] : RELEASES["0.45"];
}
