import { afterAll, expect, it } from "vitest";
import { compareWithSources, readSources, type SourcesRead } from "../../src/check-sources.js";
import type { Finding } from "../../src/drift/finding.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import type { TargetName, UncarriedFact } from "../../src/targets/target.js";
import { randomFrom, SEED } from "../random.js";
import { COMBINATIONS, type Combination, EACH } from "./combinations.js";
import { type Emitted, emitted } from "./emitted.js";
import { drawn, type Ground, grounds, schemaOf } from "./grounds.js";
import { codeIn, joinNames } from "./join-codes.js";
import { alike, leadsToModels } from "./model-place-due.js";
import { codeLinesDue, isAt, isOtherStatement } from "./place-due.js";
import { Scores } from "./scores.js";
import { NO_MUTATIONS, SOURCE_MUTATIONS, type SourceMutation, type SourceMutationKind } from "./source-mutations.js";

const PLACES = EACH ?? 1;
const GROUNDS = grounds(PLACES);

/** A ground in a target's code, as it is before anything is changed. */
interface Original extends Emitted {
  readonly schema: Schema;
  readonly read: SourcesRead;
}

/**
 * Declares the tests of one target: every change to its code is found, at the right table and column and nothing besides,
 * or said not to be compared.
 */
export function holdSourceMutations(target: TargetName): void {
  const combinations = COMBINATIONS.filter((each) => each.target.name === target);
  const scores = new Scores(
    target,
    combinations.map(({ name }) => name),
  );
  const schemas = schemasBy(schemaOf);
  afterAll(() => console.log(scores.printed(`changes to ${target}`)));

  it.each(combinations)("$name", { timeout: 3_600_000 }, async (combination) => {
    const { name, dialect } = combination;
    const random = randomFrom(SEED, name);
    const originalOf = remembered((ground: Ground) => original(schemas(ground, dialect), combination));
    const wrong: unknown[] = [];
    for (const [code, kind] of Object.entries(SOURCE_MUTATIONS)) {
      if (kind.only !== undefined && !kind.only.includes(dialect)) continue;
      const places = GROUNDS.map((ground) =>
        kind.places(schemas(ground, dialect)).map((mutation) => ({ ground, mutation })),
      );
      for (const { ground, mutation } of drawn(places, PLACES, random)) {
        const said = await became(code, kind, mutation, await originalOf(ground), combination);
        if ("wrong" in said) wrong.push({ ground: ground.name, code, ...placeOf(mutation), ...said.wrong });
        else scores.add(said.row, name, said.outcome, said.wrongLines !== null);
        if ("outcome" in said && said.wrongLines !== null && process.env.THROUGHLINE_DEBUG !== undefined)
          console.log(name, ground.name, code, placeOf(mutation), said.wrongLines);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("have the outcomes that are due", () => {
    expect(scores.undue()).toEqual([]);
  });

  it("have the right line on both sides, 95 of 100", () => {
    expect(scores.total.all).toBeGreaterThan(50);
    expect(scores.rightLines).toBeGreaterThanOrEqual(95);
  });

  it.each(combinations)("$name finds nothing where nothing is another", { timeout: 3_600_000 }, async (combination) => {
    for (const ground of GROUNDS) {
      const schema = schemas(ground, combination.dialect);
      const { read } = await original(schema, combination);
      for (const [what, change] of Object.entries(NO_MUTATIONS)) {
        const { sources } = emitted(change(schema, target), combination);
        const { findings } = compareWithSources(schema, await readSources(sources, combination.dialect, read));
        expect({ what, ground: ground.name, findings: findings.map(shown) }).toEqual({
          ...{ what, ground: ground.name, findings: [] },
        });
      }
    }
  });
}

/** Whatever is changed of a table that the code has not at all, what is said of it is what `finish.sql` says of the table. */
const WITHOUT_TABLE = "anything of a table that the code cannot hold";

/** What became of one change: its outcome and the lines that are not those due, or what was found instead. */
async function became(
  code: string,
  kind: SourceMutationKind,
  mutation: SourceMutation,
  original: Original,
  combination: Combination,
) {
  const changed = emitted(mutation.schema, combination);
  const read = await readSources(changed.sources, combination.dialect, original.read);
  const { findings, problems } = compareWithSources(original.schema, read);
  const isFinished = isUncarried(kind, mutation, [...original.finished, ...changed.finished]);
  const hasTable = ![...[original, changed].flatMap(({ finished, unheld }) => [...finished, ...unheld])].some(
    (fact) => fact.kind === "table" && unqualified(fact.table) === unqualified(mutation.table),
  );
  const row = hasTable ? code : WITHOUT_TABLE;
  const joins = joinNames(original.schema);
  const due = findings.find(
    (finding) =>
      isDue(finding, code, kind, mutation, isFinished, joins) ||
      (!hasTable && isAbout(finding, { ...mutation, column: null, name: null })),
  );
  const besides = kind.cascades === true ? [] : findings.filter((each) => !isAbout(each, mutation));
  if (problems.length > 0 || besides.length > 0) return { wrong: { findings: findings.map(shown), problems } };
  if (due === undefined) {
    const isLeft = isUncarried(kind, mutation, [...original.unheld, ...changed.unheld]);
    if (!isLeft) return { wrong: { findings: findings.map(shown) } };
    return { row, outcome: "not compared" as const, wrongLines: null };
  }
  const outcome = due.severity === "note" ? ("note" as const) : ("finding" as const);
  return { row, outcome, wrongLines: wrongLines(due, original.schema, changed, combination) };
}

/** The lines that a finding leads to, where they are not those that it has to lead to. */
function wrongLines(due: Finding, schema: Schema, changed: Emitted, { target }: Combination) {
  const lines = codeLinesDue(due, changed, target.name);
  if (isAt(due.there, lines) && leadsToModels(due, schema)) return null;
  return { due: shown(due), models: due.span?.line, code: due.there?.line, file: due.there?.file, lines };
}

async function original(schema: Schema, combination: Combination): Promise<Original> {
  const whole = emitted(schema, combination);
  return { ...whole, schema, read: await readSources(whole.sources, combination.dialect) };
}

/** What is made of a ground once. */
function remembered<T>(make: (ground: Ground) => T): (ground: Ground) => T {
  const known = new Map<Ground, T>();
  return (ground) => {
    const made = known.get(ground) ?? make(ground);
    known.set(ground, made);
    return made;
  };
}

function schemasBy(make: typeof schemaOf): typeof schemaOf {
  const known = new Map<DialectName, (ground: Ground) => Schema>();
  return (ground, dialect) => {
    const of = known.get(dialect) ?? remembered((each: Ground) => make(each, dialect));
    known.set(dialect, of);
    return of(ground);
  };
}

function isDue(
  finding: Finding,
  code: string,
  { or = [] }: SourceMutationKind,
  mutation: SourceMutation,
  isFinished: boolean,
  joins: ReadonlySet<string>,
): boolean {
  const codes = [code, ...or].map((each) => codeIn(mutation.table, each, joins, mutation.column));
  const isCode = codes.includes(finding.code) || (isFinished && isOtherStatement(finding));
  return isCode && isAbout(finding, mutation);
}

/** Whether a finding is about what was changed: that table, and that column or name where there is one. */
function isAbout({ table, columns, name, want, have }: Finding, mutation: SourceMutation): boolean {
  if (unqualified(table) !== unqualified(mutation.table)) return false;
  if (mutation.column !== null) return columns.includes(mutation.column) || want === mutation.column;
  return (
    mutation.name === null ||
    name === null ||
    [name, want, have].some(
      // What is taken by a column, or by every object, has a word behind it.
      (each) => [mutation.name, `${mutation.name}Relation`, "mutant"].some((other) => alike(each, other)),
    )
  );
}

const unqualified = (table: string): string => table.slice(table.lastIndexOf(".") + 1);

function isUncarried(
  { facts }: SourceMutationKind,
  { table, column, name }: SourceMutation,
  said: readonly UncarriedFact[],
): boolean {
  return said.some(
    (fact) =>
      (facts.includes(fact.kind) || fact.kind === "table") &&
      unqualified(fact.table) === unqualified(table) &&
      (fact.name === null || fact.name === name || fact.name === column || fact.name === "mutant" || name === null),
  );
}

const placeOf = ({ table, column, name }: SourceMutation) => ({ table, column, name });

function shown({ code, table, columns, name, want, have }: Finding): string {
  return `${code} ${table} ${columns.join()} ${name}: ${want} / ${have}`;
}
