import type { DriftSeverity } from "./drift-codes.js";

/** What a project's own Django is asked about. */
export type WitnessSubject = "app" | "model" | "field" | "many-to-many" | "generic" | "index" | "constraint";

/** How reading differs from Django: it was not read, it is not there, or it is there with other facts. */
export type WitnessWay = "missing" | "extra" | "differs";

export type WitnessCode = `witness-${WitnessSubject}-${WitnessWay}` | "witness-announced";

/** What stands for one kind of difference from Django; `throughline explain <code>` prints it. */
export interface WitnessDescription {
  readonly code: WitnessCode;
  readonly severity: DriftSeverity;
  readonly summary: string;
}

const SUBJECTS: Readonly<Record<WitnessSubject, string>> = {
  app: "an app",
  model: "a model",
  field: "a field",
  "many-to-many": "a many-to-many field",
  generic: "a generic key or relation",
  index: "an index of Meta",
  constraint: "a constraint of Meta",
};

const WAYS: Readonly<Record<WitnessWay, (what: string) => string>> = {
  missing: (what) => `Django has ${what} that was not read.`,
  extra: (what) => `Reading gave ${what} that Django does not have.`,
  differs: (what) => `Reading gave ${what} otherwise than Django has it.`,
};

/** What it says that Django has something otherwise. */
export function witnessDescription(subject: WitnessSubject, way: WitnessWay): WitnessDescription {
  return { code: `witness-${subject}-${way}`, severity: "error", summary: WAYS[way](SUBJECTS[subject]) };
}

/** A difference at a place that a diagnostic had named. */
export const WITNESS_ANNOUNCED: WitnessDescription = {
  code: "witness-announced",
  severity: "warning",
  summary: "Django differs where a diagnostic had said that something is not known, or not right.",
};

/** Every kind of difference between what was read of a project and what its own Django says. */
export const WITNESS: readonly WitnessDescription[] = [
  ...(Object.keys(SUBJECTS) as WitnessSubject[]).flatMap((subject) =>
    (Object.keys(WAYS) as WitnessWay[]).map((way) => witnessDescription(subject, way)),
  ),
  WITNESS_ANNOUNCED,
];
