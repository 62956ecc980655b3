import { XMLParser, XMLValidator } from "fast-xml-parser";
import pico from "picocolors";
import { describe, expect, it } from "vitest";
import { checkGithub } from "../../src/cli/reporters/check-github.js";
import { checkGitlab } from "../../src/cli/reporters/check-gitlab.js";
import { checkJson } from "../../src/cli/reporters/check-json.js";
import { checkJunit } from "../../src/cli/reporters/check-junit.js";
import { checkMarkdown } from "../../src/cli/reporters/check-markdown.js";
import { checkSarif } from "../../src/cli/reporters/check-sarif.js";
import { checkText } from "../../src/cli/reporters/check-text.js";
import { fingerprints } from "../../src/drift/fingerprints.js";
import { HOSTILE_REPORT, SOME_REPORT } from "./reports.js";

const REPORTS = [
  ["plain", SOME_REPORT],
  ["hostile", HOSTILE_REPORT],
] as const;

describe("reports of check", () => {
  it("have both places in text", () => {
    const text = checkText(SOME_REPORT, pico.createColors(false));
    expect(text).toContain("  backend/shop/models.py:12:5  src/db/shop.ts:40:5  shop_book.title\n");
    expect(text).toContain("  varchar(100) in the models, varchar(120) in the Drizzle schema\n");
    expect(text).toContain(
      "error could-not-read: the type of `shop_book.kind` could not be read\n  src/db/shop.ts:7:5\n",
    );
  });

  it.each(REPORTS)("are one line each for GitHub: %s", (_, report) => {
    const lines = checkGithub(report).trimEnd().split("\n");
    const commands = lines.filter((line) => line.startsWith("::"));
    expect(commands.length).toBe(report.findings.length + report.problems.length + report.couldNotTell.length);
    for (const line of commands) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,col=\d+,)?title=[^:,]+::[^\r\n]*$/);
    }
  });

  it.each(REPORTS)("are JSON: %s", (_, report) => {
    const { findings, couldNotRead, couldNotTell, migrations } = JSON.parse(checkJson(report));
    expect(findings.length).toBe(4);
    expect(findings[0]).toMatchObject({ line: 12, there: { line: 40, column: 5 } });
    expect(couldNotRead).toMatchObject([{ line: 7 }]);
    expect({ couldNotTell, migrations }).toEqual({
      couldNotTell: report.couldNotTell,
      migrations: report.migrations,
    });
  });

  it.each(REPORTS)("are SARIF with a rule for each code, both places and fingerprints: %s", (_, report) => {
    const { runs } = JSON.parse(checkSarif(report, "1.2.3"));
    expect(runs[0].invocations[0].toolExecutionNotifications).toMatchObject([{ level: "error" }]);
    const rules = new Set(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id));
    expect(runs[0].results.every(({ ruleId }: { ruleId: string }) => rules.has(ruleId))).toBe(true);
    const [first] = runs[0].results;
    expect(first.locations[0].physicalLocation.region).toEqual({ startLine: 12, startColumn: 5 });
    expect(first.relatedLocations[0].physicalLocation.region).toEqual({ startLine: 40, startColumn: 5 });
    const uri: string = first.locations[0].physicalLocation.artifactLocation.uri;
    expect(uri).toMatch(/^backend\/[A-Za-z0-9%_.~!*'()/-]+$/);
    expect(first.partialFingerprints["throughline/v1"]).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each(REPORTS)("are GitLab's code quality: %s", (_, report) => {
    const rows: Record<string, unknown>[] = JSON.parse(checkGitlab(report));
    expect(rows.length).toBe(6);
    for (const row of rows) {
      expect(row).toEqual({
        description: expect.any(String),
        check_name: expect.stringMatching(/^[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
      });
    }
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(6);
  });

  it.each(REPORTS)("are JUnit's XML: %s", (_, report) => {
    const xml = checkJunit(report);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(testsuites.testsuite["@_failures"]).toBe("3");
    expect(testsuites.testsuite["@_errors"]).toBe("2");
    expect(testsuites.testsuite.testcase.length).toBe(6);
  });

  it.each(REPORTS)("are a table of Markdown: %s", (_, report) => {
    const rows = checkMarkdown(report)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(rows.length).toBe(2 + 6);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/g)?.length).toBe(8);
  });
});

describe("fingerprints", () => {
  const prints = fingerprints(SOME_REPORT.findings);

  it("stay when lines and texts change", () => {
    const moved = SOME_REPORT.findings.map((each) => ({ ...each, span: null, there: null, want: "x", mend: "y" }));
    expect(fingerprints(moved)).toEqual(prints);
  });

  it("tell what is about something else, and count what is alike", () => {
    expect(new Set(prints).size).toBe(prints.length);
    const [first] = SOME_REPORT.findings;
    if (first === undefined) throw new Error("no finding");
    expect(new Set(fingerprints([first, first])).size).toBe(2);
  });
});
