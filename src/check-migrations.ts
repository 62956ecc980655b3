import { Row } from "./dialects/catalog-row.js";
import type { LiveDatabase } from "./dialects/live-dialect.js";
import { labelOf, type MigrationKey } from "./django/migrations/migration.js";
import { migrationState } from "./django/migrations/migration-state.js";
import { readMigrations } from "./django/migrations/read-migrations.js";
import { isOwnApp } from "./django/project.js";
import type { ProjectInput, Reading } from "./pipeline.js";
import type { Schema } from "./schema/schema.js";
import { cachedFiles } from "./source/cached-files.js";

/** What the project's migrations and a live database say of each other; each by its label (`shop.0004_add_isbn`). */
export interface MigrationCheck {
  /** Migrations that are not applied: what differs may be theirs to do. */
  readonly pending: readonly string[];
  /** Applied migrations that are newer than all on disk: the code is older than the database. */
  readonly ahead: readonly string[];
  /** What of it could not be found out, an entry each. */
  readonly untold: readonly string[];
}

/** Where Django keeps what it has migrated. */
export const MIGRATIONS_TABLE = "django_migrations";

/**
 * Holds the migrations of the apps that are asked for, which are read and not run, against those that the database has
 * seen. Null where one of the two has none: nothing is said then. One query.
 * @throws ParserUnavailable
 */
export async function checkMigrations(
  input: ProjectInput,
  { project, apps }: Pick<Reading, "project" | "apps">,
  have: Schema,
  { attempt }: LiveDatabase,
): Promise<MigrationCheck | null> {
  const table = have.tables.find(({ schema, name }) => schema === null && name === MIGRATIONS_TABLE);
  if (!["id", "app", "name"].every((each) => table?.columns.some(({ name }) => name === each))) return null;
  const labels = apps ?? new Set(project.apps.filter(isOwnApp).map(({ label }) => label));
  const disk = readMigrations(project, { ...input, files: cachedFiles(input.files) }, labels);
  if (disk === null) return unknown("MIGRATION_MODULES could not be read");
  if (disk.length === 0) return null;
  const rows = await attempt(`SELECT app, name FROM ${MIGRATIONS_TABLE} ORDER BY id`);
  if (rows === null) return unknown(`\`${MIGRATIONS_TABLE}\` may not be read`);
  if (rows.length === 0) return null;
  const { pending, ahead, untold } = migrationState(disk, rows.map(keyOf));
  return {
    pending: pending.map(labelOf),
    ahead: ahead.map(labelOf),
    untold: untold.map(
      (key) => `whether the migration ${labelOf(key)} is applied, as its \`replaces\` could not be read`,
    ),
  };
}

function keyOf(values: Readonly<Record<string, unknown>>): MigrationKey {
  const row = new Row(values);
  return { app: row.text("app"), name: row.text("name") };
}

function unknown(why: string): MigrationCheck {
  return { pending: [], ahead: [], untold: [`whether all migrations are applied, as ${why}`] };
}
