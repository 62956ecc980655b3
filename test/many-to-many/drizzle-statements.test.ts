import { drizzle as d1 } from "drizzle-orm/d1";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import { djangoStatements } from "../database/statements.js";
import { projectFixture, projectSchema } from "../scenarios/projects.js";
import type { Row } from "../scenarios/values.js";
import { load } from "../targets/drizzle/load.js";
import { DATABASES, listener, type OpenDatabase, openSqlJs } from "./drizzle-databases.js";

/** The operations of the fixture's relations, as a user without types would call them. */
type Operations = (db: unknown, key: unknown) => Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
type Emitted = Readonly<Record<string, Operations>>;

const THOUSAND = Array.from({ length: 1000 }, (_, at) => at + 1);

async function emitted(dialect: "postgres" | "sqlite"): Promise<{ people: Emitted; stage: Emitted }> {
  const modules = await load(drizzle.emit(await projectSchema("orchestra", dialect), {}).files);
  return { people: modules.get("people.ts") as Emitted, stage: modules.get("stage.ts") as Emitted };
}

const tables = (dialect: "postgres" | "sqlite") => djangoStatements(projectFixture("orchestra"), dialect) ?? [];

describe.each(["pglite", "sql.js"] as const)("statements that the operations take, on %s", (database) => {
  let opened: OpenDatabase;
  let code: Awaited<ReturnType<typeof emitted>>;
  const taken = async (work: () => unknown): Promise<readonly string[]> => {
    opened.sent.length = 0;
    await work();
    return [...opened.sent];
  };
  const writes = (sent: readonly string[]) => sent.filter((sql) => /^(insert|update|delete)/i.test(sql));
  const rows = async (table: string): Promise<readonly Row[]> => opened.rows(`SELECT * FROM ${table}`);

  beforeAll(async () => {
    const dialect = database === "pglite" ? "postgres" : "sqlite";
    code = await emitted(dialect);
    opened = await DATABASES[database](tables(dialect), "0.45");
    const many = (table: string) =>
      opened.rows(`INSERT INTO ${table} (id, name) VALUES ${THOUSAND.map((id) => `(${id}, 'n${id}')`).join()}`);
    await many("stage_venue");
    await many("people_person");
    await opened.rows("INSERT INTO stage_concert (id, title) VALUES (1, 'Duets')");
    await opened.rows("INSERT INTO stage_ensemble (id, name) VALUES (1, 'Brass')");
  });
  afterAll(() => opened.close());

  it("a thousand targets take one insert", async () => {
    const venues = () => code.stage.venuesOfConcert?.(opened.db, 1);
    expect(await taken(() => venues()?.add?.(...THOUSAND))).toHaveLength(1);
    expect(await rows("stage_concert_venues")).toHaveLength(1000);
    expect(await taken(() => venues()?.add?.(THOUSAND))).toHaveLength(1);
    expect(await rows("stage_concert_venues")).toHaveLength(1000);
  });

  it("no change is no write, and a change is the smallest", async () => {
    const venues = () => code.stage.venuesOfConcert?.(opened.db, 1);
    expect(writes(await taken(() => venues()?.set?.([...THOUSAND].reverse())))).toEqual([]);
    const before = new Map((await rows("stage_concert_venues")).map(({ id, venue_id }) => [venue_id, id]));
    expect(writes(await taken(() => venues()?.set?.([2, 3])))).toHaveLength(1);
    const after = await rows("stage_concert_venues");
    expect(after.map(({ venue_id }) => venue_id).sort()).toEqual([2, 3]);
    expect(after.map(({ id, venue_id }) => before.get(venue_id ?? null) === id)).toEqual([true, true]);
    expect(writes(await taken(() => venues()?.set?.([3, 4])))).toHaveLength(2);
    expect(writes(await taken(() => venues()?.clear?.()))).toHaveLength(1);
    expect(await taken(() => venues()?.add?.())).toEqual([]);
    expect(await taken(() => venues()?.remove?.([]))).toEqual([]);
  });

  it("a model of the author's own costs a look first", async () => {
    const guests = () => code.stage.guestsOfEnsemble?.(opened.db, 1);
    const fee = { throughDefaults: { fee: 7 } };
    expect(await taken(() => guests()?.add?.(THOUSAND, fee))).toHaveLength(2);
    expect(await rows("stage_guest")).toHaveLength(1000);
    expect(writes(await taken(() => guests()?.add?.(THOUSAND, fee)))).toEqual([]);
    expect(writes(await taken(() => guests()?.set?.(THOUSAND, fee)))).toEqual([]);
  });

  it("both rows of symmetrical pairs go into one insert", async () => {
    const friends = () => code.people.friendsOfPerson?.(opened.db, 1);
    expect(await taken(() => friends()?.add?.(...THOUSAND))).toHaveLength(1);
    expect(await rows("people_person_friends")).toHaveLength(1999);
    expect(writes(await taken(() => friends()?.clear?.()))).toHaveLength(1);
    expect(await rows("people_person_friends")).toEqual([]);
  });

  it("what fails within several statements leaves nothing behind", async () => {
    const venues = () => code.stage.venuesOfConcert?.(opened.db, 1);
    await venues()?.add?.(1, 2);
    await expect((async () => venues()?.set?.([2, 5_000_000]))()).rejects.toThrow();
    expect((await rows("stage_concert_venues")).map(({ venue_id }) => venue_id).sort()).toEqual([1, 2]);
    await expect(
      (async () => code.stage.guestsOfEnsemble?.(opened.db, 1)?.create?.({ name: "x" }))(),
    ).rejects.toThrow();
    expect(await rows("people_person")).toHaveLength(1000);
    await expect((async () => venues()?.add?.(null))()).rejects.toThrow(TypeError);
  });

  it("an operation in a transaction of the user's goes with it", async () => {
    const { db } = opened as { db: { transaction(work: (tx: unknown) => unknown): unknown } };
    const undone = (): unknown =>
      db.transaction((tx) => {
        const cleared = code.stage.venuesOfConcert?.(tx, 1)?.set?.([7], { clear: true });
        const fail = (): never => {
          throw new RangeError("undone");
        };
        return cleared instanceof Promise ? cleared.then(fail) : fail();
      });
    await expect((async () => undone())()).rejects.toThrow("undone");
    expect((await rows("stage_concert_venues")).map(({ venue_id }) => venue_id).sort()).toEqual([1, 2]);
  });
});

