import type { BatchInput } from "../../batch/inputs.js";
import { clashes, outputPath } from "../../batch/output-path.js";
import type { OutputOptions } from "../convert-into.js";
import type { BatchUnit } from "./job.js";
import { shownFrom } from "./shown-from.js";

/** Where a batch writes. */
export interface BatchPlace {
  /** Absolute folder where the command runs. */
  readonly base: string;
  /** Absolute output folder, and as the user gave it. */
  readonly out: string;
  readonly shownOut: string;
}

/** Each input with its output folders, `OUT/PATH/TARGET-DIALECT`. */
export interface PlannedUnits {
  readonly units: readonly BatchUnit[];
  /** Inputs that another one is in the way of, each with a sentence. */
  readonly clashing: readonly { readonly unit: BatchUnit; readonly reason: string }[];
  /** Inputs that lie outside of where the command runs. */
  readonly outside: readonly BatchUnit[];
}

/** Gives each input its output folders; of two that would write to one place the later by path gets none. */
export function planUnits(
  inputs: readonly BatchInput[],
  outputs: readonly OutputOptions[],
  { base, out, shownOut }: BatchPlace,
): PlannedUnits {
  const all = inputs.map((input): BatchUnit => {
    const shown = shownFrom(base, input.path);
    const below = outputPath(shown);
    const folders = outputs.map(({ to, dialect }) => {
      const path = `${below}${below === "" ? "" : "/"}${to}-${dialect}`;
      return { path: `${out}/${path}`, shown: `${shownOut.replace(/\/+$/, "")}/${path}` };
    });
    return { input, shown, folders };
  });
  const owner = new Map<string, BatchUnit>();
  for (const unit of all) for (const { path } of unit.folders) if (!owner.has(path)) owner.set(path, unit);
  const found = clashesOf(all);
  const clashing = all.flatMap((unit) => {
    const folder = unit.folders.find(({ path }) => found.has(path) || owner.get(path) !== unit);
    if (folder === undefined) return [];
    const other = owner.get(found.get(folder.path) ?? folder.path);
    return [{ unit, reason: `it would write to \`${folder.shown}\`, as \`${other?.shown}\` does; it was left out` }];
  });
  const left = new Set(clashing.map(({ unit }) => unit));
  return {
    units: all.filter((unit) => !left.has(unit)),
    clashing,
    outside: all.filter(({ shown }) => /^(\.\.(\/|$)|\/|[A-Za-z]:)/.test(shown)),
  };
}

function clashesOf(units: readonly BatchUnit[]): ReadonlyMap<string, string> {
  const paths = new Set(units.flatMap(({ folders }) => folders.map(({ path }) => path)));
  return clashes([...paths]);
}
