import type { BaselineChange } from "../../artefacts/baseline-change.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { DatabaseMode } from "../../pipeline.js";
import type { DialectName } from "../../schema/schema.js";
import type { LeftOver } from "../../standalone/left-over.js";
import type { UncarriedFact } from "../../targets/target.js";
import type { Outcome } from "../convert-into.js";
import type { LibraryVersion } from "../library-version.js";
import type { PlannedFile } from "../plan-output.js";
import { diagnosticsJson } from "../reporters/diagnostics-json.js";
import type { Tally } from "../tally.js";

/** Everything that `convert` has to say about one run; text and JSON are made from it, so that they never disagree. */
export interface ConvertReport {
  readonly target: string;
  readonly dialect: DialectName;
  /** The release line of the target's library, and why that one. */
  readonly library: LibraryVersion;
  /** Django's version that was followed. */
  readonly django: string;
  readonly database: DatabaseMode;
  /** As the user gave it. */
  readonly out: string;
  readonly mode: Outcome["mode"];
  readonly files: readonly PlannedFile[];
  readonly removed: readonly string[];
  /** What became of `baseline.sql`, and how one that stays differs from what the models would make; null where there is none. */
  readonly baseline: BaselineReport | null;
  readonly tally: Tally;
  readonly notCarried: readonly UncarriedFact[];
  /** What the database of mode `standalone` cannot do in Django's place; null for a mirror. */
  readonly left: readonly LeftOver[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BaselineReport extends BaselineChange {
  readonly state: PlannedFile["state"];
}

/** The report as JSON; a dry run has the texts of the files too. */
export function convertJson(report: ConvertReport): string {
  const { files, removed, diagnostics, tally, ...rest } = report;
  const value = {
    ...rest,
    files: files.map(({ path, state, text }) => ({ path, state, ...(report.mode === "dry-run" && { text }) })),
    removed,
    summary: tally,
    diagnostics: diagnosticsJson(diagnostics),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
