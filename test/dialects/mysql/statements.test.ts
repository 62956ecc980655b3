import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Dialect } from "../../../src/dialects/dialect.js";
import { mariadb, mysql } from "../../../src/dialects/mysql/mysql.js";
import { resolveProject } from "../../../src/django/resolve.js";
import { lower } from "../../../src/lower/lower.js";
import { type Fixture, fixtures, hasSettings, inputOf } from "../../cases/fixture.js";
import { djangoStatements } from "../../database/statements.js";
import { factsByTable, type TableFacts } from "../../database/table-statements.js";

/**
 * Every fixture's tables, statement for statement: ours are those that real Django collected for MySQL 8.0 and MariaDB 10.11
 * (`expected/mysql.sql`, `expected/mariadb.sql`, recorded without a server by `scripts/record-truth.py`). Where an error is
 * about a model, its table may differ.
 */
describe.each([mysql, mariadb])("$name: our statements are Django's", (dialect) => {
  let compared = 0;
  for (const fixture of fixtures()) {
    const django = djangoStatements(fixture, dialect.name);
    if (django === undefined || django.length === 0) continue;

    it(fixture.name, () => {
      const { statements, diagnostics, tablesOf } = lowered(fixture, dialect);
      const [want, have] = [factsByTable(django.filter(isStatement)), factsByTable(statements)];
      const different = tablesOf(diagnostics.filter(isDifference));
      const names = [...new Set([...want.keys(), ...have.keys()])].filter(
        (name) => !different.some((table) => name.includes(table)) && counts(fixture, name, want, have),
      );
      compared += names.length;
      const pick = (all: ReadonlyMap<string, TableFacts>) =>
        Object.fromEntries(names.map((name) => [name, all.get(name)]));
      expect(pick(have)).toEqual(pick(want));
    });
  }

  it("holds of most tables of the fixtures", () => {
    expect(compared).toBeGreaterThan(400);
  });
});

/** Codes by which a table is said to differ from Django's; whatever else is said, it is the same. */
const DIFFERENT: ReadonlySet<string> = new Set([
  "column-type-assumed",
  "database-feature-missing",
  "expression-not-lowered",
  "index-class-unknown",
  "name-not-quoted",
]);

function isDifference({ code, severity }: Diagnostic): boolean {
  return DIFFERENT.has(code) || severity === "error";
}

/** `None` is what Django executes for a constraint that the database has not: `django-statement-fails`. */
const isStatement = (sql: string) => sql !== "None";

/** Without settings, Django's own apps are only assumed: their tables count where both sides have them. */
function counts(
  fixture: Fixture,
  table: string,
  want: ReadonlyMap<string, unknown>,
  have: ReadonlyMap<string, unknown>,
): boolean {
  return hasSettings(fixture) || !/^`(auth|django)_/.test(table) || (want.has(table) && have.has(table));
}

function lowered(fixture: Fixture, dialect: Dialect) {
  const said: Diagnostic[] = [];
  const project = resolveProject({ ...inputOf(fixture), backend: dialect.backend }, (each) => said.push(each));
  const { schema, diagnostics } = lower(project, dialect, {});
  return {
    statements: dialect.statements(schema.tables).map(({ sql }) => sql),
    diagnostics: [...said, ...diagnostics],
    /** Names of the tables that diagnostics are about, in quotes, escaped as ours are and as they stand in Django's. */
    tablesOf: (about: readonly Diagnostic[]) => {
      const labels = new Set(about.map(({ model }) => model));
      const entities = schema.application?.entities.filter(({ label }) => labels.has(label)) ?? [];
      return entities.flatMap(({ table }) => [dialect.expressions.quote(table.name), `\`${table.name}\``]);
    },
  };
}
