import type { Schema } from "../../src/schema/schema.js";
import { begin } from "../scenarios/beginnings.js";
import { Cast } from "../scenarios/cast.js";
import { compareRows, type Wanted } from "../scenarios/compare-rows.js";
import { Entities, found } from "../scenarios/entities.js";
import { keyText, type Plain } from "../scenarios/values.js";
import { callOf } from "./call.js";
import type { RecordedPair, RecordedScenario, RecordedStep, RecordedValue, Step, Suite } from "./scenarios.js";
import type { Answer, Call, Subject } from "./subject.js";

/** What became of a suite's scenarios with one subject. */
export interface Report {
  /** Steps that were done and agreed. */
  readonly agreed: number;
  /** What was not as recorded, in words; a scenario ends at its first difference. */
  readonly differences: readonly string[];
  /** Steps that the subject declined, with its reason. */
  readonly declined: readonly string[];
}

/**
 * Runs scenarios through an implementation and holds it to what real Django did: the answers, the rows of the join table,
 * what is refused, and that no more is written than Django writes (and nothing where Django writes nothing).
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
  for (const { scenario, recorded } of scenarios) {
    await subject.begin();
    const run = new Run(new Cast(entities, subject, suite.codes), subject);
    for (const row of [...(suite.casts[scenario.cast ?? ""] ?? []), ...scenario.rows]) await begin(run.cast, row);
    for (const [at, step] of scenario.steps.entries()) {
      const where = `${scenario.name}, step ${at + 1} (${printStep(step)})`;
      const outcome = await run.step(step, found(recorded[at], `record of ${where}`));
      if (outcome.declined !== null) report.declined.push(`${where}: ${outcome.declined}`);
      report.differences.push(...outcome.differences.map((difference) => `${where}: ${difference}`));
      if (outcome.ends) break;
      if (outcome.declined === null) report.agreed++;
    }
  }
  return report;
}

interface Outcome {
  readonly differences: readonly string[];
  readonly declined: string | null;
  /** Whether what follows would be about other rows than were recorded. */
  readonly ends: boolean;
}

/** One scenario with one subject. */
class Run {
  constructor(
    readonly cast: Cast,
    readonly subject: Subject,
  ) {}

  async step(step: Step, recorded: RecordedStep): Promise<Outcome> {
    if (step.do === "make") {
      await begin(this.cast, step);
      return this.#outcome([...(await this.#watched(recorded))]);
    }
    const call = callOf(step, this.cast);
    const declined = this.subject.declines?.(call) ?? null;
    if (declined !== null) {
      const rows = await this.#rows(call, recorded);
      return { differences: [], declined, ends: rows.length > 0 || step.do === "create" };
    }
    let answer: Answer;
    try {
      answer = await this.subject.run(call);
    } catch (error) {
      const differences = this.#refusal(error, recorded);
      return this.#outcome(differences.length > 0 ? differences : await this.#rows(call, recorded));
    }
    if (recorded.error !== undefined)
      return this.#outcome([`Django raises ${recorded.error.class}; nothing was refused`]);
    if (step.do === "create" && !(await this.#created(call, step.as, answer))) {
      return this.#outcome([`there is no row with the key ${String(answer.value)} that \`create\` gave`]);
    }
    return this.#outcome([
      ...this.#answer(call, recorded, answer),
      ...this.#writes(recorded, answer),
      ...(await this.#rows(call, recorded)),
      ...(await this.#watched(recorded)),
    ]);
  }

  #outcome(differences: readonly string[]): Outcome {
    return { differences, declined: null, ends: differences.length > 0 };
  }

  #refusal(error: unknown, { error: wanted }: RecordedStep): readonly string[] {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (wanted === undefined) return [`refused (${said}); Django does not refuse it`];
    const refusal = this.subject.refusal?.(error);
    if (refusal === undefined || refusal === wanted.class) return [];
    return [refusal === null ? `failed by itself (${said})` : `refused as ${refusal}; Django raises ${wanted.class}`];
  }

  async #created(call: Call, alias: string, { value }: Answer): Promise<boolean> {
    const label = farLabel(call);
    const key = this.cast.entities.primaryKey(label);
    const rows = await this.cast.rowsOf(label);
    const made = rows.find((row) => !Array.isArray(value) && keyText(row[key]) === keyText(value as Plain));
    if (made !== undefined) this.cast.put(alias, label, made);
    return made !== undefined;
  }

  #answer(call: Call, { answer, ordered }: RecordedStep, { value }: Answer): readonly string[] {
    if (answer === undefined) return [];
    if (typeof answer === "number" || typeof answer === "boolean") {
      return answer === (typeof answer === "number" ? Number(value) : value)
        ? []
        : [`answers ${String(value)}, Django ${answer}`];
    }
    if (!Array.isArray(value)) return [`answers ${String(value)} and no list`];
    const label = farLabel(call);
    const [table, key] = [this.cast.entities.table(label), this.cast.entities.primaryKey(label)];
    const names = value.map((each) => this.cast.aliasOf(table, key, each) ?? `key ${String(each)}`);
    const as = (list: readonly string[]): string => (ordered === true ? list : [...list].sort()).join(", ");
    return as(names) === as(answer) ? [] : [`answers [${names.join(", ")}], Django [${answer.join(", ")}]`];
  }

  #writes({ writes }: RecordedStep, answer: Answer): readonly string[] {
    if (answer.writes === null || answer.writes <= writes) return [];
    return [`takes ${answer.writes} writing statements, Django ${writes}`];
  }

  async #rows({ relation }: Call, { rows }: RecordedStep): Promise<readonly string[]> {
    const wanted = found(rows, "recorded rows").map(({ source, target, extra }: RecordedPair) =>
      this.#wanted(relation.through, {
        [relation.sourceKey.column]: source,
        [relation.targetKey.column]: target,
        ...extra,
      }),
    );
    return compareRows(wanted, await this.cast.rowsOf(relation.through));
  }

  async #watched({ watched = {} }: RecordedStep): Promise<readonly string[]> {
    const differences: string[] = [];
    for (const [label, rows] of Object.entries(watched)) {
      const wanted = rows.map((row) => this.#wanted(label, row));
      differences.push(...compareRows(wanted, await this.cast.rowsOf(label)).map((each) => `${label}: ${each}`));
    }
    return differences;
  }

  #wanted(label: string, row: Readonly<Record<string, RecordedValue>>): Readonly<Record<string, Wanted>> {
    return Object.fromEntries(
      Object.entries(row).map(([column, value]): [string, Wanted] => {
        if (typeof value !== "object" || value === null) return [column, { plain: value }];
        if ("key" in value) return [column, { plain: value.key }];
        const field = this.cast.entities.fieldOfColumn(label, column);
        return [column, { key: this.cast.keyOf(value.row, field), as: value.row }];
      }),
    );
  }
}

/** Label of the entity at the far end. */
export const farLabel = ({ relation, direction }: Call): string =>
  direction === "forward" ? relation.target : relation.source;

function printStep(step: Step): string {
  if (step.do === "make") return `make ${step.model} ${JSON.stringify(step.values)}`;
  const { on, accessor, do: operation, ...rest } = step;
  return `${on}.${accessor}.${operation}${Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ""}`;
}
