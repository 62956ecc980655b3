import { relative } from "node:path";
import { type IgnoreComment, ignoreComments } from "../../drift/ignore-comments.js";
import { readBaseline, writeBaseline } from "../baseline-file.js";
import type { AskedCheck } from "../check/check-options.js";
import { compare, type Outcome } from "../check/compare.js";
import { couldNotTell } from "../check/could-not-tell.js";
import { exitCodeOf } from "../check/exit-code.js";
import { printReport } from "../check/print-report.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { checkMarkdown } from "../reporters/check-markdown.js";
import type { CheckReport } from "../reporters/check-report.js";
import { siftFindings } from "../sift-findings.js";
import { addStepSummary } from "../step-summary.js";
import { createTalk } from "../talk.js";

/** What became of a check. */
export interface Checked {
  readonly exitCode: ExitCode;
  /** What was found; null where nothing could be compared, which has been said. */
  readonly report: CheckReport | null;
}

/**
 * `throughline check`: holds the models against TypeScript or a live database, which are only read, or against the project's
 * own Django, which is run where the user says with which Python.
 */
export async function check(path: string, options: AskedCheck, io: Io): Promise<Checked> {
  const talk = createTalk(io, options);
  const outcome = await compare(path, options, talk, io);
  if (outcome === null) return FAILED;
  const { found } = outcome;
  talk.diagnostics(found.diagnostics, found.sourceOf);
  const baseline = readBaseline(options, io, talk);
  if (baseline === "unreadable") return FAILED;
  const sifted = siftFindings(found.findings, outcome.problems, {
    ...{ severity: options.severity ?? {}, ignore: options.ignore, comments: commentsOf(outcome) },
    baseline: options.updateBaseline ? null : baseline,
  });
  if (options.updateBaseline && !writeBaseline(sifted.findings, options, io, talk)) return FAILED;
  const report: CheckReport = {
    ...sifted,
    ...{ compared: found.compared, unmanaged: found.unmanaged, others: found.others },
    ...{ couldNotTell: couldNotTell(outcome), notCompared: outcome.notCompared },
    comparedThroughFinish: outcome.comparedThroughFinish ?? [],
    migrations: found.migrations ?? null,
    ...{ side: outcome.side, proof: outcome.proof ?? null, root: rootFrom(found.root, io) },
  };
  if (!talk.result(printReport(report, options.format, talk.colors))) return FAILED;
  addStepSummary(() => checkMarkdown(report), io);
  return { exitCode: exitCodeOf(report, options), report };
}

const FAILED: Checked = { exitCode: 1, report: null };

/** The comments of both sides that say what to say nothing of: in the files of the models, and in those of the other side. */
function commentsOf({ found: { project, sourceOf }, files }: Outcome): readonly IgnoreComment[] {
  const python = new Set(project.models.flatMap(({ origin }) => (origin === null ? [] : [origin.file])));
  const models = [...python].flatMap((file) => sourceOf(file) ?? []);
  return [...models, ...files].flatMap(ignoreComments);
}

/** The project's folder as seen from where the command runs, with a slash behind it. */
function rootFrom(root: string, io: Io): string {
  const way = relative(io.cwd, root).replaceAll("\\", "/");
  return way === "" ? "" : `${way}/`;
}
