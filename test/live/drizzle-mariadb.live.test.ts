import { expect, it } from "vitest";
import { finishGroups } from "../../src/artefacts/finish-groups.js";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { diffCreated } from "../database/show-create.js";
import { load, migration } from "../targets/drizzle/load.js";
import { createMariaDatabase, MARIADB, WHY_NO_MARIADB } from "./mariadb.js";

/**
 * What drizzle-kit 0.31 and finish.sql, run twice, make on MariaDB are the tables of Django's own DDL. Fixtures whose DDL
 * MariaDB refuses (another database's types, names that it cannot have), or whose names drizzle-kit cannot quote, are
 * counted, not compared.
 */
it.runIf(MARIADB !== undefined)(`Drizzle's tables are Django's${WHY_NO_MARIADB}`, { timeout: 900_000 }, async () => {
  const database = await createMariaDatabase(MARIADB ?? "", "throughline_drizzle");
  const made = async (statements: readonly string[]) => {
    await database.empty();
    await database.run(statements);
    return database.tables();
  };
  let compared = 0;
  const refused: string[] = [];
  const different: unknown[] = [];
  for (const fixture of fixtures()) {
    const options = { target: "drizzle", dialect: "mariadb", namesGiven: {} } as const;
    const { files, schema, notCarried } = await convert(inputOf(fixture), options);
    if (files.length === 0) continue;
    const own = dialects.mariadb.statements(schema.tables).map(({ sql }) => sql);
    const want = await made(own).catch(() => undefined);
    // drizzle-kit 0.31 escapes no backtick in a name.
    if (want === undefined || own.some((sql) => sql.includes("``"))) {
      refused.push(fixture.name);
      continue;
    }
    const { settled } = dialects.mariadb.finish?.(notCarried, schema.tables) ?? { settled: [] };
    const finish = finishGroups(settled).flatMap(({ statements }) => statements);
    const have = await made([...(await migration(await load(files), "mariadb")), ...finish, ...finish]);
    compared += 1;
    different.push(...diffCreated(want, have).map((line) => ({ fixture: fixture.name, ...line })));
  }
  await database.close();
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(refused.length * 5);
});
