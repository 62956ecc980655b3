import { afterAll, describe, expect, it } from "vitest";
import { compareWithSources, readSources, type SourcesRead } from "../../src/check-sources.js";
import { dialects } from "../../src/dialects/index.js";
import type { Finding } from "../../src/drift/finding.js";
import { lower } from "../../src/lower/lower.js";
import { type DatabaseMode, readFor } from "../../src/pipeline.js";
import type { DialectName, Schema } from "../../src/schema/schema.js";
import type { FactKind } from "../../src/schema/uncarried-fact.js";
import { standalone } from "../../src/standalone/standalone.js";
import { randomFrom, SEED } from "../random.js";
import { COMBINATIONS, type Combination, EACH } from "./combinations.js";
import { type Emitted, emitted } from "./emitted.js";
import { drawn, inputOfWritten } from "./grounds.js";
import { FIELD_MUTATIONS } from "./models/field-mutations.js";
import { META_MUTATIONS } from "./models/meta-mutations.js";
import type { ModelMutation, ModelMutationKind } from "./models/mutations.js";
import { columnOf, modelsOf, tableOf } from "./models/places.js";
import { type PlotDjango, plot } from "./models/plot.js";
import { RELATION_MUTATIONS } from "./models/relation-mutations.js";
import { type Line, type WrittenProject, written } from "./models/sketch.js";
import { codeLinesDue, isAt, isOtherStatement } from "./place-due.js";
import { Scores } from "./scores.js";

const KINDS = { ...FIELD_MUTATIONS, ...RELATION_MUTATIONS, ...META_MUTATIONS };

/** How many places of each kind are drawn on each database. */
const PLACES = EACH ?? 1;
const PLOTS = Array.from({ length: Math.ceil(PLACES / 2) + 1 }, (_, at) => at);

/** A plot on one database, and the code that was written for it before anything is changed. */
interface Original {
  readonly project: ReturnType<typeof plot>;
  readonly code: ReadonlyMap<Combination, Code>;
}

interface Code extends Emitted {
  readonly read: SourcesRead;
  /** What of the schema the code cannot hold. */
  readonly notCompared: ReadonlyMap<FactKind, number>;
}

const DIALECTS = [...new Set(COMBINATIONS.map(({ dialect }) => dialect))];

