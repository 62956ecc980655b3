import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, type DriftCheck } from "../../src/check.js";
import { connect } from "../../src/cli/connect.js";
import type { ProjectInput } from "../../src/pipeline.js";
import { fixtures, inputOf, needsPackages, settingsModule } from "../cases/fixture.js";
import { djangoFailure, djangoStatements } from "../database/statements.js";
import { unsaid } from "../drift/unsaid.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { suiteInput } from "./suite.js";

/** Fixtures whose tables `migrate --run-syncdb` does not make on SQLite, and why. */
const NOT_MADE = new Map([
  ["settings/models-of-ready", "syncdb passes over an app without a models module, and a key leads to its table"],
  ["meta/operator-classes", "SQLite refuses Django's statement: it has no operator classes"],
  ["projects/warehouse", "SQLite refuses Django's statement: it has no collation `C`"],
]);

const migrated = fixtures().filter(
  (fixture) =>
    settingsModule(fixture) !== null &&
    !needsPackages(fixture) &&
    !NOT_MADE.has(fixture.name) &&
    djangoStatements(fixture, "sqlite") !== undefined &&
    djangoFailure(fixture, "sqlite") === undefined,
);

/** SQLite files that Django's own `migrate` made have no drift from the models: not one finding, a note included. */
describe("check against an SQLite file that Django's migrate made", () => {
  for (const [name, reason] of NOT_MADE) it.skip(`${name} (${reason})`);
  it.each(migrated.map((fixture) => [fixture.name, fixture] as const))("finds no drift in %s", async (_, fixture) => {
    const path = `${fixture.path}:${join(fixture.path, "src")}`;
    const file = madeBy(["--path", path, "--settings", settingsModule(fixture) ?? ""]);
    expect(unsaid(await checked(inputOf(fixture), file))).toEqual([]);
  });

  it("finds no drift in Django's whole test suite", async () => {
    const django = liveDjango();
    const apps = ["--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")];
    const file = madeBy(["--path", django.tests, ...apps]);
    const started = performance.now();
    const found = await checked(suiteInput(), file);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const drift = found.findings.filter(({ code }) => code !== "table-missing-unmanaged");
    console.log(`findings: ${drift.length} in ${found.compared} tables of SQLite, ${seconds} s, reading included`);
    for (const { code, table, name, columns, want, have } of drift.slice(0, 40)) {
      console.log(JSON.stringify([code, table, name, columns, want, have]));
    }
    expect(found.compared).toBeGreaterThan(1700);
    expect(drift).toEqual([]);
  });
});

/** A file that `migrate --run-syncdb` fills. */
function madeBy(args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "throughline-sqlite-"));
  const file = join(folder, "db.sqlite3");
  runPython(liveDjango(), "test/oracle/django_oracle.py", [
    ...args,
    ...["--vendor", "sqlite", "--meta", join(folder, "meta.json"), "--migrate", `dbname=${file}`],
  ]);
  return file;
}

async function checked(input: ProjectInput, file: string): Promise<DriftCheck> {
  const connection = await connect(file, process.cwd());
  try {
    return await check(input, connection.query, { dialect: connection.dialect });
  } finally {
    await connection.close();
  }
}