describe("lists that are too long for one statement", () => {
  it("go in several, of one transaction", { timeout: 120_000 }, async () => {
    const { stage } = await emitted("sqlite");
    const opened = await DATABASES["sql.js"](tables("sqlite"), "0.45");
    const ids = Array.from({ length: 40_000 }, (_, at) => at + 1);
    await opened.rows("INSERT INTO stage_concert (id, title) VALUES (1, 'Duets')");
    await opened.rows(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) INSERT INTO stage_venue (id, name) SELECT i, 'v' FROM n",
    );
    await stage.venuesOfConcert?.(opened.db, 1)?.add?.(ids);
    expect(opened.sent.map((sql) => sql.slice(0, 6))).toEqual(["begin", "insert", "insert", "insert", "commit"]);
    expect(stage.venuesOfConcert?.(opened.db, 1)?.count?.()).toBe(40_000);
    opened.sent.length = 0;
    await stage.venuesOfConcert?.(opened.db, 1)?.remove?.(ids);
    expect(opened.sent.map((sql) => sql.slice(0, 6))).toEqual(["begin", "delete", "delete", "commit"]);
    expect(stage.venuesOfConcert?.(opened.db, 1)?.exists?.()).toBe(false);
    await opened.close();
  });

  it("go in one batch on D1, which takes a hundred values and has no transactions", async () => {
    const { stage } = await emitted("sqlite");
    const { client, answer } = await openSqlJs(tables("sqlite"));
    const batches: number[] = [];
    const prepare = (sql: string) => ({
      bind(...params: readonly unknown[]) {
        if (params.length > 100) throw new RangeError("too many SQL variables");
        return {
          raw: async () => answer(sql, params),
          run: async () => ({ results: answer(sql, params) }),
          all: async () => ({ results: answer(sql, params) }),
        };
      },
    });
    const batch = (statements: readonly { run(): Promise<unknown> }[]) => {
      batches.push(statements.length);
      return Promise.all(statements.map((each) => each.run()));
    };
    const { sent, logger } = listener();
    const db = d1({ prepare, batch } as never, { logger });
    client.exec("INSERT INTO stage_concert (id, title) VALUES (1, 'Duets')");
    client.exec(`INSERT INTO stage_venue (id, name) VALUES ${THOUSAND.map((id) => `(${id}, 'v')`).join()}`);
    const venues = stage.venuesOfConcert?.(db, 1);
    await venues?.add?.(...THOUSAND.slice(0, 120));
    await venues?.set?.([1, 2, 999]);
    expect(batches).toEqual([3, 3]);
    expect(await venues?.count?.()).toBe(3);
    expect(sent.some((sql) => /begin/i.test(sql))).toBe(false);
    client.close();
  });
});
