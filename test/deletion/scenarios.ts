import type { DialectName } from "../../src/schema/schema.js";
import type { Beginning } from "../scenarios/beginnings.js";
import { readJson, readRecording, recordOf } from "../scenarios/recordings.js";
import type { LeftOut } from "../scenarios/retold.js";
import type { Plain } from "../scenarios/values.js";

/**
 * What the deletion of rows does to others in Django, as data: `scenarios.json` says the steps, `recorded.json` what real
 * Django left behind (`record.py`). Every row has a key of its own choosing, so that the record can name it.
 */
export interface Suite {
  /** Folder below `fixtures/projects`. */
  readonly project: string;
  /** What each callable of the project's Python gives (`SET(callable)`, `default=callable`), by its dotted name. */
  readonly codes: Readonly<Record<string, Plain>>;
  /** Models that have a row in `django_content_type`, whose key is their place here, from 1. */
  readonly contentTypes: readonly string[];
  readonly scenarios: readonly Scenario[];
  /** Tests of Django's own modules that no scenario retells. */
  readonly leftOut: readonly LeftOut[];
  /** Django's modules whose tests are all retold or left out, as dotted names below its `tests` folder. */
  readonly modules: readonly string[];
}

export interface Scenario {
  readonly name: string;
  /** Django's tests that it retells, pages of its documentation (`docs:…`); empty: our own. */
  readonly from: readonly string[];
  readonly rows: readonly Beginning[];
  readonly steps: readonly Step[];
}

/** Rows of one model that are deleted together. */
export interface Step {
  /** Aliases; or the content type of a model. A row may have gone before. */
  readonly delete: readonly (string | { readonly type: string })[];
  /** Label of the model that they are deleted as (a parent, a proxy); left out: the first row's own. */
  readonly model?: string;
  /** `delete(keep_parents=True)`, of one row. */
  readonly keepParents?: true;
}

/** Rows by label and column, in order of key: automatic join tables without their own key, no models without rows. */
export type RecordedRows = Readonly<Record<string, readonly Readonly<Record<string, Plain>>[]>>;

/** What real Django did in one step. */
export interface RecordedStep {
  /** How many rows went, by the label that they were deleted as; absent where it was refused. */
  readonly deleted?: Readonly<Record<string, number>>;
  readonly error?: RecordedError;
  /** All rows of the project afterwards. */
  readonly rows: RecordedRows;
}

export interface RecordedError {
  /** Django's class: `ProtectedError`, `RestrictedError`, or `IntegrityError` for what the database itself refused. */
  readonly class: string;
  /** Label and primary key of what stands in the way, for the first two. */
  readonly lists?: readonly (readonly [string, Plain])[];
}

export interface RecordedScenario {
  readonly scenario: Scenario;
  /** All rows before the first step. */
  readonly before: RecordedRows;
  readonly recorded: readonly RecordedStep[];
}

/** What `record.py` wrote. */
export interface Recording {
  readonly recorded: { readonly django: string; readonly database: string; readonly command: string };
  /** Names of the tests in the suite's modules. */
  readonly tests: readonly string[];
  readonly scenarios: readonly {
    readonly name: string;
    readonly before: RecordedRows;
    readonly steps: readonly RecordedStep[];
  }[];
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
  return suite.scenarios.map((scenario) => {
    const { before, steps } = recordOf(scenario, recording.scenarios, recording.recorded.command);
    return { scenario, before, recorded: steps };
  });
}
