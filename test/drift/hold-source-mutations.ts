import { afterAll, describe, expect, it } from "vitest";
import { artefactsOf } from "../../src/artefacts/artefacts.js";
import { compareWithSources } from "../../src/check-sources.js";
import { dialects } from "../../src/dialects/index.js";
import type { Finding } from "../../src/drift/finding.js";
import { lower } from "../../src/lower/lower.js";
import { readFor } from "../../src/pipeline.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { SourceFile } from "../../src/source/source-file.js";
import { TARGETS } from "../../src/targets/index.js";
import type { EmittedFile, Target, UncarriedFact } from "../../src/targets/target.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { codeIn, joinNames } from "./join-codes.js";
import { shuffled } from "./random.js";
import { NO_MUTATIONS, SOURCE_MUTATIONS, type SourceMutation, type SourceMutationKind } from "./source-mutations.js";

/** Whose code is changed. */
const PLACES = ["projects/warehouse", "projects/bookshop", "meta/constraints", "fields/generated", "meta/indexes"];

/** How many places of each kind are drawn for each target and dialect. `npm run nightly` draws 50. */
const EACH = Number(process.env.THROUGHLINE_MUTATIONS ?? 1);
const SEED = Number(process.env.THROUGHLINE_SEED ?? 1);

const EVERY = [TARGETS.drizzle, TARGETS.typeorm].flatMap((target: Target) =>
  target.libraryVersions.flatMap((version) =>
    target.dialects.map((dialect) => [`${target.name} ${version} on ${dialect}`, target, version, dialect] as const),
  ),
);

/** A few of them, which `npm test` is held to. */
const FEW = /postgres$|0\.45 on mariadb$|typeorm 1 on sqlite$/;
const COMBINATIONS = EVERY.filter(([name]) => process.env.THROUGHLINE_NIGHTLY !== undefined || FEW.test(name));

interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly finish: SourceFile;
  /** What the files do not hold, and `finish` does or does not. */
  readonly finished: readonly UncarriedFact[];
  readonly unheld: readonly UncarriedFact[];
}

/** What came of the mutations of one kind. */
interface Score {
  found: number;
  notCompared: number;
  wrongLine: number;
}

