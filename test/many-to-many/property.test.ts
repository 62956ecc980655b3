import fc from "fast-check";
import { expect, it } from "vitest";
import type { ManyToManyRelation } from "../../src/schema/schema.js";
import { djangoStatements } from "../database/statements.js";
import { Cast } from "../scenarios/cast.js";
import { Entities } from "../scenarios/entities.js";
import { projectFixture, projectSchema } from "../scenarios/projects.js";
import { keyText, type Plain } from "../scenarios/values.js";
import { openScenarios } from "../targets/typeorm/scenarios.js";
import { callOf } from "./call.js";
import { DATABASES } from "./drizzle-databases.js";
import { DrizzleSubject } from "./drizzle-subject.js";
import { MemorySubject } from "./memory-subject.js";
import { loadSuite, type Step } from "./scenarios.js";
import type { Subject } from "./subject.js";
import { Listener, TypeormSubject } from "./typeorm-subject.js";

const suite = loadSuite();
const schema = await projectSchema(suite.project, "sqlite");
const entities = new Entities(schema);
const ROWS = [0, 1, 2, 3];

/** Texts of a model, which tell its rows apart. */
const texts = (label: string): readonly string[] =>
  entities
    .fields(label)
    .flatMap(({ attribute, column }) =>
      /char|text/.test(column.type.kind) && attribute.default === null ? [attribute.name] : [],
    );

/** Whether rows of a model can be made of texts alone. */
const isPlain = (label: string): boolean =>
  entities.fields(label).every(({ attribute, column, relation }) => {
    const free =
      column.nullable || column.identity !== null || attribute.default !== null || relation?.parentLink === true;
    return free || texts(label).includes(attribute.name);
  });

/** The columns of a join table that must be given, and may be: numbers and dates. */
const further = ({ through, sourceKey, targetKey, automatic }: ManyToManyRelation) =>
  automatic
    ? []
    : entities.fields(through).flatMap(({ attribute, column, relation }) => {
        const own = [sourceKey.column, targetKey.column].includes(column.name) || column.identity !== null;
        const kind = /int/.test(column.type.kind) ? "number" : column.type.kind === "date" ? "date" : null;
        return own || relation !== null || kind === null || attribute.default !== null
          ? []
          : [{ name: attribute.name, kind, nullable: column.nullable }];
      });

/** Relations between models whose rows are easily made, that have one table for their pairs. */
const relations = entities.application.manyToMany.filter(
  ({ source, target, through }) => isPlain(source) && isPlain(target) && entities.lineage(through).length === 1,
);

interface Play {
  readonly relation: ManyToManyRelation;
  readonly steps: readonly Step[];
}

/** A relation and a random sequence of operations on rows of both ends. */
const plays: fc.Arbitrary<Play> = fc.constantFrom(...relations).chain((relation) => {
  const ends = [
    { label: relation.source, accessor: relation.name, other: relation.target },
    ...(relation.reverse === null
      ? []
      : [{ label: relation.target, accessor: relation.reverse, other: relation.source }]),
  ];
  const alias = (label: string) => fc.constantFrom(...ROWS.map((at) => `${label} ${at}`));
  const value = ({ kind, nullable }: ReturnType<typeof further>[number]): fc.Arbitrary<Plain> => {
    const given: fc.Arbitrary<Plain> =
      kind === "number" ? fc.integer({ min: 1, max: 4 }) : fc.constantFrom("2024-02-29", "2030-01-01");
    return nullable ? fc.option(given) : given;
  };
  const throughDefaults = fc.record(Object.fromEntries(further(relation).map((field) => [field.name, value(field)])));
  const step = fc.constantFrom(...ends).chain(({ label, accessor, other }): fc.Arbitrary<Step> => {
    const targets = fc.array(alias(other), { maxLength: 5 });
    const on = { on: alias(label), accessor: fc.constant(accessor) };
    return fc.oneof(
      fc.record({ ...on, do: fc.constant("add" as const), targets, throughDefaults }),
      fc.record({ ...on, do: fc.constant("set" as const), targets, throughDefaults }),
      fc.record({
        ...on,
        do: fc.constant("set" as const),
        targets,
        throughDefaults,
        clear: fc.constant(true as const),
      }),
      fc.record({ ...on, do: fc.constant("remove" as const), targets }),
      fc.record({ ...on, do: fc.constantFrom("clear" as const, "all" as const, "count" as const, "exists" as const) }),
    );
  });
  return fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => ({ relation, steps }));
});

/** What an implementation makes of it: after each step its answer, or that it refuses, and the pairs by their rows' names. */
async function played({ relation, steps }: Play, subject: Subject): Promise<readonly string[]> {
  await subject.begin();
  const cast = new Cast(entities, subject, suite.codes);
  for (const label of new Set([relation.source, relation.target])) {
    for (const at of ROWS) {
      await cast.make(
        `${label} ${at}`,
        label,
        Object.fromEntries(texts(label).map((name) => [name, `${name[0]}${at}`])),
      );
    }
  }
  const keys = [
    { key: relation.sourceKey, label: relation.source },
    { key: relation.targetKey, label: relation.target },
  ];
  const names = further(relation).map(({ name }) => entities.field(relation.through, name)?.column.name ?? name);
  const seen: string[] = [];
  for (const step of steps) {
    if (step.do === "make") continue;
    const outcome = await subject.run(callOf(step, cast)).then(
      ({ value }) => (Array.isArray(value) ? `${value.length} rows` : String(value)),
      () => "refused",
    );
    const pairs = (await subject.rows(entities.table(relation.through))).map((row) => {
      const ends = keys.map(({ key, label }) => cast.aliasOf(entities.table(label), key.references, row[key.column]));
      return [...ends, ...names.map((name) => keyText(row[name]))].join(" ");
    });
    seen.push(`${step.do}: ${outcome}; ${pairs.sort().join(", ")}`);
  }
  return seen;
}

/** The emitted code of each target, on SQLite. */
const SUBJECTS = {
  Drizzle: async () => {
    const statements = djangoStatements(projectFixture(suite.project), "sqlite") ?? [];
    const connected = await DATABASES["sql.js"](statements, "0.45");
    const subject = await DrizzleSubject.open(schema, "0.45", suite.codes, connected);
    return { subject, close: () => connected.close() };
  },
  TypeORM: async () => {
    const listener = new Listener();
    const { modules, names, source, empty, close } = await openScenarios(suite.project, "sqlite", listener);
    const codes = suite.codes;
    return { subject: new TypeormSubject("sqlite", schema, codes, modules, names, source, listener, empty), close };
  },
} as const satisfies Record<string, () => Promise<{ readonly subject: Subject; close(): Promise<void> }>>;

it.each(Object.entries(SUBJECTS))(
  "random operations on random relations leave what the plain model leaves, with %s",
  { timeout: 300_000 },
  async (_, open) => {
    const { subject, close } = await open();
    const model = new MemorySubject(schema, suite.codes);
    expect(relations.length).toBeGreaterThan(20);
    const same = fc.asyncProperty(plays, async (play) => {
      expect(await played(play, subject)).toEqual(await played(play, model));
    });
    await fc.assert(same, { numRuns: 150 });
    await close();
  },
);
