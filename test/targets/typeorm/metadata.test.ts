import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DataSource, EntitySchema } from "typeorm";
import { describe, expect, it } from "vitest";
import { dialects } from "../../../src/dialects/index.js";
import { convert } from "../../../src/pipeline.js";
import { normalize } from "../../../src/schema/normalize.js";
import type { DialectName, Schema, Table } from "../../../src/schema/schema.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import type { EmittedFile } from "../../../src/targets/target.js";
import { typeormReader } from "../../../src/targets/typeorm/read/reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";
import { fixtures, inputOf } from "../../cases/fixture.js";
import { type Exports, loadModules } from "../load-modules.js";
import { builtSchema, type EntityClass, forgetDecorators } from "./built-schema.js";
import { load } from "./load.js";
import { SnakeNamingStrategy } from "./snake-naming.js";

/** What is read of entities is what TypeORM's own metadata holds, of ours and of entities written by hand. */
const DIALECTS: readonly DialectName[] = ["postgres", "mysql", "mariadb", "sqlite"];

/** Those of which every run looks at each; `npm run nightly` has all. */
const OURS = /^projects\/|^fields\/virtual-columns$/;
const EVERY = process.env.THROUGHLINE_NIGHTLY !== undefined;

describe("our own entities are read as TypeORM takes them", () => {
  const cases = fixtures()
    .filter(({ name }) => EVERY || OURS.test(name))
    .flatMap((fixture) => DIALECTS.map((dialect) => [fixture.name, dialect, fixture] as const));
  it.each(cases)("%s on %s", async (_name, dialect, fixture) => {
    const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect, namesGiven: {} });
    if (conversion.files.length === 0) return;
    forgetDecorators();
    const modules = await load(conversion);
    const entities = modules.get("index.ts")?.["entities"] as readonly EntityClass[];
    const emitted = modules.get("data-source.ts")?.["dataSource"] as DataSource | undefined;
    const { schema, problems } = read(conversion.files, dialect);
    expect(problems).toEqual([]);
    expect(schema.tables.length).toBe(entities.length);
    expect(plain(schema)).toEqual(plain(await builtSchema(entities, dialect, emitted?.driver.supportedDataTypes)));
  });
});

const HAND = join(import.meta.dirname, "../../../fixtures/entities");

/** The cases by the databases that have what they use. */
const HAND_WRITTEN: Readonly<Record<string, readonly DialectName[]>> = {
  blog: DIALECTS,
  composed: DIALECTS,
  inherited: DIALECTS,
  keys: DIALECTS,
  names: DIALECTS,
  schemas: DIALECTS,
  "shared-tables": DIALECTS,
  stacked: DIALECTS,
  trees: DIALECTS,
  "types-postgres": ["postgres"],
  "types-mysql": ["mysql", "mariadb"],
  "types-sqlite": ["sqlite"],
};

describe("entities written by hand are read as TypeORM takes them", () => {
  it("has every case", () => {
    expect(Object.keys(HAND_WRITTEN).sort()).toEqual(readdirSync(HAND).sort());
  });

  const cases = Object.entries(HAND_WRITTEN).flatMap(([name, on]) =>
    on.map((dialect) => [name, dialect, null] as const),
  );
  const snake = Object.keys(HAND_WRITTEN)
    .filter((name) => !name.startsWith("types-"))
    .map((name) => [name, "postgres", "snake_case"] as const);
  it.each([...cases, ...snake])("%s on %s, named in %s", async (name, dialect, casing) => {
    const files = readdirSync(join(HAND, name)).map((path) => ({
      path,
      text: readFileSync(join(HAND, name, path), "utf8"),
    }));
    forgetDecorators();
    const modules = await loadModules(files, { typeorm: "typeorm" }, REFLECTION);
    const entities = [...new Set([...modules.values()].flatMap(classesOf))];
    const { schema, problems } = read(files, dialect, casing);
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(schema.tables.length).toBeGreaterThan(0);
    const naming = casing === null ? undefined : new SnakeNamingStrategy();
    expect(plain(schema)).toEqual(plain(await builtSchema(entities, dialect, [], naming)));
  });
});

const REFLECTION = { experimentalDecorators: true, emitDecoratorMetadata: true };

function classesOf(module: Exports): readonly EntityClass[] {
  return Object.values(module).filter((value): value is EntityClass => typeof value === "function" || isEntity(value));
}

/** A schema with a key: those without one are embedded in others. */
function isEntity(value: unknown): value is EntitySchema {
  return (
    value instanceof EntitySchema && Object.values(value.options.columns).some((column) => column?.primary === true)
  );
}

function read(files: readonly EmittedFile[], dialect: DialectName, casing: "snake_case" | null = null) {
  const texts = Object.fromEntries(files.map(({ path, text }) => [`/code/${path}`, text]));
  const program = openProgram(memoryFiles(texts), { display: (path) => path.slice(1) });
  const modules = files.flatMap(({ path }) => program.module(`/code/${path}`) ?? []);
  const parseType = dialects[dialect].types.recognize;
  const { schema, problems } = typeormReader.read(modules, program, {
    ...{ dialect, parseType, libraryVersion: "1", casing },
  });
  return { schema, problems: [...program.problems(), ...problems] };
}

/** The tables as plain data: what has no order in one order, without places, and types and defaults as their texts. */
function plain(schema: Schema): unknown {
  const { print } = dialects[schema.dialect].types;
  const sorted = (list: readonly object[]): readonly object[] =>
    [...list].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const table = (each: Table): object => ({
    ...{ schema: each.schema, name: each.name, managed: each.managed, comment: each.comment },
    primaryKey: each.primaryKey,
    columns: sorted(
      each.columns.map((column) => ({
        ...column,
        ...{ origin: null, type: print(column.type), default: column.default && defaultText(column.default.sql) },
        generated: column.generated && { sql: column.generated.expression.sql, stored: column.generated.stored },
      })),
    ),
    foreignKeys: sorted(each.foreignKeys.map((key) => ({ ...key, origin: null }))),
    uniques: sorted(each.uniques.map((unique) => ({ ...unique, origin: null }))),
    exclusions: sorted(each.exclusions.map((exclusion) => ({ ...exclusion, origin: null }))),
    checks: sorted(each.checks.map(({ name, expression: { sql } }) => ({ name, sql }))),
    indexes: sorted(each.indexes.map((index) => ({ ...index, origin: null, where: index.where?.sql ?? null }))),
  });
  return sorted(normalize(schema).tables.map(table));
}

/** A number in quotes as the number: to the database the two are one default. */
function defaultText(sql: string): string {
  const [, number] = /^'(-?\d+(?:\.\d+)?)'$/.exec(sql) ?? [];
  return number === undefined ? sql : String(Number(number));
}
