import type { DialectName } from "../../src/schema/schema.js";
import type { Beginning, NewRow } from "../scenarios/beginnings.js";
import type { GivenValues } from "../scenarios/cast.js";
import { readJson, readRecording, recordOf } from "../scenarios/recordings.js";
import type { LeftOut } from "../scenarios/retold.js";
import type { Plain } from "../scenarios/values.js";

/**
 * What Django's many-to-many operations do, as data: `scenarios.json` says the steps, in Django's words and names;
 * `recorded.json` what real Django made of each (`record.py`). Rows are called by an alias, so that no record hangs on
 * the numbers that a database gives.
 */
export interface Suite {
  /** Folder below `fixtures/projects`. */
  readonly project: string;
  /** What each callable of the project's Python gives, by its dotted name: a converted application has to be told. */
  readonly codes: Readonly<Record<string, Plain>>;
  /** Rows that several scenarios begin with, by name. */
  readonly casts: Readonly<Record<string, readonly Beginning[]>>;
  readonly scenarios: readonly Scenario[];
  /** Tests of Django's own modules that no scenario retells. */
  readonly leftOut: readonly LeftOut[];
  /** Django's modules whose tests are all retold or left out, as dotted names below its `tests` folder. */
  readonly modules: readonly string[];
}

export interface Scenario {
  readonly name: string;
  /** Django's tests that it retells (`many_to_many.tests.ManyToManyTests.test_add`), pages of its documentation (`docs:…`); empty: our own. */
  readonly from: readonly string[];
  /** Name of the cast whose rows come first. */
  readonly cast?: string;
  /** Rows to begin with, in order of making. */
  readonly rows: readonly Beginning[];
  /** Labels of further models whose rows are recorded after each step. */
  readonly watch?: readonly string[];
  readonly steps: readonly Step[];
}

/** A row by its alias, the key of one (what the join table's column refers to), or a key that is no row's. */
export type GivenTarget =
  | string
  | { readonly keyOf: string /** As a text, whatever the column's type. */; readonly asText?: true }
  | { readonly key: Plain };

/** One operation on the accessor of a row (forward or reverse name), or a row made beside it. */
export type Step =
  | (On & {
      readonly do: "add" | "set";
      readonly targets: readonly GivenTarget[];
      readonly throughDefaults?: GivenValues;
      readonly clear?: true;
    })
  | (On & { readonly do: "remove"; readonly targets: readonly GivenTarget[] })
  | (On & {
      readonly do: "create";
      readonly as: string;
      readonly values: GivenValues;
      readonly throughDefaults?: GivenValues;
    })
  | (On & { readonly do: "contains"; readonly targets: readonly [string] })
  | (On & { readonly do: "clear" | "all" | "count" | "exists" })
  | ({ readonly do: "make" } & NewRow);

export interface On {
  /** Alias of the row whose accessor it is. */
  readonly on: string;
  readonly accessor: string;
}

/** What real Django did in one step. */
export interface RecordedStep {
  /** Aliases in order for `all`; a number for `count`, a boolean for `exists` and `contains`; absent for what answers nothing. */
  readonly answer?: readonly string[] | number | boolean;
  /** Whether `all` has an order; without one, `answer` is in order of making. */
  readonly ordered?: boolean;
  /** The exception that was raised; the rows are what they were before (but for a row that `create` has made already). */
  readonly error?: RecordedError;
  /** INSERT, UPDATE and DELETE statements. */
  readonly writes: number;
  /** Rows of the relation's join table, in order of source, target and further columns; absent for `make`. */
  readonly rows?: readonly RecordedPair[];
  /** Rows of the watched models, by label: all columns but an automatic key. */
  readonly watched?: Readonly<Record<string, readonly Readonly<Record<string, RecordedValue>>[]>>;
}

export interface RecordedError {
  /** Name of Django's or Python's class. */
  readonly class: string;
  /** What stands in the way, for `ProtectedError` and `RestrictedError`: labels of models. */
  readonly lists?: readonly string[];
}

export interface RecordedPair {
  /** Always seen from the model that declares the relation. */
  readonly source: RecordedValue;
  readonly target: RecordedValue;
  /** The join table's other columns by name, without its own key. */
  readonly extra: Readonly<Record<string, RecordedValue>>;
}

/** A key of a row of the scenario is written as the row, that of another as it is. */
export type RecordedValue = Plain | { readonly row: string } | { readonly key: Plain };

/** A scenario with what was recorded, step by step. */
export interface RecordedScenario {
  readonly scenario: Scenario;
  readonly recorded: readonly RecordedStep[];
}

/** What `record.py` wrote. */
export interface Recording {
  readonly recorded: { readonly django: string; readonly database: string; readonly command: string };
  /** Names of the tests in the suite's modules. */
  readonly tests: readonly string[];
  readonly scenarios: readonly { readonly name: string; readonly steps: readonly RecordedStep[] }[];
}

/** The scenarios of `scenarios.json`. */
export const loadSuite = (): Suite => readJson(import.meta.dirname, "scenarios.json") as Suite;

/** The record of one database; SQLite's and PostgreSQL's are the same. */
export const loadRecording = (dialect: DialectName = "postgres"): Recording =>
  readRecording(import.meta.dirname, dialect);

/**
 * Scenarios with their record.
 * @throws where `record.py` has not been run since the scenarios changed
 */
export function recordedScenarios(suite: Suite, recording: Recording): readonly RecordedScenario[] {
  return suite.scenarios.map((scenario) => ({
    scenario,
    recorded: recordOf(scenario, recording.scenarios, recording.recorded.command).steps,
  }));
}
