import type { DialectName } from "../../schema/schema.js";
import type { ConvertReport } from "../commands/convert-report.js";

/** Statements that are shown of a change; the JSON report has all. */
const SHOWN = 20;

/** Whether drizzle-kit's `push` may be let loose on the database that Django made, by dialect and release line; measured. */
const PUSH = {
  postgres: {
    "0.45":
      "drizzle-kit push takes some of what Django makes for changes (unique columns in another order than the table's, NULLS NOT DISTINCT, INCLUDE, collations, sizes of arrays, descending expressions): do not push to Django's own database, migrate",
    "1.0":
      "drizzle-kit push has nothing to change in Django's own database but what it misreads (exclusion constraints, collations, numbers as defaults of numeric columns): read its --explain first",
  },
  mysql: {
    "0.45":
      "whether drizzle-kit push is quiet on Django's own MySQL database was not measured: do not push to it, migrate",
    "1.0":
      "whether drizzle-kit push is quiet on Django's own MySQL database was not measured: do not push to it, migrate",
  },
  mariadb: {
    "0.45": "drizzle-kit push breaks off on MariaDB's checks: do not push to Django's own database, migrate",
    "1.0":
      "drizzle-kit push reads MariaDB's types and checks as other than they are: do not push to Django's own database, migrate",
  },
  sqlite: {
    "0.45": "drizzle-kit push would rebuild Django's tables: do not push to Django's own database, migrate",
    "1.0": "drizzle-kit push would rebuild Django's tables: do not push to Django's own database, migrate",
  },
} as const satisfies Record<DialectName, Record<"0.45" | "1.0", string>>;

/** How a client runs an SQL file. */
export const CLIENTS = {
  postgres: (file) => `psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f ${file}`,
  mysql: (file) => `mysql --database=NAME < ${file}`,
  mariadb: (file) => `mariadb --database=NAME < ${file}`,
  sqlite: (file) => `sqlite3 FILE < ${file}`,
} as const satisfies Record<DialectName, (file: string) => string>;

/** What drizzle-kit calls the dialects on its command line. */
const KIT_DIALECTS = {
  postgres: "postgresql",
  mysql: "mysql",
  mariadb: "mysql",
  sqlite: "sqlite",
} as const satisfies Record<DialectName, string>;

/** What the way forward depends on besides the report. */
export interface Surroundings {
  /** Whether the user's project has a config of drizzle-kit's. */
  readonly configured: boolean;
  /** Release line of Drizzle. */
  readonly version: string;
}

/** The steps from what was just written to the database, a line each; none where nothing was written. */
export function wayForward(report: ConvertReport, { configured, version }: Surroundings): string[] {
  const { files, removed, mode, out, dialect } = report;
  const changed = removed.length > 0 || files.some(({ state }) => state === "new" || state === "changed");
  if (mode !== "written" || !changed) return [];
  const folder = out.replace(/\/+$/, "");
  const flags = configured ? "" : ` --dialect ${KIT_DIALECTS[dialect]} --schema ${quoted(`${folder}/**/*.ts`)}`;
  const finish = files.some(({ path }) => path === "finish.sql");
  const finishing = finish ? [`      then: ${CLIENTS[dialect](quoted(`${folder}/finish.sql`))}`] : [];
  const generate = `next: npx drizzle-kit generate${flags}`;
  const pushing = `note: ${PUSH[dialect][version === "1.0" ? "1.0" : "0.45"]}`;
  if (report.baseline?.state === "new") {
    return [
      generate,
      `      then put ${folder}/baseline.sql in place of the SQL that it wrote, and: npx drizzle-kit migrate`,
      '      on Django\'s own database mark that migration as applied instead: see "Adopt a live Django database" in the README',
      pushing,
    ];
  }
  return [generate, "      then read its SQL, and: npx drizzle-kit migrate", ...finishing, pushing];
}

/** What of a baseline that is kept no longer fits the models; nothing where all of it does. */
export function baselineNews({ baseline, out }: ConvertReport): string {
  if (baseline === null || baseline.state !== "kept") return "";
  const lines = [
    ...baseline.gone.map((statement) => `  - ${clipped(statement)}\n`),
    ...baseline.added.map((statement) => `  + ${clipped(statement)}\n`),
  ];
  const more = lines.length > SHOWN ? [`  … ${lines.length - SHOWN} more; --json lists all\n`] : [];
  const what =
    lines.length === 0
      ? "is not as it was written, but says the same"
      : "no longer makes these models; it stays, for it may have been applied (--force replaces it)";
  return `${out.replace(/\/+$/, "")}/baseline.sql ${what}\n${lines.slice(0, SHOWN).join("")}${more.join("")}`;
}

function clipped(statement: string): string {
  const line = statement.replace(/\s+/g, " ");
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}

/** A word that a POSIX shell takes as it is. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
