import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PLANTED, SAME } from "./planted.js";
import { type CreatedTable, diffCreated, readCreated } from "./show-create.js";

interface Recorded {
  /** Texts of `SHOW CREATE TABLE` by table: Django's own, and after each planted difference those that are other. */
  readonly django: Readonly<Record<string, string>>;
  readonly planted: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

const { django, planted } = JSON.parse(
  readFileSync(join(import.meta.dirname, "recorded/show-create.json"), "utf8"),
) as Recorded;

const tables = (texts: Readonly<Record<string, string | null>>): ReadonlyMap<string, CreatedTable> =>
  new Map(Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, readCreated(text)]])));

/** Texts that MariaDB gave, recorded by `test/live/show-create.live.test.ts`: the comparison must see every kind of difference. */
describe("tables by SHOW CREATE TABLE", () => {
  it("were recorded for every difference", () => {
    expect(Object.keys(planted).sort()).toEqual([...Object.keys(PLANTED), ...Object.keys(SAME)].sort());
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.keys(PLANTED))("tell apart by %s", (what) => {
    const differences = diffCreated(tables(django), tables({ ...django, ...planted[what] }));
    const changed = Object.keys(planted[what] ?? {});
    expect(changed).toHaveLength(1);
    expect([...new Set(differences.map(({ table }) => table))]).toEqual(changed);
  });

  it.each(Object.keys(SAME))("are the same whatever the %s", (what) => {
    expect(Object.keys(planted[what] ?? {})).toHaveLength(1);
    expect(diffCreated(tables(django), tables({ ...django, ...planted[what] }))).toEqual([]);
  });

  it("count a line as often as it stands there", () => {
    const one: CreatedTable = { columns: [], rest: ["KEY `a` (`b`)"], options: "" };
    const two: CreatedTable = { ...one, rest: [...one.rest, ...one.rest] };
    expect(diffCreated(new Map([["t", one]]), new Map([["t", two]]))).toHaveLength(1);
  });
});
