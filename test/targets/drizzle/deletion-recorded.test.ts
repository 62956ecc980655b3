import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../../src/dialects/index.js";
import { lower } from "../../../src/lower/lower.js";
import { inspect } from "../../../src/pipeline.js";
import type { Schema } from "../../../src/schema/schema.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import { inputOf } from "../../cases/fixture.js";
import { archive, keyOf, type Rows, recorded } from "../../standalone/recorded.js";
import { type DriverName, type LiveProject, openProject } from "./live-project.js";

const DRIVERS: readonly (readonly [DriverName, ReleaseName])[] = (["pglite", "sql.js", "libsql"] as const).flatMap(
  (driver) => (["0.45", "1.0"] as const).map((release) => [driver, release] as const),
);

const dialectOf = (driver: DriverName) => (driver === "pglite" ? "postgres" : "sqlite");

function schemaOf(driver: DriverName): Schema {
  const dialect = dialectOf(driver);
  return lower(inspect(inputOf(archive), dialect).project, dialects[dialect], {}).schema;
}

async function read(project: LiveProject): Promise<Rows> {
  const found: Record<string, Rows[string]> = {};
  for (const table of Object.keys(recorded.rows)) {
    found[table] = await project.raw(`SELECT * FROM "${table}" ORDER BY "${keyOf(table)}"`);
  }
  return found;
}

/** Labels of the models whose tables lost rows, with how many. */
function lost(before: Rows, after: Rows): Record<string, number> {
  return Object.fromEntries(
    Object.entries(before).flatMap(([table, rows]) => {
      const gone = rows.length - (after[table]?.length ?? 0);
      const label = `archive.${table.replace(/^archive_/, "").replace(/^./, (first) => first.toUpperCase())}`;
      return gone === 0 ? [] : [[label, gone]];
    }),
  );
}

describe.each(DRIVERS)("deleteRows by %s with Drizzle %s", (driver, release) => {
  let project: LiveProject;
  beforeAll(async () => {
    project = await openProject(schemaOf(driver), driver, release);
  });
  afterAll(() => project.close());

  it.each(recorded.deletions.map((each) => [each.what, each] as const))("%s", async (_, deletion) => {
    const { table, key, refused, after } = deletion;
    await project.rebuild(after ?? {});
    const want = await read(project);
    await project.rebuild(recorded.rows);
    const before = await read(project);
    const deleted = project.deleteRows(project.table(table), [key]);
    if (refused !== null) {
      await expect(deleted).rejects.toMatchObject({ name: refused });
      expect(await read(project)).toEqual(before);
      return;
    }
    const counts = lost(before, want);
    expect(await deleted).toEqual([Object.values(counts).reduce((sum, each) => sum + each, 0), counts]);
    expect(await read(project)).toEqual(want);
  });
});
