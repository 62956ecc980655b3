import { DataSource } from "typeorm";
import { afterAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { columnsInOrder } from "../../src/targets/typeorm/columns-in-order.js";
import { type Fixture, fixtures, inputOf } from "../cases/fixture.js";
import { diffCreated } from "../database/show-create.js";
import { entitiesOf, load } from "../targets/typeorm/load.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";
import { isListed, mariaConnection } from "./typeorm-project.js";

/** Tables that TypeORM keeps for itself. */
const OWN: ReadonlySet<string> = new Set(["migrations", "typeorm_metadata"]);

/** TypeORM on a MariaDB server: what it makes of a fixture is what Django's own DDL makes, and it leaves Django's alone. */
describe.runIf(MARIADB !== undefined)(`TypeORM on MariaDB${WHY_NO_MARIADB}`, () => {
  const open: MariaDatabase[] = [];
  afterAll(async () => {
    for (const database of open) await database.close();
  });
  const tablesOf = async (database: MariaDatabase) =>
    new Map([...(await database.tables())].filter(([table]) => !OWN.has(table)));

  it("makes Django's tables, and has nothing to change in them", { timeout: 1_800_000 }, async () => {
    const database = await createMariaDatabase(MARIADB ?? "", "throughline_typeorm_fixtures");
    open.push(database);
    const refused: string[] = [];
    const wrong: unknown[] = [];
    const listed: string[] = [];
    let compared = 0;
    for (const fixture of fixtures().filter(isAsked)) {
      const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect: "mariadb", namesGiven: {} });
      if (conversion.files.length === 0) continue;
      const { baseline, finish } = conversion.artefacts;
      await database.empty();
      // MariaDB refuses what other databases' fixtures hold.
      const isMade = await database.run(baseline?.statements ?? []).then(
        () => true,
        () => false,
      );
      if (!isMade) {
        refused.push(fixture.name);
        continue;
      }
      const source = await opened(conversion, database.name);
      try {
        const want = await tablesOf(database);
        await database.run(finish?.statements ?? []);
        const { upQueries } = await source.driver.createSchemaBuilder().log();
        const left = upQueries.map(({ query }) => query);
        await database.empty();
        await source.synchronize();
        for (let run = 0; run < 2; run++) await database.run(finish?.statements ?? []);
        const differences = withoutPlaces(diffCreated(want, await tablesOf(database)), conversion);
        compared += 1;
        listed.push(...left.filter((each) => isListed(each, conversion)));
        const unlisted = left.filter((each) => !isListed(each, conversion));
        wrong.push(...[...unlisted, ...differences].map((each) => ({ fixture: fixture.name, each })));
      } catch (error) {
        wrong.push({ fixture: fixture.name, each: String(error) });
      } finally {
        await source.destroy();
      }
    }
    console.log(`MariaDB: ${compared} fixtures compared, ${refused.length} refused by the server`);
    console.log(`statements that TypeORM would run on what is listed as not carried: ${listed.length}`);
    for (const each of [...wrong, ...listed]) console.log(JSON.stringify(each));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(refused.length * 5);
  });
});

/** Without the lines of columns that stand in the order of their key, of which TypeORM makes it, where all of them are there. */
function withoutPlaces(differences: ReturnType<typeof diffCreated>, { schema }: Conversion) {
  const moved = new Map(
    schema.tables.map((table) => {
      const ordered = columnsInOrder(table);
      const names = table.columns.flatMap(({ name }, at) => (ordered[at]?.name === name ? [] : [`\`${name}\` `]));
      return [table.name, names];
    }),
  );
  const isPlace = ({ table, want, have }: (typeof differences)[number]): boolean =>
    [want, have].every((line) => moved.get(table)?.some((name) => line?.startsWith(name) === true) === true);
  const [places, others] = [differences.filter(isPlace), differences.filter((each) => !isPlace(each))];
  const lines = (side: "want" | "have"): string =>
    JSON.stringify(places.map((each) => [each.table, each[side]]).sort());
  return lines("want") === lines("have") ? others : differences;
}

/** A data source over the fixture's entities and the server's database, with what the emitted one says besides. */
async function opened(conversion: Conversion, database: string): Promise<DataSource> {
  const modules = await load(conversion);
  const emitted = modules.get("data-source.ts")?.["dataSource"] as DataSource;
  const { url: _, ...options } = emitted.options as unknown as Record<string, unknown>;
  const given = { ...options, ...mariaConnection(MARIADB ?? "", database), entities: entitiesOf(modules) };
  return new DataSource(given as unknown as ConstructorParameters<typeof DataSource>[0]).initialize();
}

function isAsked({ name }: Fixture): boolean {
  return process.env.THROUGHLINE_FIXTURE === undefined || name.includes(process.env.THROUGHLINE_FIXTURE);
}
