import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareDumps } from "../database/pg-dump.js";
import { PLANTED, PLANTED_BASE } from "../database/planted-differences.js";
import { REPOSITORY } from "./django.js";
import { createDatabase, dump, runStatements, SERVER } from "./server.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";

/** The comparer that stands beside the main checkout, where there is one: it takes two dumps, and ends with 1 when they differ. */
const OTHER = join(REPOSITORY, "../shared/oracle/compare_pg.py");
const otherWhy = existsSync(OTHER) ? "" : " (skipped: there is no ../shared/oracle/compare_pg.py)";

/** Whoever compares databases by their dumps finds each planted difference, or its figures say nothing. */
describe.runIf(SERVER !== undefined)(`by what pg_dump says of it, on a server${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-planted-"));
  let base = "";
  beforeAll(() => {
    base = dumpOf([]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const dumpOf = (change: readonly string[]): string => {
    const database = createDatabase(SERVER ?? "", "throughline_planted");
    runStatements(database, [...PLANTED_BASE, ...change]);
    return dump(database);
  };

  /** What the other comparer ends with, and says last. */
  const other = (have: string): { readonly code: number | null; readonly said: string } => {
    const [one, another] = [join(folder, "want.sql"), join(folder, "have.sql")];
    writeFileSync(one, base);
    writeFileSync(another, have);
    const { status, stdout } = spawnSync("python3", [OTHER, one, another], { encoding: "utf8" });
    return { code: status, said: stdout.trimEnd().split("\n").at(-1) ?? "" };
  };

  it.each(Object.entries(PLANTED))("%s is found", (_, change) => {
    const { differences } = compareDumps(base, dumpOf(change));
    expect(differences).toHaveLength(1);
  });

  it("nothing is found where nothing was planted", () => {
    expect(compareDumps(base, dumpOf([]))).toEqual({ total: 2, identical: 2, differences: [] });
  });

  describe.runIf(otherWhy === "")(`by the comparer beside the repository${otherWhy}`, () => {
    it.each(Object.entries(PLANTED))("%s is found", (_, change) => {
      const { code, said } = other(dumpOf(change));
      expect(said).toMatch(/^tables identical: [012] of 2, extra [01]$/);
      expect(said).not.toBe("tables identical: 2 of 2, extra 0");
      expect(code).toBe(1);
    });

    it("nothing is found where nothing was planted", () => {
      expect(other(dumpOf([]))).toEqual({ code: 0, said: "tables identical: 2 of 2, extra 0" });
    });
  });
});
