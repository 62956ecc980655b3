import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { type ProjectInput, readFor } from "../../src/pipeline.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { randomFrom, SEED, shuffled } from "../random.js";
import { plot } from "./models/plot.js";
import { type WrittenProject, written } from "./models/sketch.js";

/** A project whose schema is changed. */
export interface Ground {
  readonly name: string;
  input(dialect: DialectName): ProjectInput;
}

/** The fixtures that have most of what can be changed. */
const ALWAYS: ReadonlySet<string> = new Set([
  ...["projects/warehouse", "projects/bookshop", "meta/constraints", "fields/generated", "meta/indexes"],
]);

/**
 * Projects to change, for so many places of each kind: plots, which have some of everything, and fixtures that the seed
 * draws, all of them from twenty places on.
 */
export function grounds(each: number): readonly Ground[] {
  const some = fixtures().filter(({ name }) => ALWAYS.has(name));
  const others = shuffled(
    fixtures().filter(({ name }) => !ALWAYS.has(name)),
    randomFrom(SEED, "grounds"),
  );
  return [
    ...Array.from({ length: Math.ceil(each / 2) }, (_, at) => plotGround(at)),
    ...some.map((fixture) => ({ name: fixture.name, input: () => inputOf(fixture) })),
    ...others.slice(0, each * 9).map((fixture) => ({ name: fixture.name, input: () => inputOf(fixture) })),
  ];
}

/**
 * Draws places, one of each ground in turn: of many projects before of many places in one.
 * @param places of each ground
 */
export function drawn<T>(places: readonly (readonly T[])[], count: number, random: () => number): readonly T[] {
  const left = shuffled(places, random)
    .filter((each) => each.length > 0)
    .map((each) => shuffled(each, random));
  const rounds = Math.max(0, ...left.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => left.flatMap((each) => each.slice(round, round + 1)))
    .flat()
    .slice(0, count);
}

/** A plot as a ground. */
export function plotGround(number: number): Ground {
  return { name: `plot ${number}`, input: (dialect) => inputOfWritten(written(plot(number, dialect)), "5.2") };
}

/** The input of a project that is only in memory. */
export function inputOfWritten({ files }: WrittenProject, django: string): ProjectInput {
  return {
    ...{ files: memoryFiles(files), path: "/p", settings: null, overrides: {}, pythonPath: [], apps: null },
    ...{ django, allowMissing: false },
  };
}

/** A ground's schema on a database. */
export function schemaOf(ground: Ground, dialect: DialectName): Schema {
  const { project, apps } = readFor(ground.input(dialect), dialect);
  return lower(project, dialects[dialect], { apps }).schema;
}
