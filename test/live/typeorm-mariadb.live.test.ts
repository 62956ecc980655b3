import { afterAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { type Fixture, fixtures, inputOf } from "../cases/fixture.js";
import { diffCreated } from "../database/show-create.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";
import { mariaConnection, typeormProject } from "./typeorm-project.js";

/** Tables that TypeORM keeps for itself. */
const OWN: ReadonlySet<string> = new Set(["migrations", "typeorm_metadata"]);

/** What TypeORM breaks off at, by fixture: `int AS (…) STORED UNSIGNED`, and a quote in a table's name. */
const BROKEN: Readonly<Record<string, string>> = {
  "fields/generated": "near 'UNSIGNED,",
  "names/hostile-strings": "near 'quoted'",
};

/** TypeORM on a MariaDB server: what it makes of a fixture is what Django's own DDL makes, and it leaves Django's alone. */
describe.runIf(MARIADB !== undefined)(`TypeORM on MariaDB${WHY_NO_MARIADB}`, () => {
  const open: MariaDatabase[] = [];
  afterAll(async () => {
    for (const database of open) await database.close();
  });
  const create = async (name: string): Promise<MariaDatabase> => {
    const database = await createMariaDatabase(MARIADB ?? "", `throughline_typeorm_${name}`);
    open.push(database);
    return database;
  };
  const tablesOf = async (database: MariaDatabase) =>
    new Map([...(await database.tables())].filter(([table]) => !OWN.has(table)));
  const emitted = ({ files, firstMigration }: Conversion) =>
    firstMigration === null ? files : [...files, firstMigration];

  it("makes Django's tables, and has nothing to change in them", { timeout: 1_800_000 }, async () => {
    const database = await create("fixtures");
    const connection = mariaConnection(MARIADB ?? "", database.name);
    const refused: string[] = [];
    const broken: string[] = [];
    const wrong: unknown[] = [];
    let compared = 0;
    for (const fixture of fixtures().filter(isAsked)) {
      const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect: "mariadb", namesGiven: {} });
      if (conversion.files.length === 0) continue;
      const { baseline, finish } = conversion.artefacts;
      await database.empty();
      // MariaDB refuses what other databases' fixtures hold.
      if (
        !(await database.run(baseline?.statements ?? []).then(
          () => true,
          () => false,
        ))
      ) {
        refused.push(fixture.name);
        continue;
      }
      const project = typeormProject(emitted(conversion));
      try {
        const want = await tablesOf(database);
        await database.run(finish?.statements ?? []);
        const left = project.log(connection);
        await database.empty();
        project.synchronize(connection);
        for (let run = 0; run < 2; run++) await database.run(finish?.statements ?? []);
        const differences = diffCreated(want, await tablesOf(database));
        compared += 1;
        const listed = (statement: string): boolean =>
          conversion.notCarried.some(
            ({ kind, table, name }) =>
              kind === "default" && statement.startsWith(`ALTER TABLE \`${table}\` CHANGE \`${name}\``),
          );
        wrong.push(
          ...[...left.filter((each) => !listed(each)), ...differences].map((each) => ({ fixture: fixture.name, each })),
        );
      } catch (error) {
        if (!String(error).includes(BROKEN[fixture.name] ?? "\0"))
          wrong.push({ fixture: fixture.name, each: String(error) });
        else broken.push(fixture.name);
      } finally {
        project.remove();
      }
    }
    console.log(`MariaDB: ${compared} fixtures compared, ${refused.length} refused by the server`);
    for (const each of wrong) console.log(JSON.stringify(each));
    expect(wrong).toEqual([]);
    if (process.env.THROUGHLINE_FIXTURE === undefined) expect(broken).toEqual(Object.keys(BROKEN));
    expect(compared).toBeGreaterThan(refused.length * 5);
  });
});

function isAsked({ name }: Fixture): boolean {
  return process.env.THROUGHLINE_FIXTURE === undefined || name.includes(process.env.THROUGHLINE_FIXTURE);
}
