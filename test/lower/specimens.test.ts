import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgres } from "../../src/dialects/postgres/postgres.js";
import type { Project } from "../../src/django/project.js";
import { graphOf } from "../../src/lower/graph.js";
import { lower } from "../../src/lower/lower.js";
import { convert } from "../../src/pipeline.js";
import { realFiles } from "../../src/source/real-files.js";
import { diffCatalogs, readCatalog } from "../database/catalog.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { type Json, projectFromTruth, type TruthOptions } from "./project-from-truth.js";
import { statementFacts } from "./statement-facts.js";

/** What `samples/record.py` recorded of real Django. */
interface Recorded {
  readonly models: Readonly<Record<string, { [key: string]: Json }>>;
  readonly order: readonly string[];
  readonly collations: Readonly<Record<string, string>>;
  readonly classes: NonNullable<TruthOptions["classes"]>;
  readonly statements: readonly string[];
}

const recorded: Recorded = JSON.parse(readFileSync(join(import.meta.dirname, "samples/recorded.json"), "utf8"));
const project: Project = projectFromTruth(recorded, recorded);
const { schema, diagnostics } = lower(project, postgres, {});
const ours = postgres.statements(schema.tables).map(({ sql }) => sql);

/** Tables of which PostgreSQL makes something else than Django's words say: only the catalog can be compared. */
const COMPLETED = /^(TABLE |ALTER TABLE )?"(a|a_b|specimens_merged|specimens_withoutvalues)"/;
const factsOf = (statements: readonly string[]) =>
  new Set(statementFacts(statements).filter((fact) => !COMPLETED.test(fact)));

describe("models that use every expression", () => {
  const facts = factsOf(ours);
  const django = factsOf(recorded.statements);
  for (const fact of django) {
    it(fact.slice(0, 120), () => {
      expect(facts.has(fact) ? fact : closest(fact, facts)).toBe(fact);
    });
  }

  it("make nothing more, and leave nothing out", () => {
    expect([...facts].filter((fact) => !django.has(fact))).toEqual([]);
    // Django's own check of a name with 64 characters, which only `migrate` asks for.
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ djangoId, model }) => [djangoId, model])).toEqual([["models.E018", "specimens.LongNames"]]);
  });

  it("have the graph that Django has", () => {
    const graph = JSON.parse(JSON.stringify(graphOf(project, postgres)));
    // A record of the conditions of one model holds floats that JSON prints as whole numbers.
    const { "specimens.Specimen": _, ...models } = recorded.models;
    expect(graph.models).toMatchObject(models);
    expect(Object.keys(graph.models)).toEqual(recorded.order);
  });
});

it("are lowered from their source as from the record", async () => {
  const path = join(import.meta.dirname, "samples/specimens").replaceAll("\\", "/");
  const input = { files: realFiles(), path, settings: null, overrides: {}, pythonPath: [], apps: null, django: null };
  const { schema: read } = await convert(
    { ...input, allowMissing: false },
    { target: "drizzle", dialect: "postgres", namesGiven: {} },
  );
  expect(postgres.statements(read.tables).map(({ sql }) => sql)).toEqual(ours);
});

/** Our fact that begins like this one, to show what differs. */
function closest(fact: string, facts: ReadonlySet<string>): string {
  const shared = (other: string) => {
    let length = 0;
    while (length < fact.length && fact[length] === other[length]) length++;
    return length;
  };
  return [...facts].reduce((best, each) => (shared(each) > shared(best) ? each : best), "");
}

describe("the database that the statements make", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it("is the one that Django's statements make, and holds what the schema names", async () => {
    const catalogOf = async (statements: readonly string[]) => {
      await database.rebuild([
        "DROP SCHEMA IF EXISTS other_schema CASCADE",
        "CREATE SCHEMA other_schema",
        ...statements,
      ]);
      return readCatalog(database);
    };
    // Conditions were gathered for their text; not all of them compare what PostgreSQL lets compare.
    const runnable = (statements: readonly string[]) => statements.filter((each) => !/specimens_specimen\b/.test(each));
    const django = await catalogOf(runnable(recorded.statements));
    expect(diffCatalogs(django, await catalogOf(runnable(ours)))).toEqual([]);
    for (const table of schema.tables.filter((each) => django.has(each.name))) {
      const names = [table.primaryKey, ...table.uniques, ...table.checks, ...table.foreignKeys, ...table.indexes];
      const held = [...(django.get(table.name)?.keys() ?? [])].map((key): unknown => JSON.parse(key)[1]);
      expect(held).toEqual(expect.arrayContaining(names.map((each) => each?.name)));
    }
  });
});
