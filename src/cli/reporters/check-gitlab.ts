import { createHash } from "node:crypto";
import { fingerprints } from "../../drift/fingerprints.js";
import type { Span } from "../../source/span.js";
import { bothSides, type CheckReport, nameInDatabase } from "./check-report.js";

/**
 * Findings as GitLab's code quality report, which shows them in a merge request
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 */
export function checkGitlab(report: CheckReport): string {
  const prints = fingerprints(report.findings);
  const rows = [
    ...report.findings.map((finding, at) => ({
      description: `${finding.message} ${nameInDatabase(finding)}: ${bothSides(finding, report)}. ${finding.mend}`,
      check_name: finding.code,
      fingerprint: prints[at] ?? "",
      severity: SEVERITIES[finding.severity],
      location: location(finding.span && { ...finding.span, file: report.root + finding.span.file }, finding.there),
    })),
    ...report.problems.map(({ message, span }) => untold("could-not-read", message, span)),
    ...report.couldNotTell.map((why) => untold("could-not-tell", why, null)),
  ];
  return `${JSON.stringify(rows, null, 2)}\n`;
}

const SEVERITIES = { error: "major", warning: "minor", note: "info" } as const;

function untold(code: string, message: string, span: Span | null) {
  return {
    description: message,
    check_name: code,
    fingerprint: createHash("sha256")
      .update(JSON.stringify(span === null ? [code, message] : [message, span.file]))
      .digest("hex")
      .slice(0, 32),
    severity: SEVERITIES.error,
    location: location(span, null),
  };
}

/** GitLab wants a place for each; what has none is the project's. */
function location(own: Span | null, there: Span | null) {
  const { file, line } = own ?? there ?? { file: ".", line: 1 };
  return { path: file, lines: { begin: line } };
}
