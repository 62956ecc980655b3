import { againstBaseline, type KnownFinding } from "../drift/baseline.js";
import type { DriftSeverity } from "../drift/drift-codes.js";
import type { Finding } from "../drift/finding.js";
import { type IgnoreComment, withoutIgnored } from "../drift/ignore-comments.js";
import { isIgnored } from "../drift/ignoring.js";
import type { Problem } from "../typescript/read/program.js";

/** What the user says of findings. */
export interface Sieve {
  /** Severities by code that are other than usual; `off` says nothing of it. */
  readonly severity: Readonly<Record<string, DriftSeverity | "off">>;
  /** Codes, tables and columns that are not spoken of. */
  readonly ignore: readonly string[];
  /** In the sources of both sides. */
  readonly comments: readonly IgnoreComment[];
  /** Null where there is no baseline. */
  readonly baseline: readonly KnownFinding[] | null;
}

/** What is left to say, and how much is not said. */
export interface SiftedFindings {
  readonly findings: readonly Finding[];
  /** Places that could not be read. */
  readonly problems: readonly Problem[];
  readonly ignored: number;
  /** How many are in the baseline. */
  readonly known: number;
  /** Entries of the baseline, and comments, that nothing is found for. */
  readonly stale: readonly KnownFinding[];
  readonly unused: readonly IgnoreComment[];
}

/** Takes off what the user wants to hear nothing of. */
export function siftFindings(
  all: readonly Finding[],
  unread: readonly Problem[],
  { severity, ignore, comments, baseline }: Sieve,
): SiftedFindings {
  const graded = all.flatMap((finding): readonly Finding[] => {
    const wished = Object.hasOwn(severity, finding.code) ? severity[finding.code] : undefined;
    if (wished === "off") return [];
    return [wished === undefined ? finding : { ...finding, severity: wished }];
  });
  const wanted = graded.filter((finding) => !isIgnored(finding, ignore));
  const { findings, problems, unused } = withoutIgnored({ findings: wanted, problems: unread }, comments);
  const held = againstBaseline(findings, baseline ?? []);
  return {
    ...{ findings: held.fresh, problems },
    ignored: all.length - findings.length + unread.length - problems.length,
    ...{ known: held.known, stale: held.stale, unused },
  };
}
