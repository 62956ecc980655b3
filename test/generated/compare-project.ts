import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type DatabaseDrift } from "../../src/check.js";
import { checkSources } from "../../src/check-sources.js";
import { checkWitness } from "../../src/check-witness.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { type ProjectInput, readFor, type SupportedDialect } from "../../src/pipeline.js";
import type { Schema } from "../../src/schema/schema.js";
import { TARGETS } from "../../src/targets/index.js";
import type { EmittedFile, Target } from "../../src/targets/target.js";
import type { Testimony } from "../../src/witness/testimony.js";
import type { CheckJson } from "../cases/fixture.js";
import type { TestDatabase } from "../database/postgres.js";
import { makeSqlite } from "../database/sqlite.js";
import { factsByTable, type TableFacts } from "../database/table-statements.js";
import { emitted } from "../drift/emitted.js";
import { unsaid } from "../drift/unsaid.js";

/** What `scripts/record-generated.py` recorded of a project on a database. */
interface Truth {
  readonly crashed?: string;
  readonly refused?: string;
  readonly testimony?: Testimony;
  readonly checks?: readonly (CheckJson & { readonly message: string })[];
  readonly failed?: string;
  readonly ddl?: readonly string[];
}

/** What came of comparing one project on one database. */
export interface Comparison {
  /** What we have otherwise than Django, and nothing that we say lets one expect it. */
  readonly differences: readonly string[];
  /** How much was compared: models, fields, relations, tables, outputs; how often Django refused. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the targets wrote, by the library that it is for. */
  readonly outputs: Readonly<Record<string, readonly EmittedFile[]>>;
}

/** Compares a generated project with what Django makes of it on a database; null where Django was not asked about that one. */
export async function compareProject(
  folder: string,
  dialect: SupportedDialect,
  input: ProjectInput,
  postgres: TestDatabase,
): Promise<Comparison | null> {
  const file = join(folder, `truth-${dialect}.json`);
  if (!existsSync(file)) return null;
  const truth: Truth = JSON.parse(readFileSync(file, "utf8"));
  const { project, diagnostics: read } = readFor(input, dialect);
  const { schema, diagnostics: lowered } = lower(project, dialects[dialect], {});
  const diagnostics = [...read, ...lowered];
  if (truth.testimony === undefined) {
    const isSaid = truth.refused !== undefined && diagnostics.some(({ severity }) => severity === "error");
    const why = truth.refused ?? truth.crashed ?? "nothing was recorded";
    return {
      differences: isSaid ? [] : [`no error is said where Django stops: ${why}`],
      counts: { refused: 1 },
      outputs: {},
    };
  }
  const { findings, models, fields, manyToMany } = checkWitness(input, truth.testimony, { dialect, columnTypes: true });
  const graph = findings
    .filter(({ code }) => code !== "witness-announced")
    .map(({ table, name, want, have }) => `graph: ${table} ${name ?? ""}: ${want} as read, ${have} in Django`);
  const checks = differentChecks(truth.checks ?? [], diagnostics);
  const tables =
    truth.ddl === undefined
      ? null
      : await differentTables(truth.ddl, dialect, input, { schema, diagnostics, django: project.django }, postgres);
  const written = truth.ddl === undefined ? null : await writtenAndRead(schema, dialect, input);
  return {
    differences: [...graph, ...checks, ...(tables?.differences ?? []), ...(written?.differences ?? [])],
    counts: { projects: 1, models, fields, manyToMany, tables: tables?.compared ?? 0 },
    outputs: written?.outputs ?? {},
  };
}

/** Errors of Django's system checks where we say nothing, and checks that we say and Django does not. */
function differentChecks(checks: NonNullable<Truth["checks"]>, diagnostics: readonly Diagnostic[]): readonly string[] {
  const isError = (level: string): boolean => level === "error" || level === "critical";
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const missed = checks.filter(
    ({ level, model }) => isError(level) && !errors.some((each) => model === null || each.model === model),
  );
  const said = new Set(checks.map(({ id, model, field }) => `${id} ${model} ${field}`));
  const ofNoModel = new Set(checks.flatMap(({ id, model }) => (model === null ? [id] : [])));
  const invented = diagnostics.filter(
    ({ djangoId, alsoDjangoIds, model, field }) =>
      djangoId !== undefined &&
      djangoId !== SILENCED &&
      alsoDjangoIds === undefined &&
      !ofNoModel.has(djangoId) &&
      !said.has(`${djangoId} ${model} ${field ?? null}`),
  );
  return [
    ...missed.map(({ id, model, field, message }) => `check: ${id} of ${model} ${field ?? ""} is not said: ${message}`),
    ...invented.map(
      ({ djangoId, model, field, message }) =>
        `check: Django does not say ${djangoId} of ${model} ${field ?? ""}: ${message}`,
    ),
  ];
}

