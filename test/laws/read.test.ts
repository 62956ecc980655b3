import { describe, expect, it } from "vitest";
import { artefactsOf } from "../../src/artefacts/artefacts.js";
import { compareFinish } from "../../src/check-finish.js";
import { dialects } from "../../src/dialects/index.js";
import { nameOf } from "../../src/drift/finding.js";
import { lower } from "../../src/lower/lower.js";
import { readFor } from "../../src/pipeline.js";
import type { Accessor } from "../../src/schema/accessor.js";
import type { Change } from "../../src/schema/change.js";
import { diffAccessors } from "../../src/schema/diff/accessors.js";
import { diff } from "../../src/schema/diff.js";
import { normalize } from "../../src/schema/normalize.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import { canonicalType, staticWords } from "../../src/schema/static-words.js";
import type { UncarriedFact } from "../../src/schema/uncarried-fact.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { SourceFile } from "../../src/source/source-file.js";
import { TARGETS } from "../../src/targets/index.js";
import type { Target } from "../../src/targets/target.js";
import { openProgram } from "../../src/typescript/read/open-program.js";
import { fixtures, inputOf } from "../cases/fixture.js";

/**
 * Law 1: what is emitted, read back, is the schema without what the target cannot carry, and `finish.sql` is what carrying
 * leaves to it; for every fixture on one
 * database, which the fixtures take in turn. `npm run nightly` has all of them on all.
 */
const DIALECTS: readonly DialectName[] = ["postgres", "mysql", "mariadb", "sqlite"];
const EVERY = process.env.THROUGHLINE_NIGHTLY !== undefined;
const CASES = fixtures().flatMap((fixture, at) => {
  const chosen = EVERY ? DIALECTS : DIALECTS.filter((_, index) => index === at % DIALECTS.length);
  return chosen.map((dialect) => [fixture.name, dialect, fixture] as const);
});
const CODE = [TARGETS.drizzle, TARGETS.typeorm].flatMap((target: Target) =>
  target.libraryVersions.map((libraryVersion) => ({ target, libraryVersion })),
);

describe("every target reads what it writes", () => {
  it.each(CASES)("%s on %s", async (_name, dialect, fixture) => {
    const { project, apps } = readFor(inputOf(fixture), dialect);
    const { schema: whole } = lower(project, dialects[dialect], { apps });
    const { types } = dialects[dialect];
    for (const { target, libraryVersion } of CODE) {
      const emission = target.emit(whole, { libraryVersion });
      const { files: emitted, notCarried } = emission;
      const files = memoryFiles(Object.fromEntries(emitted.map(({ path, text }) => [`/out/${path}`, text])));
      const program = openProgram(files, { display: (path) => path.slice(1) });
      const modules = emitted.flatMap(({ path }) => program.module(`/out/${path}`) ?? []);
      const reader = await target.reader();
      const read = reader.read(modules, program, { dialect, libraryVersion, parseType: types.recognize, casing: null });
      const options = { libraryVersion, canonicalType: canonicalType(types) };
      const { schema, accessors, notCompared, bookkeeping } = reader.carried(whole, options);
      const words = staticWords(types, dialect);
      const { changes, others } = diff(schema, read.schema, words);
      const relations = diffAccessors(accessors, read.accessors ?? [], { overJoins: false });
      const about = { target: target.name, libraryVersion };
      const origin = { django: project.django, target: target.name };
      const nothing = { script: null, diagnostics: [] };
      const { finish } = artefactsOf(whole, dialects[dialect], emission, origin, nothing, []);
      const beside = new SourceFile("finish.sql", finish?.text ?? "");
      const held = compareFinish(whole, { facts: notCompared, bookkeeping, told: [] }, beside, target.name);
      expect({
        ...about,
        problems: [...program.problems(), ...read.problems],
        changes: [...changes, ...relations].map((each) => ({
          ...each,
          table: each.table.name,
          origin: null,
          there: null,
        })),
        others: others.map(({ name }) => name),
        tables: tablesOf(read.schema, dialect),
        accessors: accessorsOf(read.accessors ?? []),
        finish: { ...held, compared: [] },
        unsaid: dialect === "sqlite" ? [] : unsaid(diff(readable(whole), schema, words).changes, notCarried),
      }).toEqual({
        ...about,
        ...{ problems: [], changes: [], others: [] },
        tables: tablesOf(schema, dialect),
        accessors: accessorsOf(accessors),
        finish: { findings: [], compared: [], others: 0, problems: [] },
        unsaid: [],
      });
    }
  });
});

/** What carrying leaves off and no fact says, as a person reads it. SQLite's types go by affinity, which is not looked into here. */
function unsaid(changes: readonly Change[], notCarried: readonly UncarriedFact[]): readonly string[] {
  const isSaid = ({ table, columns, name }: Change): boolean =>
    notCarried.some(
      (fact) =>
        fact.table === nameOf(table) &&
        (fact.name === null || fact.name === name || columns.some((column) => column === fact.name)),
    );
  return changes
    .filter((change) => !isRespelled(change) && !isSaid(change))
    .map(({ kind, table, columns, name, want, have }) => `${kind} ${table.name} ${columns} ${name}: ${want} / ${have}`);
}

/** Whether it is there in the library's words, which a diff of SQL takes for others. */
function isRespelled({ kind, have }: Change): boolean {
  return kind === "unique as index" || kind === "exclusion elements" || (kind === "column default" && have !== null);
}

/** Without the indexes whose keys could not be read, which has been said. */
function readable(schema: Schema): Schema {
  const tables = schema.tables.map((table) => ({
    ...table,
    indexes: table.indexes.filter(({ parts }) => parts.length > 0),
  }));
  return { ...schema, tables };
}

/** The tables as plain data, where order means nothing in one order, and without places. */
function tablesOf(schema: Schema, dialect: DialectName): unknown {
  const { types } = dialects[dialect];
  const byName = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return [...normalize(schema).tables]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((table) => ({
      ...table,
      ...{ origin: null, places: undefined },
      columns: table.columns.map((column) => ({
        ...column,
        origin: null,
        type: types.print(column.type),
        default: column.default?.sql,
        generated: column.generated && { ...column.generated, expression: column.generated.expression.sql },
      })),
      foreignKeys: table.foreignKeys.map((key) => ({ ...key, origin: null })).sort(byName),
      uniques: table.uniques.map((unique) => ({ ...unique, origin: null })).sort(byName),
      exclusions: table.exclusions.map((exclusion) => ({ ...exclusion, origin: null })),
      checks: table.checks.map(({ name, expression }) => ({ name, sql: expression.sql })).sort(byName),
      indexes: table.indexes
        .map((index) => ({
          ...index,
          ...{ origin: null, over: undefined },
          where: index.where?.sql,
          parts: index.parts.map((part) =>
            part.kind === "column" ? part : { ...part, expression: part.expression.sql },
          ),
        }))
        .sort(byName),
    }));
}

function accessorsOf(accessors: readonly Accessor[]): unknown {
  return accessors
    .map(({ derived: _, ...each }) => ({ ...each, origin: null }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