describe(`mutations of TypeScript, seed ${SEED}`, () => {
  const scores = new Map<string, Map<string, Score>>();
  afterAll(() => console.log(table(scores)));

  it.each(COMBINATIONS)(
    "%s",
    async (name, target, version, dialect) => {
      const random = randomFrom(SEED);
      const wrong: unknown[] = [];
      const schemas = PLACES.map((place) => schemaOf(place, dialect));
      const originals = schemas.map((schema) => emit(schema, target, version));
      for (const [code, kind] of Object.entries(SOURCE_MUTATIONS)) {
        if (kind.only !== undefined && !kind.only.includes(dialect)) continue;
        const places = schemas.flatMap((schema, at) => kind.places(schema).map((mutation) => ({ mutation, at })));
        for (const { mutation, at } of shuffled(places, random).slice(0, EACH)) {
          const [schema, original] = [schemas[at], originals[at]];
          if (schema === undefined || original === undefined) continue;
          const changed = emit(mutation.schema, target, version);
          const { findings, problems } = await compare(schema, changed, target, version);
          const score = scoreOf(scores, code, name);
          const isFinished = isUncarried(kind, mutation, [...original.finished, ...changed.finished]);
          const joins = joinNames(schema);
          const due = findings.find((finding) => isDue(finding, code, kind, mutation, isFinished, joins));
          const isLeft = isUncarried(kind, mutation, [...original.unheld, ...changed.unheld]);
          const besides =
            kind.cascades === true || due === undefined ? [] : findings.filter((each) => !isAbout(each, mutation));
          if (due === undefined && isLeft && findings.every((each) => isAbout(each, mutation))) score.notCompared += 1;
          else if (due === undefined || besides.length > 0 || problems.length > 0) {
            wrong.push({
              code,
              table: mutation.table,
              column: mutation.column,
              name: mutation.name,
              findings: findings.map(shown),
              problems,
            });
          } else {
            score.found += 1;
            if (!hasRightLines(due, mutation, original, changed)) {
              score.wrongLine += 1;
              if (process.env.THROUGHLINE_DEBUG)
                console.log(
                  name,
                  code,
                  mutation.table,
                  mutation.column ?? mutation.name,
                  shown(due),
                  due.there?.file,
                  due.there?.line,
                );
            }
          }
        }
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it("have the right line on both sides, 95 of 100", () => {
    const all = [...scores.values()].flatMap((row) => [...row.values()]);
    const found = all.reduce((sum, each) => sum + each.found, 0);
    expect(found).toBeGreaterThan(100);
    expect(all.reduce((sum, each) => sum + each.wrongLine, 0) / found).toBeLessThanOrEqual(0.05);
  });

  it.each(COMBINATIONS)("%s finds nothing where nothing is another", async (_, target, version, dialect) => {
    for (const place of PLACES) {
      const schema = schemaOf(place, dialect);
      for (const [what, change] of Object.entries(NO_MUTATIONS)) {
        const { findings } = await compare(schema, emit(change(schema), target, version), target, version);
        expect({ what, place, findings: findings.map(shown) }).toEqual({ what, place, findings: [] });
      }
    }
  });
});

function schemaOf(place: string, dialect: DialectName): Schema {
  const fixture = fixtures().find(({ name }) => name === place);
  if (fixture === undefined) throw new Error(`there is no fixture ${place}`);
  const { project, apps } = readFor(inputOf(fixture), dialect);
  return lower(project, dialects[dialect], { apps }).schema;
}

function emit(schema: Schema, target: Target, libraryVersion: string): Emitted {
  const dialect = dialects[schema.dialect];
  const emission = target.emit(schema, { libraryVersion });
  const { files, notCarried } = emission;
  const origin = { django: "6.0", target: target.name };
  const { finish } = artefactsOf(schema, dialect, emission, origin, { script: null, diagnostics: [] }, []);
  const finished = dialect.finish?.(notCarried, schema.tables).settled.map(({ fact }) => fact) ?? [];
  const unheld = notCarried.filter((fact) => !finished.includes(fact));
  return { files, finish: new SourceFile("finish.sql", finish?.text ?? ""), finished, unheld };
}

function compare(schema: Schema, { files, finish }: Emitted, target: Target, libraryVersion: string) {
  return compareWithSources(schema, {
    files: memoryFiles(Object.fromEntries(files.map(({ path, text }) => [`/out/${path}`, text]))),
    paths: files.map(({ path }) => `/out/${path}`),
    ...{ target: target.name, libraryVersion, casing: null, namesGiven: {}, complete: true, finish },
    display: (path) => path.slice("/out/".length),
  });
}

/** What a statement of `finish.sql` is found as that differs in more than the fact it is there for, or is there for none. */
const OTHER_STATEMENT: ReadonlySet<string> = new Set(["finish-statement-differs", "finish-statement-unknown"]);

function isDue(
  finding: Finding,
  code: string,
  { or = [] }: SourceMutationKind,
  mutation: SourceMutation,
  isFinished: boolean,
  joins: ReadonlySet<string>,
): boolean {
  const codes = [code, ...or].map((each) => codeIn(mutation.table, each, joins));
  const isCode = codes.includes(finding.code) || (isFinished && OTHER_STATEMENT.has(finding.code));
  return isCode && isAbout(finding, mutation);
}

/** Whether a finding is about what was changed: that table, and that column or name where there is one. */
function isAbout({ table, columns, name, want, have }: Finding, mutation: SourceMutation): boolean {
  if (unqualified(table) !== unqualified(mutation.table)) return false;
  if (mutation.column !== null) return columns.includes(mutation.column) || want === mutation.column;
  return (
    mutation.name === null ||
    name === null ||
    [name, want, have].some((each) => alike(each, mutation.name) || alike(each, "mutant"))
  );
}

const unqualified = (table: string): string => table.slice(table.lastIndexOf(".") + 1);

/** Names of relations are in camel case in TypeScript. */
function alike(one: string | null, other: string | null): boolean {
  const bare = (name: string | null): string => (name ?? "").replaceAll("_", "").toLowerCase();
  return bare(one) === bare(other);
}

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

/**
 * The models' place is the field's or model's own, where the model is the project's; the other one is a declaration with a
 * line that was changed, or the one of the table or column that lacks something.
 */
function hasRightLines(finding: Finding, mutation: SourceMutation, original: Emitted, changed: Emitted): boolean {
  const { span, there, want, have, columns, through } = finding;
  if (span === null && want !== null && !isDjangos(mutation)) return false;
  if (there === null) return have === null;
  if (through !== null && have === null && there.line === 1) return true;
  const lines = linesOf(changed, there.file);
  const isNew = newLines(linesOf(original, there.file), lines);
  const [first, last] = declarationAt(lines, there.line - 1);
  if (isNew.slice(first, last + 1).includes(true)) return true;
  if (have !== null && finding.code !== "relation-name" && finding.code !== "column-identity") return false;
  const own = lines[there.line - 1] ?? "";
  if (columns.some((column) => alike(/^\s*"?(\w+)/.exec(own)?.[1] ?? "", column))) return true;
  const whole = lines.slice(Math.max(0, first - 40), last + 2).join("\n");
  return /^export (?:const|class)/.test(own) && whole.includes(`"${unqualified(mutation.table)}"`);
}

/** Which lines of the second text are not in the longest common subsequence of both. */
function newLines(before: readonly string[], after: readonly string[]): readonly boolean[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      longest[one * width + other] =
        before[one] === after[other]
          ? (longest[(one + 1) * width + other + 1] ?? 0) + 1
          : Math.max(longest[(one + 1) * width + other] ?? 0, longest[one * width + other + 1] ?? 0);
    }
  }
  const found = after.map(() => true);
  for (let one = 0, other = 0; one < before.length && other < after.length; ) {
    if (before[one] === after[other]) {
      found[other] = false;
      one += 1;
      other += 1;
    } else if ((longest[(one + 1) * width + other] ?? 0) >= (longest[one * width + other + 1] ?? 0)) one += 1;
    else other += 1;
  }
  return found;
}

/** Whether the table is one of Django's own apps, or made by an abstract model of one: its source is not the project's. */
function isDjangos({ table }: SourceMutation): boolean {
  return /^(?:auth|django|admin|sessions)_|_user_(?:groups|user_permissions)$/.test(table);
}

/** The first and last line of the declaration that a line is part of: down to where it is indented no more, up to its decorators. */
function declarationAt(lines: readonly string[], at: number): readonly [number, number] {
  const indent = (line: string | undefined): number =>
    line === undefined || line.trim() === "" ? 99 : line.search(/\S/);
  const own = indent(lines[at]);
  let last = at;
  while (last + 1 < lines.length && indent(lines[last + 1]) > own && lines[last + 1]?.trim() !== "") last += 1;
  if (/^\s*[)}\]]/.test(lines[last + 1] ?? "")) last += 1;
  let first = at;
  while (
    first > 0 &&
    lines[first - 1]?.trim() !== "" &&
    indent(lines[first - 1]) >= own &&
    /@|^\s*[)}\]*]|^\s+\w+:/.test(lines[first - 1] ?? "") &&
    /@|class|!:/.test(lines.slice(first - 1, at + 1).join(""))
  )
    first -= 1;
  return [first, last];
}

