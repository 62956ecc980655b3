import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { dialects } from "../../src/dialects/index.js";
import type { Rows } from "../../src/dialects/live-dialect.js";
import type { Finding } from "../../src/drift/finding.js";
import type { Schema } from "../../src/schema/schema.js";
import { type Fixture, fixtureNamed, inputOf } from "../cases/fixture.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { djangoStatements } from "../database/statements.js";
import { randomFrom, shuffled } from "../random.js";
import { codeIn, joinNamesOf } from "./join-codes.js";
import { MUTATIONS, type Mutation } from "./mutations.js";

/** Whose databases, as Django makes them, are changed. */
const PLACES = ["projects/warehouse", "projects/bookshop", "projects/estate", "meta/constraints", "fields/generated"];

/** How many places of each kind are drawn in each database. */
const EACH = Number(process.env.THROUGHLINE_MUTATIONS ?? 3);
const SEED = Number(process.env.THROUGHLINE_SEED ?? 1);

/** Every change to a live database is found, at the right table, column and name, and nothing besides. */
describe(`mutations of a live database, seed ${SEED}`, () => {
  let database: TestDatabase;
  const made = new Map<string, number>();
  const mended = new Set<string>();
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => {
    const count = [...made.values()].reduce((sum, each) => sum + each, 0);
    console.log(
      `seed ${SEED}: ${count} mutations of ${made.size} kinds; ${[...made].map((each) => each.join(" ")).join(", ")}`,
    );
    await database.close();
  });

  it.each(PLACES)(
    "%s",
    async (name) => {
      const fixture = fixtureNamed(name);
      const random = randomFrom(SEED);
      const joins = joinNamesOf(fixture, "postgres");
      const schema = await rebuilt(fixture);
      const clean = await mutated(fixture, []);
      const wrong: unknown[] = [];
      for (const [code, kind] of Object.entries(MUTATIONS)) {
        const places = shuffled(kind.places(schema).filter(isOfModels), random);
        let tried = 0;
        for (const mutation of places) {
          if (tried === EACH) break;
          const findings = await mutated(fixture, mutation.statements);
          if (findings === null) continue;
          tried += 1;
          made.set(code, (made.get(code) ?? 0) + 1);
          const added = findings.filter(
            (each) => !clean?.some((other) => JSON.stringify(other) === JSON.stringify(each)),
          );
          const due = added.filter((each) =>
            isDue(each, codeIn(mutation.table, code, joins, mutation.column), mutation),
          );
          const besides = kind.cascades === true ? 0 : added.length - due.length;
          if (due.length === 0 || besides > 0) wrong.push({ code, mutation, added });
          const mending = statementsOf(due[0]?.mend ?? "");
          if (tried > 1 || mending.length === 0) continue;
          mended.add(code);
          const left = await mutated(fixture, [...mutation.statements, ...mending]);
          const isLeft = (each: Finding): boolean =>
            isDue(each, codeIn(mutation.table, code, joins, mutation.column), mutation);
          if (left === null || left.some((each) => isLeft(each) && !clean?.some((other) => isLeft(other))))
            wrong.push({ code, mutation, mending, left });
        }
      }
      expect(wrong).toEqual([]);
    },
    3_600_000,
  );

  it("are of every code that a database can be made to have", () => {
    expect([...made.keys()].sort()).toEqual(Object.keys(MUTATIONS).sort());
  });

  it("are mended by the statements that are printed, but for those of which a migration is the mending", () => {
    const others = Object.keys(MUTATIONS).filter((code) => !mended.has(code));
    expect(others).toEqual(["table-missing", "index-invalid"]);
  });

  async function rebuilt(fixture: Fixture): Promise<Schema> {
    const django = djangoStatements(fixture) ?? [];
    const schemas = new Set(django.flatMap((sql) => /^CREATE TABLE "([^".]+)"\./.exec(sql)?.[1] ?? []));
    await database.rebuild([...[...schemas].map((each) => `CREATE SCHEMA IF NOT EXISTS "${each}"`), ...django]);
    return (await dialects.postgres.live.inspect((sql) => database.rows(sql))).schema;
  }

  /** What a check finds once the statements have run, which are undone; null where the database refuses them. */
  async function mutated(fixture: Fixture, statements: readonly string[]): Promise<readonly Finding[] | null> {
    await database.rows("BEGIN");
    try {
      try {
        for (const statement of statements) await database.rows(statement);
      } catch {
        return null;
      }
      // The check's own transaction would end this one.
      const query = async (sql: string): Promise<Rows> =>
        /^(BEGIN|ROLLBACK$)/.test(sql) ? [] : database.rows<Rows[number]>(sql);
      return (await check(inputOf(fixture), query, { dialect: "postgres" })).findings;
    } finally {
      await database.rows("ROLLBACK");
    }
  }
});

function isDue(finding: Finding, code: string, { table, column, name }: Mutation): boolean {
  if (finding.code !== code || finding.table !== table) return false;
  if (name !== null) return finding.name === name;
  if (column === null) return true;
  return finding.columns.includes(column);
}

/** The statements that what mends a finding consists of; none where it is said in words. */
function statementsOf(mend: string): readonly string[] {
  if (!/^(?:ALTER|CREATE|DROP|COMMENT)\b/.test(mend) || mend.includes("…")) return [];
  const [sql = ""] = mend.split(/; (?=or |\(|once )/);
  return sql.split(/;(?:\s|$)/).filter((statement) => statement !== "");
}

const isOfModels = ({ table }: Mutation): boolean => table !== "django_migrations";