/** The check that `django_oracle.py` has Django be silent about. */
const SILENCED = "fields.W342";

interface Tables {
  readonly differences: readonly string[];
  readonly compared: number;
}

/** What we make of a project. */
interface Made {
  readonly schema: Schema;
  readonly diagnostics: readonly Diagnostic[];
  /** Django's version that was followed. */
  readonly django: string;
}

/** Our tables against those that Django's own statements make. */
async function differentTables(
  ddl: readonly string[],
  dialect: SupportedDialect,
  input: ProjectInput,
  made: Made,
  postgres: TestDatabase,
): Promise<Tables> {
  if (dialect === "postgres") {
    const schemas = new Set(ddl.flatMap((sql) => /^CREATE TABLE "([^".]+)"\./.exec(sql)?.[1] ?? []));
    const statements = ddl.map((sql) => sql.replace(/ (?:USING INDEX )?TABLESPACE "[^"]*"/g, ""));
    try {
      await postgres.rebuild([...[...schemas].map((name) => `CREATE SCHEMA IF NOT EXISTS "${name}"`), ...statements]);
    } catch {
      return { differences: [], compared: 0 };
    }
    return drift(await check(input, (sql) => postgres.rows(sql), { dialect }));
  }
  if (dialect === "sqlite") {
    const database = await makeSqlite(ddl);
    const found =
      database.refused.length > 0 ? null : await check(input, async (sql) => database.rows(sql), { dialect });
    database.close();
    return found === null ? { differences: [], compared: 0 } : drift(found);
  }
  return differentStatements(ddl, dialect, made);
}

function drift(found: DatabaseDrift): Tables {
  const differences = unsaid(found).map(
    ({ code, table, name, columns, want, have }) => `database: ${code} ${table} ${name ?? columns}: ${want} / ${have}`,
  );
  return { differences, compared: found.compared };
}

/** Our statements against Django's, table by table. Where something louder than a note is about a model, its table may differ. */
function differentStatements(
  ddl: readonly string[],
  dialect: SupportedDialect,
  { schema, diagnostics, django }: Made,
): Tables {
  const { statements, expressions } = dialects[dialect];
  const [want, have] = [factsByTable(ddl), factsByTable(statements(schema.tables, django).map(({ sql }) => sql))];
  const loud = new Set(diagnostics.flatMap(({ severity, model }) => (severity === "info" ? [] : [model])));
  const entities = schema.application?.entities.filter(({ label }) => loud.has(label)) ?? [];
  const different = entities.map(({ table }) => expressions.quote(table.name));
  const names = [...new Set([...want.keys(), ...have.keys()])].filter((name) => !different.includes(name));
  const lines = (facts: TableFacts | undefined): readonly string[] =>
    facts === undefined ? ["no table"] : [...facts.columns, ...facts.constraints, ...facts.statements];
  const differences = names.flatMap((name) => {
    const [theirs, ours] = [lines(want.get(name)), lines(have.get(name))];
    if (JSON.stringify(theirs) === JSON.stringify(ours)) return [];
    const [more, less] = [ours.filter((each) => !theirs.includes(each)), theirs.filter((each) => !ours.includes(each))];
    return [`database: ${name}: ${more.join("; ")} / ${less.join("; ")}`];
  });
  return { differences, compared: names.length };
}

/** What each target writes, and what `check` finds in it: nothing. */
async function writtenAndRead(
  schema: Schema,
  dialect: SupportedDialect,
  input: ProjectInput,
): Promise<Pick<Comparison, "differences" | "outputs">> {
  const differences: string[] = [];
  const outputs: Record<string, readonly EmittedFile[]> = {};
  for (const target of [TARGETS.drizzle, TARGETS.typeorm] as readonly Target[]) {
    for (const libraryVersion of target.libraryVersions) {
      const { files, sources } = emitted(schema, { target, libraryVersion });
      outputs[target.name === "typeorm" ? "typeorm" : libraryVersion] = files;
      const found = await checkSources(input, sources, { dialect, mode: "mirror" });
      const about = `${target.name} ${libraryVersion}`;
      for (const { message } of found.problems) differences.push(`read back from ${about}: ${message}`);
      for (const { code, table, name, columns, want, have } of found.findings) {
        differences.push(`read back from ${about}: ${code} ${table} ${name ?? columns}: ${want} / ${have}`);
      }
    }
  }
  return { differences, outputs };
}
