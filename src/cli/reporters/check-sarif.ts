import { CHECK_CODES } from "../../drift/check-codes.js";
import type { Finding } from "../../drift/finding.js";
import { fingerprints } from "../../drift/fingerprints.js";
import type { Span } from "../../source/span.js";
import { bothSides, type CheckReport, nameInDatabase } from "./check-report.js";

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub's code scanning takes it: a rule for
 * each code, the place in the models (else on the other side) first and the other one as related, and fingerprints
 * that hold when lines move.
 */
export function checkSarif(report: CheckReport, version: string): string {
  const rules = [...CHECK_CODES.map(ruleOf), COULD_NOT_READ];
  const prints = fingerprints(report.findings);
  const results = [
    ...report.findings.map((finding, at) => resultOf(finding, prints[at] ?? "", report)),
    ...report.problems.map(({ message, span }) => ({
      ruleId: COULD_NOT_READ.id,
      level: "error",
      message: { text: message },
      locations: [location(span)],
    })),
  ];
  const driver = { name: "throughline", version, informationUri: HOME, rules };
  const run = { tool: { driver }, ...invocationsOf(report), columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const HOME = "https://www.npmjs.com/package/throughline";

const COULD_NOT_READ = {
  id: "could-not-read",
  shortDescription: { text: "Something of the TypeScript could not be read without running it." },
  defaultConfiguration: { level: "error" },
};

/** What makes the results as a whole uncertain is told of the run and has no place in a file. */
function invocationsOf({ couldNotTell }: CheckReport) {
  if (couldNotTell.length === 0) return {};
  const toolExecutionNotifications = couldNotTell.map((text) => ({
    descriptor: { id: "could-not-tell" },
    level: "error",
    message: { text },
  }));
  return { invocations: [{ executionSuccessful: false, toolExecutionNotifications }] };
}

function ruleOf({ code, summary, severity }: (typeof CHECK_CODES)[number]) {
  return { id: code, shortDescription: { text: summary }, defaultConfiguration: { level: severity } };
}

function resultOf(finding: Finding, fingerprint: string, report: CheckReport) {
  const { span, there, code, severity, message, mend } = finding;
  const own = span === null ? null : { ...span, file: report.root + span.file };
  const [first, second] = own === null ? [there, null] : [own, there];
  return {
    ruleId: code,
    level: severity,
    message: { text: `${message} ${nameInDatabase(finding)}: ${bothSides(finding, report)}. ${mend}` },
    locations: first === null ? [] : [location(first)],
    ...(second !== null && {
      relatedLocations: [{ id: 1, ...location(second), message: { text: "the other side" } }],
    }),
    partialFingerprints: { "throughline/v1": fingerprint },
  };
}

function location({ file, line, column }: Span) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** Half a character stands for none. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

function uriOf(file: string): string {
  const path = wellFormed(file).split("/").map(encodeURIComponent).join("/");
  return file.startsWith("/") ? `file://${path}` : path;
}
