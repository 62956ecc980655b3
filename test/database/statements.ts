import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { DialectName } from "../../src/schema/schema.js";
import type { Fixture } from "../cases/fixture.js";

/** Django's own DDL for a fixture on one database, a statement each; undefined where Django's checks refuse it, so that none was recorded. */
export function djangoStatements(fixture: Fixture, dialect: DialectName = "postgres"): readonly string[] | undefined {
  const path = join(fixture.expected, `${dialect}.sql`);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8").replace(/^(?:--.*\n)+/, "");
  return text === "" ? [] : text.replace(/;\n$/, "").split(";\n");
}

/** What drizzle's migrator makes of an SQL file that stands as a migration, by its own reader. */
export function migrationStatements(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "throughline-migration-"));
  const entries = [{ idx: 0, version: "7", when: 0, tag: "0000_baseline", breakpoints: true }];
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ version: "7", dialect: "postgresql", entries }));
  writeFileSync(join(folder, "0000_baseline.sql"), text);
  const [migration] = readMigrationFiles({ migrationsFolder: folder });
  rmSync(folder, { recursive: true });
  return migration?.sql ?? [];
}

/** What Django raised where it cannot write its own statements for a fixture on a database; undefined where it can. */
export function djangoFailure(fixture: Fixture, dialect: DialectName): string | undefined {
  const text = readFileSync(join(fixture.expected, `${dialect}.sql`), "utf8");
  return /^-- Django fails: (.*)$/m.exec(text)?.[1];
}
