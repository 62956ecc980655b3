import { describe, expect, it } from "vitest";
import { postgres } from "../../src/dialects/postgres/postgres.js";
import { lower } from "../../src/lower/lower.js";
import { fixtures, truthOf } from "../cases/fixture.js";
import { djangoStatements } from "../database/statements.js";
import { type Json, projectFromTruth } from "./project-from-truth.js";
import { statementFacts } from "./statement-facts.js";

/** Of every fixture that is whole in itself, the statements are Django's, word by word. */
describe("statements of the fixtures", () => {
  for (const fixture of fixtures()) {
    const truth = truthOf(fixture);
    const statements = djangoStatements(fixture);
    if (truth?.kind !== "loaded" || statements === undefined) continue;
    const models: Record<string, { [key: string]: Json }> = JSON.parse(JSON.stringify(truth.models));
    if (!isWhole(models, statements)) continue;

    it(fixture.name, () => {
      const order = inOrderOf(statements, models);
      const { schema, diagnostics } = lower(projectFromTruth({ models }, { order }), postgres, {});
      const ours = postgres.statements(schema.tables).map(({ sql }) => sql);
      expect(statementFacts(ours)).toEqual(statementFacts(statements));
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  }
});

/** The record sorts its models by label; they were made in the order of the statements. */
function inOrderOf(statements: readonly string[], models: Readonly<Record<string, { [key: string]: Json }>>): string[] {
  const rank = (label: string) => {
    const table = `CREATE TABLE "${models[label]?.table}" `;
    return statements.findIndex((statement) => statement.startsWith(table));
  };
  return Object.keys(models).sort((a, b) => rank(a) - rank(b));
}

/** Whether every model that is pointed at is there, and every table that a model asks for was made. */
function isWhole(models: Readonly<Record<string, { [key: string]: Json }>>, statements: readonly string[]): boolean {
  const targets = [...JSON.stringify(models).matchAll(/"(?:to|through|proxy_for)":"([^"]+)"/g)].map(
    (match) => match[1],
  );
  const made = Object.values(models).every(
    ({ table, managed, proxy, swapped }) =>
      managed !== true ||
      proxy === true ||
      swapped === true ||
      statements.some((each) => each.startsWith(`CREATE TABLE "${table}" `)),
  );
  return made && targets.every((label) => label !== undefined && Object.hasOwn(models, label));
}
