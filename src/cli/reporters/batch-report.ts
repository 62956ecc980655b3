import type { BatchInput } from "../../batch/inputs.js";
import type { Shard } from "../../batch/shard.js";
import type { DialectName } from "../../schema/schema.js";
import type { Outcome } from "../convert-into.js";
import type { Fidelity, Tally } from "../tally.js";
import type { DiagnosticJson } from "./diagnostics-json.js";

/** How something ended: with files that are up to date, with files that a check found stale, or with an error. */
export type BatchState = "clean" | "stale" | "error";

/** What every report of `throughline batch` is about. Plain data: it comes from threads and from a cache. */
export interface BatchReport {
  /** Version of throughline. */
  readonly version: string;
  /** Whether files were written, or held against what would be. */
  readonly mode: "write" | "check";
  /** As the user gave it. */
  readonly out: string;
  readonly shard: Shard | null;
  /** In order of path. */
  readonly inputs: readonly InputReport[];
  /** How many projects and apps lie in another input and were converted with it. */
  readonly within: number;
  /** Files of data, which are not converted. In order of path. */
  readonly dataFixtures: readonly DataFixtureReport[];
  /** What went wrong besides, a sentence each. */
  readonly problems: readonly string[];
  /** What is worth knowing besides, a sentence each. */
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** What became of one input. */
export interface InputReport {
  /** As seen from where the command runs. */
  readonly path: string;
  readonly kind: BatchInput["kind"];
  /** The worst of its outputs. `not-run`: an earlier input ended the run. */
  readonly state: BatchState | "not-run";
  /** Why nothing came of it, a sentence; null where something did. */
  readonly failure: string | null;
  /** Folder that places in diagnostics are relative to, as seen from where the command runs. */
  readonly root: string;
  /** Each model, field and many-to-many by the worst that is said of it in any output. */
  readonly tally: Tally;
  readonly errors: number;
  readonly warnings: number;
  readonly outputs: readonly OutputReport[];
  /** Labels of models that the config names and that are among what was written. */
  readonly namesUsed: readonly string[];
  readonly seconds: number;
}

/** What became of one output folder. */
export interface OutputReport {
  readonly target: string;
  readonly dialect: DialectName;
  /** Version of the target's library that the files are for. */
  readonly targetVersion: string;
  /** Django's version that was followed. */
  readonly django: string;
  /** As seen from where the command runs. */
  readonly folder: string;
  readonly mode: Outcome["mode"];
  readonly state: BatchState;
  /** Whether the conversion was found in the cache. */
  readonly cached: boolean;
  /** How many files, by what became of them, or would. */
  readonly files: Readonly<Record<"new" | "changed" | "same" | "kept" | "removed", number>>;
  readonly tally: Tally;
  /** How many facts the target's code cannot hold. */
  readonly notCarried: number;
  readonly diagnostics: readonly DiagnosticJson[];
}

/** A file of rows for `loaddata`. */
export interface DataFixtureReport {
  /** As seen from where the command runs. */
  readonly path: string;
  readonly format: string;
  /** Null where they were not counted. */
  readonly objects: number | null;
}

/** 1 for any error or for nothing to do, else 2 for anything stale, else 0. */
export function batchExitCode({ inputs, problems }: BatchReport): 0 | 1 | 2 {
  if (problems.length > 0 || inputs.some(({ state }) => state === "error")) return 1;
  return inputs.some(({ state }) => state === "stale") ? 2 : 0;
}

/** One word on what became of an input. */
export function inputWord({ state, failure, outputs }: InputReport): string {
  if (state === "not-run") return "not run";
  if (failure !== null) return "failed";
  if (outputs.some(({ mode }) => mode === "refused")) return "not written";
  if (state === "stale") return "stale";
  const isWritten = ({ mode, files }: OutputReport): boolean =>
    mode === "written" && files.new + files.changed + files.removed > 0;
  return outputs.some(isWritten) ? "written" : "same";
}

/** Two tallies of different things as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const of = (kind: keyof Tally): Fidelity =>
    tallies.reduce(
      (sum, { [kind]: each }) => ({
        exact: sum.exact + each.exact,
        approximated: sum.approximated + each.approximated,
        notConverted: sum.notConverted + each.notConverted,
      }),
      { exact: 0, approximated: 0, notConverted: 0 },
    );
  return { models: of("models"), fields: of("fields"), manyToMany: of("manyToMany") };
}

/** The sentences behind the table. */
export function batchSummary(report: BatchReport): readonly string[] {
  const { inputs, within, dataFixtures, mode } = report;
  const count = (state: InputReport["state"]): number => inputs.filter((each) => each.state === state).length;
  const parts = [
    [count("clean"), mode === "check" ? "up to date" : "clean"],
    [count("stale"), "stale"],
    [count("error"), "with errors"],
    [count("not-run"), "not run"],
  ] as const;
  const said = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  const cached = inputs.filter(({ outputs }) => outputs.length > 0 && outputs.every((each) => each.cached)).length;
  return [
    `${some(inputs.length, "input")}${said.length === 0 ? "" : `: ${said.join(", ")}`}`,
    ...(cached === 0 ? [] : [`${some(cached, "input")} from the cache`]),
    ...(within === 0
      ? []
      : [`${some(within, "project or app", "projects and apps")} inside an input, converted with it`]),
    ...(dataFixtures.length === 0 ? [] : [dataSentence(dataFixtures)]),
  ];
}

function dataSentence(fixtures: readonly DataFixtureReport[]): string {
  const rows = fixtures.reduce((sum, { objects }) => sum + (objects ?? 0), 0);
  return `${some(fixtures.length, "data fixture")} (${some(rows, "row")}) not converted: only models are`;
}

/** `1 input`, `2 inputs`. */
function some(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}
