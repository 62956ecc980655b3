import type { Schema } from "../../src/schema/schema.js";
import { begin } from "../scenarios/beginnings.js";
import { Cast } from "../scenarios/cast.js";
import { compareRows } from "../scenarios/compare-rows.js";
import { Entities, found } from "../scenarios/entities.js";
import { keyText } from "../scenarios/values.js";
import type { RecordedRows, RecordedScenario, RecordedStep, Step, Suite } from "./scenarios.js";
import type { Answer, Call, Refusal, Subject } from "./subject.js";

/** What became of a suite's scenarios with one subject. */
export interface Report {
  /** Steps that were done and agreed. */
  readonly agreed: number;
  /** What was not as recorded, in words; a scenario ends at its first difference. */
  readonly differences: readonly string[];
  /** Steps that the subject declined, with its reason; what follows them in their scenario is not done either. */
  readonly declined: readonly string[];
}

/**
 * Runs scenarios through an implementation and holds it to what real Django left behind: every row of every table, what is
 * refused and what is named as standing in the way, and how many rows went.
 * @param schema of the suite's project, in the subject's dialect
 */
export async function runScenarios(
  schema: Schema,
  suite: Suite,
  scenarios: readonly RecordedScenario[],
  subject: Subject,
): Promise<Report> {
  const report = { agreed: 0, differences: [] as string[], declined: [] as string[] };
  const entities = new Entities(schema);
  for (const { scenario, before, recorded } of scenarios) {
    await subject.begin();
    const run = new Run(new Cast(entities, subject, suite.codes, suite.contentTypes), subject);
    await run.contentTypes();
    for (const row of scenario.rows) await begin(run.cast, row);
    const unlike = await run.rows(before);
    report.differences.push(...unlike.map((each) => `${scenario.name}, before the first step: ${each}`));
    if (unlike.length > 0) continue;
    for (const [at, step] of scenario.steps.entries()) {
      const where = `${scenario.name}, step ${at + 1} (${JSON.stringify(step)})`;
      const call = run.call(step);
      const declined = subject.declines?.(call) ?? null;
      if (declined !== null) {
        report.declined.push(`${where}: ${declined}`);
        break;
      }
      const differences = await run.step(call, found(recorded[at], `record of ${where}`));
      report.differences.push(...differences.map((difference) => `${where}: ${difference}`));
      if (differences.length > 0) break;
      report.agreed++;
    }
  }
  return report;
}

/** One scenario with one subject. */
class Run {
  constructor(
    readonly cast: Cast,
    readonly subject: Subject,
  ) {}

  async contentTypes(): Promise<void> {
    const table = this.cast.entities.table(CONTENT_TYPE);
    for (const label of this.cast.contentTypes) {
      const [app = "", model = ""] = label.toLowerCase().split(".");
      await this.subject.insert(table, { id: this.cast.typeKey(label), app_label: app, model });
    }
  }

  call({ delete: rows, model, keepParents }: Step): Call {
    const first = rows[0];
    const label = model ?? (typeof first === "string" ? this.cast.member(first).label : CONTENT_TYPE);
    const key = this.cast.entities.primaryKey(label);
    const keys = rows.map((each) =>
      typeof each === "string"
        ? found(this.cast.member(each).row[key], `key of ${each}`)
        : this.cast.typeKey(each.type),
    );
    return { label, keys, keepParents: keepParents === true };
  }

  async step(call: Call, recorded: RecordedStep): Promise<readonly string[]> {
    let answer: Answer;
    try {
      answer = await this.subject.delete(call);
    } catch (error) {
      const differences = this.#refusal(error, recorded);
      return differences.length > 0 ? differences : this.rows(recorded.rows);
    }
    if (recorded.error !== undefined) return [`Django raises ${recorded.error.class}; nothing was refused`];
    return [...(await this.rows(recorded.rows)), ...counts(this.cast.entities, recorded, answer)];
  }

  /** All rows of the project, but the content types themselves. */
  async rows(recorded: RecordedRows): Promise<readonly string[]> {
    const differences: string[] = [];
    for (const { label, kind } of this.cast.entities.application.entities) {
      if (kind === "alias" || label === CONTENT_TYPE) continue;
      const wanted = (recorded[label] ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, plain]) => [column, { plain }])),
      );
      const rows = await this.subject.rows(this.cast.entities.table(label));
      differences.push(...compareRows(wanted, rows).map((each) => `${label}: ${each}`));
    }
    return differences;
  }

  #refusal(error: unknown, { error: wanted }: RecordedStep): readonly string[] {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (wanted === undefined) return [`refused (${said}); Django does not refuse it`];
    const refusal = this.subject.refusal?.(error);
    if (refusal === undefined) return [];
    if (refusal === null) return [`failed by itself (${said})`];
    if (refusal.class !== wanted.class) return [`refused as ${refusal.class}; Django raises ${wanted.class}`];
    const [names, django] = [named(refusal.lists), named(wanted.lists?.map(([label, key]) => ({ label, key })))];
    return names === null || names === django ? [] : [`names ${names} as in the way; Django names ${django}`];
  }
}

const CONTENT_TYPE = "contenttypes.ContentType";

const named = (lists: Refusal["lists"] | undefined): string | null =>
  lists === null
    ? null
    : (lists ?? [])
        .map(({ label, key }) => `${label} ${keyText(key)}`)
        .sort()
        .join(", ");

/** Numbers of rows that went, by the entity that has them: under which of its names a row was found is nobody's business. */
function counts(entities: Entities, { deleted: wanted = {} }: RecordedStep, { deleted }: Answer): readonly string[] {
  if (deleted === null) return [];
  const [django, own] = [wanted, deleted].map((numbers) => {
    const sums = new Map<string, number>();
    for (const [label, number] of Object.entries(numbers)) {
      const concrete = entities.concrete(label).label;
      sums.set(concrete, (sums.get(concrete) ?? 0) + number);
    }
    return sums;
  });
  return [...new Set([...(django?.keys() ?? []), ...(own?.keys() ?? [])])]
    .filter((label) => (django?.get(label) ?? 0) !== (own?.get(label) ?? 0))
    .map((label) => `counts ${own?.get(label) ?? 0} rows of ${label}; Django ${django?.get(label) ?? 0}`);
}
