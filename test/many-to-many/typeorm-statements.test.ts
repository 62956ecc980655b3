import { DataSource } from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { inputOf } from "../cases/fixture.js";
import { djangoStatements } from "../database/statements.js";
import { projectFixture } from "../scenarios/projects.js";
import type { Exports } from "../targets/load-modules.js";
import { entitiesOf, load } from "../targets/typeorm/load.js";
import { Listener } from "./typeorm-subject.js";

type Operations = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

const THOUSAND = Array.from({ length: 1000 }, (_, at) => at + 1);

describe("statements that TypeORM's operations take", () => {
  const listener = new Listener();
  let source: DataSource;
  let modules: ReadonlyMap<string, Exports>;
  const operations = (file: string, name: string, id: number): Operations => {
    const operate = modules.get(file)?.[name] as (manager: unknown, id: unknown) => Operations;
    return operate(source.manager, id);
  };
  const taken = async (work: () => Promise<unknown> | undefined): Promise<readonly string[]> => {
    listener.sent.length = 0;
    await work();
    return [...listener.sent];
  };
  const writes = (sent: readonly string[]) => sent.filter((sql) => /^(insert|update|delete)/i.test(sql));
  const count = async (table: string): Promise<number> =>
    ((await source.query(`SELECT COUNT(*) AS n FROM ${table}`)) as { n: number }[])[0]?.n ?? -1;

  beforeAll(async () => {
    const fixture = projectFixture("orchestra");
    const conversion: Conversion = await convert(inputOf(fixture), {
      target: "typeorm",
      dialect: "sqlite",
      namesGiven: {},
    });
    modules = await load(conversion);
    source = await new DataSource({
      type: "sqljs",
      entities: entitiesOf(modules),
      logging: true,
      logger: listener,
    }).initialize();
    for (const statement of djangoStatements(fixture, "sqlite") ?? []) await source.query(statement);
    for (const table of ["stage_venue", "people_person"]) {
      await source.query(`INSERT INTO ${table} (id, name) VALUES ${THOUSAND.map((id) => `(${id}, 'n${id}')`).join()}`);
    }
    await source.query("INSERT INTO stage_concert (id, title) VALUES (1, 'Duets')");
    await source.query("INSERT INTO stage_ensemble (id, name) VALUES (1, 'Brass')");
  });
  afterAll(() => source.destroy());

  it("a thousand targets take one insert, and no change no write", async () => {
    const venues = operations("stage.ts", "venuesOfConcert", 1);
    expect(await taken(() => venues.add?.(...THOUSAND))).toHaveLength(1);
    expect(await count("stage_concert_venues")).toBe(1000);
    expect(await taken(() => venues.add?.(THOUSAND))).toHaveLength(1);
    expect(writes(await taken(() => venues.set?.([...THOUSAND].reverse())))).toEqual([]);
    expect(writes(await taken(() => venues.set?.([2, 3])))).toHaveLength(1);
    expect(await count("stage_concert_venues")).toBe(2);
    expect(writes(await taken(() => venues.clear?.()))).toHaveLength(1);
    expect(await taken(() => venues.add?.())).toEqual([]);
    expect(await taken(() => venues.remove?.([]))).toEqual([]);
  });

  it("a model of the author's own costs a look first", async () => {
    const guests = operations("stage.ts", "guestsOfEnsemble", 1);
    const fee = { throughDefaults: { fee: 7 } };
    expect(await taken(() => guests.add?.(THOUSAND, fee))).toHaveLength(2);
    expect(writes(await taken(() => guests.set?.(THOUSAND, fee)))).toEqual([]);
  });

  it("what fails within several statements leaves nothing behind", async () => {
    const venues = operations("stage.ts", "venuesOfConcert", 1);
    await venues.add?.(1, 2);
    await expect(venues.set?.([2, 5_000_000])).rejects.toThrow();
    expect(await count("stage_concert_venues")).toBe(2);
    await expect(operations("stage.ts", "guestsOfEnsemble", 1).create?.({ name: "x" })).rejects.toThrow();
    expect(await count("people_person")).toBe(1000);
    await expect(venues.add?.(null)).rejects.toThrow(TypeError);
  });
});
