import { describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import type { Accessor } from "../../src/schema/accessor.js";
import { diffAccessors } from "../../src/schema/diff/accessors.js";
import { diff } from "../../src/schema/diff.js";
import { normalize } from "../../src/schema/normalize.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import { canonicalType, staticWords } from "../../src/schema/static-words.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { TARGETS } from "../../src/targets/index.js";
import type { Target } from "../../src/targets/target.js";
import { openProgram } from "../../src/typescript/read/open-program.js";
import { fixtures, inputOf } from "../cases/fixture.js";

/** Law 1: what is emitted, read back, is the schema without what the target cannot carry. */
const COMBINATIONS = [TARGETS.drizzle, TARGETS.typeorm].flatMap((target: Target) =>
  target.libraryVersions.flatMap((version) => target.dialects.map((dialect) => [target, version, dialect] as const)),
);

describe.each(COMBINATIONS.map(([target, version, dialect]) => [target.name, version, dialect, target] as const))(
  "%s %s on %s reads what it writes",
  (_, libraryVersion, dialect, target) => {
    it.each(fixtures().map((fixture) => [fixture.name, fixture] as const))("%s", async (_name, fixture) => {
      const conversion = await convert(inputOf(fixture), {
        ...{ target: target.name, dialect, libraryVersion, namesGiven: {} },
      });
      if (conversion.files.length === 0) return;
      const files = memoryFiles(Object.fromEntries(conversion.files.map(({ path, text }) => [`/out/${path}`, text])));
      const program = openProgram(files, { display: (path) => path.slice(1) });
      const modules = conversion.files.flatMap(({ path }) => program.module(`/out/${path}`) ?? []);
      const { types } = dialects[dialect];
      const reader = await target.reader();
      const read = reader.read(modules, program, { dialect, libraryVersion, parseType: types.recognize, casing: null });
      expect([...program.problems(), ...read.problems]).toEqual([]);
      const { schema, accessors } = reader.carried(conversion.schema, {
        libraryVersion,
        canonicalType: canonicalType(types),
      });
      const words = staticWords(types, dialect);
      const { changes, others } = diff(schema, read.schema, words);
      expect(
        changes.map(({ kind, table, columns, name, want, have }) => [kind, table.name, columns, name, want, have]),
      ).toEqual([]);
      expect(others.map(({ name }) => name)).toEqual([]);
      expect(tablesOf(read.schema, dialect)).toEqual(tablesOf(schema, dialect));
      const relations = diffAccessors(accessors, read.accessors ?? []);
      expect(relations.map(({ kind, table, name, want, have }) => [kind, table.name, name, want, have])).toEqual([]);
      expect(accessorsOf(read.accessors ?? [])).toEqual(accessorsOf(accessors));
    });
  },
);

/** The tables as plain data, where order means nothing in one order, and without places. */
function tablesOf(schema: Schema, dialect: DialectName): unknown {
  const { types } = dialects[dialect];
  const byName = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return [...normalize(schema).tables]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((table) => ({
      ...table,
      origin: null,
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
          origin: null,
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
    .map((each) => ({ ...each, origin: null }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