/** Every change to the models is found in the code that was written before, at the right table, column and line. */
describe(`mutations of models.py, seed ${SEED}`, () => {
  const scores = new Scores(
    "models",
    COMBINATIONS.map(({ name }) => name),
  );
  afterAll(() => console.log(scores.printed("changes to models.py")));

  it.each(DIALECTS)("on %s", { timeout: 3_600_000 }, async (dialect) => {
    const originals = new Map<string, Promise<Original>>();
    const originalOf = (number: number, { mode = "mirror", django = "5.2" }: ModelMutationKind): Promise<Original> => {
      const key = [number, mode, django].join();
      const made = originals.get(key) ?? original(number, dialect, mode, django);
      originals.set(key, made);
      return made;
    };
    const random = randomFrom(SEED, dialect);
    const wrong: unknown[] = [];
    for (const [what, kind] of Object.entries(KINDS)) {
      if (kind.only !== undefined && !kind.only.includes(dialect)) continue;
      const places = PLOTS.map((number) =>
        kind.places(plot(number, dialect, kind.django), dialect).map((mutation) => ({ number, mutation })),
      );
      for (const { number, mutation } of drawn(places, PLACES, random)) {
        const { code } = await originalOf(number, kind);
        const changed = written(mutation.project);
        const isNone = kind.noneOn?.includes(dialect) === true;
        const { schema, unread } = schemaOf(changed, dialect, kind);
        if (unread.length > 0) wrong.push({ what, number, unread });
        for (const [combination, before] of code) {
          const { findings, notCompared } = compareWithSources(schema, before.read);
          const isLeft = (fact: FactKind): boolean => notCompared.has(fact) || before.notCompared.has(fact);
          const said = outcomeOf(isNone ? { ...kind, due: [] } : kind, mutation, findings, isLeft);
          if (said === null)
            wrong.push({ side: combination.name, what, number, ...placeOf(mutation), findings: findings.map(shown) });
          else {
            const lines = said.due.flatMap((due) => wrongLines(due, mutation, changed, before, combination, dialect));
            scores.add(what, combination.name, said.outcome, lines.length > 0);
            if (lines.length > 0 && process.env.THROUGHLINE_DEBUG !== undefined)
              console.log(combination.name, what, number, placeOf(mutation), JSON.stringify(lines));
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("have the outcomes that are due", () => {
    expect(scores.undue()).toEqual([]);
  });

  it("have the right line on both sides, 95 of 100", () => {
    expect(scores.total.kinds).toBeGreaterThan(100);
    expect(scores.rightLines).toBeGreaterThanOrEqual(95);
  });

  it.each(COMBINATIONS)("$name finds nothing where nothing is changed", async (combination) => {
    for (const number of PLOTS) {
      const { project, code } = await original(number, combination.dialect, "mirror", "5.2");
      const read = code.get(combination)?.read;
      if (read === undefined) throw new Error("the plot was not written");
      const { schema } = schemaOf(written(project), combination.dialect, {});
      const { findings, problems } = compareWithSources(schema, read);
      expect({ number, findings: findings.map(shown), problems }).toEqual({ number, findings: [], problems: [] });
    }
  });
});

async function original(
  number: number,
  dialect: DialectName,
  mode: DatabaseMode,
  django: PlotDjango,
): Promise<Original> {
  const project = plot(number, dialect, django);
  const { schema } = schemaOf(written(project), dialect, { mode, django });
  const code = await Promise.all(
    COMBINATIONS.filter((each) => each.dialect === dialect).map(async (combination) => {
      const whole = emitted(schema, combination);
      const read = await readSources(whole.sources, dialect);
      const { notCompared } = compareWithSources(schema, read);
      return [combination, { ...whole, read, notCompared }] as const;
    }),
  );
  return { project, code: new Map(code) };
}

/** The schema of a project, and what of it could not be read. */
function schemaOf(
  project: WrittenProject,
  dialect: DialectName,
  { mode = "mirror", django = "5.2" }: Pick<ModelMutationKind, "mode" | "django">,
): { readonly schema: Schema; readonly unread: readonly string[] } {
  const reading = readFor(inputOfWritten(project, django), dialect);
  const { schema, diagnostics } = lower(reading.project, dialects[dialect], { apps: reading.apps });
  const unread = [...reading.diagnostics, ...diagnostics].filter(({ severity }) => severity === "error");
  return {
    schema: mode === "mirror" ? schema : standalone(schema, dialects[dialect], { choices: true }).schema,
    unread: unread.map(({ code, message }) => `${code}: ${message}`),
  };
}

/**
 * What became of a change, with the finding that is due for each of its tables; null where one is missing, or where there is
 * more than what goes with it.
 */
function outcomeOf(
  kind: ModelMutationKind,
  mutation: ModelMutation,
  findings: readonly Finding[],
  isLeft: (fact: FactKind) => boolean,
) {
  if (kind.due.length === 0) return findings.length === 0 ? { outcome: "nothing" as const, due: [] } : null;
  const due = mutation.tables.map((table) => {
    const about = findings.filter((each) => each.table === table && isAbout(each, mutation));
    return about.find(({ code }) => kind.due.includes(code)) ?? about.find(isOtherStatement);
  });
  const found = due.filter((each) => each !== undefined);
  const besides = kind.cascades === true ? [] : findings.filter((each) => !isAbout(each, mutation));
  if (besides.length > 0) return null;
  if (found.length < due.length) {
    const isSaid = found.length === 0 && kind.facts?.some(isLeft) === true;
    return isSaid && findings.length === 0 ? { outcome: "not compared" as const, due: [] } : null;
  }
  const isNote = found.every(({ severity }) => severity === "note");
  return { outcome: isNote ? ("note" as const) : ("finding" as const), due: found };
}

/**
 * Whether a finding is about what was changed: one of its tables, and that column or name where there is one. Of an index that
 * TypeORM has no words for, only the name is known.
 */
function isAbout(finding: Finding, mutation: ModelMutation): boolean {
  const { table, columns, name } = finding;
  if (!mutation.tables.includes(table)) return false;
  if (isOtherStatement(finding)) return true;
  if (mutation.column !== null)
    return columns.length > 0 ? columns.includes(mutation.column) : name?.includes(mutation.column) === true;
  return mutation.name === null || name === mutation.name;
}

/** The lines that a finding leads to, where they are not those that it has to lead to. */
function wrongLines(
  due: Finding,
  mutation: ModelMutation,
  changed: WrittenProject,
  before: Emitted,
  { target, name }: Combination,
  dialect: DialectName,
) {
  const models = modelLineDue(mutation, changed, due, dialect);
  const code = codeLinesDue(due, before, target.name);
  const isRight = due.span?.file === models?.file && due.span?.line === models?.line && isAt(due.there, code);
  if (isRight) return [];
  const place = ({ span, there }: Finding) => [span, there].map((each) => each && `${each.file}:${each.line}`);
  return [{ side: name, due: shown(due), places: place(due), models, code }];
}

/** Of what was changed; where it is gone, of the first of its columns that there still is, else of the model. */
function modelLineDue(
  { at, project }: ModelMutation,
  { lines }: WrittenProject,
  due: Finding,
  dialect: DialectName,
): Line | undefined {
  if (at !== null) return lines.get(at);
  const place = modelsOf(project, dialect).find((each) => tableOf(each) === due.table);
  if (place === undefined) return undefined;
  const label = `${place.app}.${place.model.name}`;
  const [base] = project.apps.common ?? [];
  const inherited = base !== undefined && place.model.bases.includes(base.name) ? base.fields : [];
  const fields = [
    ...inherited.map((field) => [field, `common.${base?.name}.${field.name}`] as const),
    ...place.model.fields.map((field) => [field, `${label}.${field.name}`] as const),
  ];
  const first = fields.find(([field]) => due.columns.includes(columnOf(field)))?.[1];
  return lines.get(due.code.startsWith("relation") ? label : (first ?? label));
}

const placeOf = ({ tables, column, name, at }: ModelMutation) => ({ tables, column, name, at });

function shown({ code, table, columns, name, want, have, span, there }: Finding): string {
  return `${code} ${table} ${columns.join()} ${name}: ${want} / ${have} @ ${span?.file}:${span?.line} ${there?.file}:${there?.line}`;
}
