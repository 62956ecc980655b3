import type { CheckFormat } from "../check-formats.js";
import type { Colors } from "../colors.js";
import { packageVersion } from "../package-version.js";
import { checkGithub } from "../reporters/check-github.js";
import { checkGitlab } from "../reporters/check-gitlab.js";
import { checkJson } from "../reporters/check-json.js";
import { checkJunit } from "../reporters/check-junit.js";
import { checkMarkdown } from "../reporters/check-markdown.js";
import type { CheckReport } from "../reporters/check-report.js";
import { checkSarif } from "../reporters/check-sarif.js";
import { checkText } from "../reporters/check-text.js";

/** A report in the form that is asked for. */
export function printReport(report: CheckReport, format: CheckFormat, colors: Colors): string {
  switch (format) {
    case "text":
      return checkText(report, colors);
    case "json":
      return checkJson(report);
    case "github":
      return checkGithub(report);
    case "markdown":
      return checkMarkdown(report);
    case "sarif":
      return checkSarif(report, packageVersion());
    case "gitlab":
      return checkGitlab(report);
    case "junit":
      return checkJunit(report);
  }
}
