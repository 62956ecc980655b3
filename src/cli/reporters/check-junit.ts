import type { Finding } from "../../drift/finding.js";
import { bothSides, type CheckReport, nameInDatabase, placeOf, summaryLines } from "./check-report.js";

/** Findings as JUnit's XML, which most CI systems show as tests: errors and warnings fail, notes are told. */
export function checkJunit(report: CheckReport): string {
  const cases = [
    ...report.findings.map((finding) => caseOf(finding, report)),
    ...report.problems.map(({ message, span }) => untold("could-not-read", placeOf(span), message)),
    ...report.couldNotTell.map((why) => untold("could-not-tell", "the whole check", why)),
  ];
  const failures = report.findings.filter(({ severity }) => severity !== "note").length;
  const clean = element(
    "testcase",
    { classname: "throughline check", name: report.side === "django" ? "no differences" : "no drift" },
    [],
  );
  const suite = element(
    "testsuite",
    {
      name: "throughline check",
      tests: String(Math.max(1, cases.length)),
      failures: String(failures),
      errors: String(report.problems.length + report.couldNotTell.length),
    },
    [...(cases.length === 0 ? [clean] : cases), element("system-out", {}, [escaped(summaryLines(report).join("\n"))])],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, [suite])}\n`;
}

function untold(code: string, name: string, message: string): string {
  return element("testcase", { classname: code, name }, [element("error", { message, type: code }, [])]);
}

function caseOf(finding: Finding, report: CheckReport): string {
  const { code, severity, message, mend, span, there } = finding;
  const places = [placeOf(span, report.root), placeOf(there)].filter((place) => place !== "").join(" ");
  const text = [bothSides(finding, report), places, mend].join("\n");
  const inner =
    severity === "note"
      ? element("system-out", {}, [escaped(`${message}\n${text}`)])
      : element("failure", { message, type: severity }, [escaped(text)]);
  return element("testcase", { classname: code, name: nameInDatabase(finding) }, [inner]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, inner: readonly string[]): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${said.join("")}>${inner.join("\n")}</${name}>`;
}

/** Text as XML takes it: marks as entities, and what XML 1.0 has no place for as U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
