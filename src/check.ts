import { checkMigrations, MIGRATIONS_TABLE, type MigrationCheck } from "./check-migrations.js";
import { dialects } from "./dialects/index.js";
import type { InspectedDatabase, LiveDatabase, Query } from "./dialects/live-dialect.js";
import { makingOf } from "./dialects/making.js";
import { type Finding, findingsOf, nameOf } from "./drift/finding.js";
import { lower } from "./lower/lower.js";
import type { TableChoice } from "./lower/selection.js";
import { type ProjectInput, type Reading, readFor, type SupportedDialect } from "./pipeline.js";
import { isTold } from "./schema/change.js";
import { diff } from "./schema/diff.js";
import type { Schema, TableName } from "./schema/schema.js";
import { tableKey } from "./schema/table-key.js";

/** A project held against what has its tables, too. */
export interface DriftCheck extends Reading {
  readonly findings: readonly Finding[];
  /** Tables of the models that were compared. */
  readonly compared: number;
  /** Tables of models that Django does not manage: they have to be there, as tables or views, and that is all. */
  readonly unmanaged: number;
  /** Tables of the other side that no model that was asked for stands for. They are no drift. */
  readonly others: readonly string[];
}

/** What came of holding a schema against a live database. */
export interface DatabaseComparison extends Pick<DriftCheck, "findings" | "compared" | "unmanaged" | "others"> {
  /** Whether none of the tables that were compared is there, under any name. */
  readonly isBare: boolean;
}

/** A project held against a live database. */
export interface DatabaseDrift extends DriftCheck, DatabaseComparison {
  /** What the migrations on disk and the database say of each other; null where one of them has none. */
  readonly migrations: MigrationCheck | null;
}

/** What a check is about besides the project. */
export interface CheckOptions {
  readonly dialect: SupportedDialect;
  /** Which tables of the apps are asked for. Default: all. */
  readonly tables?: TableChoice;
}

/** What Django and its migrations keep in a database for themselves. */
const BOOKKEEPING: ReadonlySet<string> = new Set([MIGRATIONS_TABLE]);

/**
 * Holds a project's tables against a live database, which is only read.
 * @throws ParserUnavailable where the parser does not load; what the database says where it cannot be read
 * @throws HiddenTables where a role sees too little of it
 */
export async function check(input: ProjectInput, query: Query, options: CheckOptions): Promise<DatabaseDrift> {
  const dialect = dialects[options.dialect];
  const { tables } = options;
  return dialect.live.readOnly(query, async (database) => {
    const inspection = dialect.live.inspect(database.query);
    // The database is at work while the models are read. Where that throws, what it answers is nothing to anybody.
    inspection.catch(() => undefined);
    const reading = readFor(input, options.dialect);
    const { schema, diagnostics } = lower(reading.project, dialect, {
      apps: reading.apps,
      ...(tables !== undefined && { tables }),
    });
    const there = await inspection;
    const compared = await compareWithDatabase(schema, there, database);
    const migrations = await checkMigrations(input, reading, there.schema, database);
    return { ...reading, ...compared, diagnostics: [...reading.diagnostics, ...diagnostics], migrations };
  });
}

/**
 * Holds a schema, with its application half, against what a live database of its dialect holds, while that is read.
 * @throws what the database says where it cannot be read
 * @throws HiddenTables where a role sees too little of it
 */
export async function compareWithDatabase(
  schema: Schema,
  there: InspectedDatabase,
  database: LiveDatabase,
): Promise<DatabaseComparison> {
  const { live } = dialects[schema.dialect];
  const { want, have, words } = await live.align(withoutViews(schema, there.views), there.schema, database);
  const { changes, others } = diff(want, have, words);
  const compared = want.tables.filter(({ managed }) => managed).length;
  const missing = changes.filter(({ kind }) => kind === "table missing").length;
  return {
    findings: findingsOf(
      changes.filter(isTold),
      schema.application,
      schema.dialect,
      makingOf(schema, dialects[schema.dialect]),
    ),
    compared,
    unmanaged: schema.tables.filter(({ managed }) => !managed).length,
    others: others.filter(({ name }) => !BOOKKEEPING.has(name)).map(nameOf),
    isBare: compared > 0 && missing === compared,
  };
}

/** Without the tables that Django does not manage and that a view stands for. */
function withoutViews(schema: Schema, views: readonly TableName[]): Schema {
  const names = new Set(views.map(tableKey));
  return { ...schema, tables: schema.tables.filter((table) => table.managed || !names.has(tableKey(table))) };
}
