import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Finding } from "../drift/finding.js";
import { WITNESS_ANNOUNCED, witnessDescription } from "../drift/witness-codes.js";
import type { Announcements } from "./announced.js";
import type { WitnessDifference } from "./compare-models.js";
import type { Places } from "./places.js";

/**
 * Differences from Django as findings, in the same order: errors, but for those whose place a diagnostic had named: warnings, and
 * notes where that was one. What they
 * are about is called by model and field, not by table and column.
 */
export function witnessFindings(
  differences: readonly WitnessDifference[],
  announcements: Announcements,
  places: Places,
): readonly Finding[] {
  return differences.map((difference): Finding => {
    const { subject, way, label, member, fact, want, have } = difference;
    const announced = announcements.of(difference);
    const { code, severity, summary } = announced === undefined ? witnessDescription(subject, way) : WITNESS_ANNOUNCED;
    const isNote = announced?.severity === "info";
    const span = places.of(difference);
    return {
      ...{ code, severity: isNote ? "note" : severity, message: summary, span, there: null },
      model: subject === "app" ? null : label,
      table: label,
      columns: member === null ? [] : [member],
      name: fact === null ? null : member === null ? fact : `${member}.${fact}`,
      ...{ want, have, through: null },
      mend: announced === undefined ? reported(difference) : `${announced.code} said: ${saidBy(announced)}`,
    };
  });
}

function saidBy({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}

function reported({ subject, label, member }: WitnessDifference): string {
  const what = member === null ? label : `${label}.${member}`;
  const explained = subject === "app" ? "" : `; \`throughline explain ${what}\` says where each fact was read`;
  return `Please report it: no diagnostic had said so${explained}.`;
}