function linesOf({ files, finish }: Emitted, file: string): readonly string[] {
  return (file === finish.path ? finish.text : (files.find(({ path }) => path === file)?.text ?? "")).split("\n");
}

function shown({ code, table, columns, name, want, have }: Finding): string {
  return `${code} ${table} ${columns.join()} ${name}: ${want} / ${have}`;
}

function scoreOf(scores: Map<string, Map<string, Score>>, code: string, combination: string): Score {
  const row = scores.get(code) ?? new Map<string, Score>();
  scores.set(code, row);
  const score = row.get(combination) ?? { found: 0, notCompared: 0, wrongLine: 0 };
  row.set(combination, score);
  return score;
}

/** One row for each kind, one column for each target and dialect: found, not compared, wrong lines. */
function table(scores: ReadonlyMap<string, ReadonlyMap<string, Score>>): string {
  const columns = COMBINATIONS.map(([name]) => name);
  const rows = [...scores].map(([code, row]) =>
    [
      code.padEnd(26),
      ...columns.map((name) => {
        const { found = 0, notCompared = 0, wrongLine = 0 } = row.get(name) ?? {};
        return `${found}/${notCompared}/${wrongLine}`.padStart(9);
      }),
    ].join(" "),
  );
  const total = [...scores.values()].flatMap((row) => [...row.values()]);
  const sum = (of: (score: Score) => number): number => total.reduce((all, score) => all + of(score), 0);
  return [
    `seed ${SEED}; by kind: found/not compared/wrong line`,
    columns.map((name) => name.replace(" on ", " ")).join(", "),
    ...rows,
    `${scores.size} kinds; ${sum(({ found }) => found)} found, ${sum(({ notCompared }) => notCompared)} not compared, ${sum(({ wrongLine }) => wrongLine)} with a wrong line`,
  ].join("\n");
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
