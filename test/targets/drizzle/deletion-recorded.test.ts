import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../../src/dialects/index.js";
import { lower } from "../../../src/lower/lower.js";
import { inspect } from "../../../src/pipeline.js";
import type { Schema } from "../../../src/schema/schema.js";
import { standalone } from "../../../src/standalone/standalone.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import { inputOf } from "../../cases/fixture.js";
import { archive, keyOf, type Rows, recorded } from "../../standalone/recorded.js";
import { type DriverName, type LiveProject, openProject } from "./live-project.js";

/** A database that Django left, and one that does by itself what Django did in Python. */
const MODES = ["mirror", "standalone"] as const;

const DRIVERS: readonly (readonly [DriverName, ReleaseName])[] = [
  ["pglite", "0.45"],
  ["libsql", "1.0"],
];

function schemaOf(driver: DriverName, mode: (typeof MODES)[number]): Schema {
  const dialect = dialects[driver === "pglite" ? "postgres" : "sqlite"];
  const { schema } = lower(inspect(inputOf(archive), dialect.name).project, dialect, {});
  return mode === "mirror" ? schema : standalone(schema, dialect, { choices: false }).schema;
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

describe.each(MODES.flatMap((mode) => DRIVERS.map((each) => [mode, ...each] as const)))(
  "deleteRows in mode %s by %s with Drizzle %s",
  (mode, driver, release) => {
    let project: LiveProject;
    beforeAll(async () => {
      project = await openProject(schemaOf(driver, mode), driver, release);
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
        // Where the database stands alone, it refuses in its own words.
        if (mode === "mirror") await expect(deleted).rejects.toMatchObject({ name: refused });
        else await expect(deleted).rejects.toThrow();
        expect(await read(project)).toEqual(before);
        return;
      }
      const [total, byModel] = await deleted;
      expect(await read(project)).toEqual(want);
      // What the database deletes by itself, nobody counts.
      if (mode === "standalone") return;
      const counts = lost(before, want);
      expect([total, byModel]).toEqual([Object.values(counts).reduce((sum, each) => sum + each, 0), counts]);
    });
  },
);
