import { relative } from "node:path";
import { check as checkDatabase, type DriftCheck } from "../../check.js";
import { checkSources } from "../../check-sources.js";
import { HiddenTables } from "../../dialects/live-dialect.js";
import type { DriftSeverity } from "../../drift/drift-codes.js";
import type { Side } from "../../drift/finding.js";
import { type IgnoreComment, ignoreComments } from "../../drift/ignore-comments.js";
import type { ProjectInput, SupportedDialect } from "../../pipeline.js";
import { discover } from "../../source/discover.js";
import type { SourceFile } from "../../source/source-file.js";
import type { TargetName } from "../../targets/target.js";
import type { Problem } from "../../typescript/read/program.js";
import { readBaseline, writeBaseline } from "../baseline-file.js";
import type { CheckFormat } from "../check-formats.js";
import { type DatabaseConnection, DatabaseFailure, isDatabase } from "../connect.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { NoSources } from "../no-sources.js";
import { NOT_COMPARED_LIVE, notComparedSource } from "../not-compared.js";
import { absolute, type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { packageVersion } from "../package-version.js";
import { checkGithub } from "../reporters/check-github.js";
import { checkGitlab } from "../reporters/check-gitlab.js";
import { checkJson } from "../reporters/check-json.js";
import { checkJunit } from "../reporters/check-junit.js";
import { checkMarkdown } from "../reporters/check-markdown.js";
import type { CheckReport } from "../reporters/check-report.js";
import { checkSarif } from "../reporters/check-sarif.js";
import { checkText } from "../reporters/check-text.js";
import { siftFindings } from "../sift-findings.js";
import { addStepSummary } from "../step-summary.js";
import { createTalk, type Talk } from "../talk.js";
import { findSources } from "../typescript-sources.js";

/** Options of `throughline check`, as commander hands them over. */
export interface CheckOptions extends ProjectOptions, TalkOptions {
  /** A database's URL, or a path to TypeScript. Default: where the config writes to. */
  readonly against?: string;
  readonly out?: string;
  readonly to?: TargetName;
  readonly dialect?: SupportedDialect;
  readonly drizzle?: "0.45" | "1.0";
  readonly casing?: "snake_case" | "camelCase";
  readonly mode?: "mirror" | "standalone";
  readonly checkChoices?: boolean;
  readonly format: CheckFormat;
  /** Codes, tables and columns that are not spoken of. */
  readonly ignore: readonly string[];
  readonly failOn: DriftSeverity;
  /** File of findings that are known, and whether it is written anew. */
  readonly baseline?: string;
  readonly updateBaseline?: true;
  /** Never flags. */
  readonly severity?: Readonly<Record<string, DriftSeverity | "off">>;
  readonly tables?: readonly string[];
  readonly excludeTables?: readonly string[];
}

/** Severities from the mildest. */
const RANKS: readonly DriftSeverity[] = ["note", "warning", "error"];

/** What was compared, and in what words the other side is spoken of. */
interface Outcome {
  readonly input: ProjectInput;
  readonly side: Side;
  readonly found: DriftCheck;
  /** What of the other side could not be read. */
  readonly problems: readonly Problem[];
  /** The TypeScript as it was read; none of a database. */
  readonly files: readonly SourceFile[];
  readonly notCompared: readonly string[];
}

/** `throughline check`: holds the models against TypeScript or a live database, which are only read. */
export async function check(
  path: string,
  options: CheckOptions & { readonly against: string },
  io: Io,
): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const outcome = await compared(path, options, talk, io);
  if (outcome === null) return 1;
  const { input, found } = outcome;
  const { diagnostics, sourceOf } = found;
  talk.diagnostics(diagnostics, sourceOf);
  const baseline = readBaseline(options, io, talk);
  if (baseline === "unreadable") return 1;
  const sifted = siftFindings(found.findings, {
    ...{ severity: options.severity ?? {}, ignore: options.ignore, comments: commentsOf(outcome) },
    baseline: options.updateBaseline ? null : baseline,
  });
  const { findings } = sifted;
  if (options.updateBaseline && !writeBaseline(findings, options, io, talk)) return 1;
  const report: CheckReport = {
    ...sifted,
    ...{ compared: found.compared, unmanaged: found.unmanaged, others: found.others },
    unread: diagnostics.filter(({ severity }) => severity === "error").length,
    problems: outcome.problems,
    notCompared: outcome.notCompared,
    ...{ side: outcome.side, root: rootFrom(input, io) },
  };
  const text = {
    text: () => checkText(report, talk.colors),
    json: () => checkJson(report),
    github: () => checkGithub(report),
    markdown: () => checkMarkdown(report),
    sarif: () => checkSarif(report, packageVersion()),
    gitlab: () => checkGitlab(report),
    junit: () => checkJunit(report),
  }[options.format]();
  if (!talk.result(text)) return 1;
  addStepSummary(report, io);
  if (report.unread > 0 || report.problems.length > 0) return 1;
  if (findings.some(({ code }) => code === "expression-unknown")) return 1;
  if (options.updateBaseline) return 0;
  const least = RANKS.indexOf(options.failOn);
  return findings.some(({ severity }) => RANKS.indexOf(severity) >= least) ? 2 : 0;
}

/** The comments of both sides that say what to say nothing of: in the files of the models, and in the TypeScript. */
function commentsOf({ found: { project, sourceOf }, files }: Outcome): readonly IgnoreComment[] {
  const python = new Set(project.models.flatMap(({ origin }) => (origin === null ? [] : [origin.file])));
  const models = [...python].flatMap((file) => sourceOf(file) ?? []);
  return [...models, ...files].flatMap(ignoreComments);
}

/** Compares with what `--against` names; null where it cannot be reached or read, which has been said. */
async function compared(
  path: string,
  options: CheckOptions & { readonly against: string },
  talk: Talk,
  io: Io,
): Promise<Outcome | null> {
  try {
    if (isDatabase(options.against)) return await againstDatabase(path, options, talk, io);
    return await againstSources(path, options, talk, io);
  } catch (cause) {
    const isSaid = cause instanceof DatabaseFailure || cause instanceof HiddenTables || cause instanceof NoSources;
    if (!isSaid) throw cause;
    talk.error(cause.message);
    return null;
  }
}

async function againstDatabase(
  path: string,
  options: CheckOptions & { readonly against: string },
  talk: Talk,
  io: Io,
): Promise<Outcome> {
  const input = projectInput(path, options, io);
  const { tables: include = null, excludeTables: exclude = [] } = options;
  let connection: DatabaseConnection | null = null;
  try {
    connection = await io.connect(options.against, absolute(".", options, io));
    const { dialect, assumed, query } = connection;
    if (!talk.quiet) for (const each of assumed) talk.say(`note: ${each}\n`);
    const found = await checkDatabase(input, query, { dialect, tables: { include, exclude } });
    return { input, side: "database", found, problems: [], files: [], notCompared: NOT_COMPARED_LIVE[dialect] };
  } finally {
    await connection?.close();
  }
}

async function againstSources(
  path: string,
  options: CheckOptions & { readonly against: string },
  talk: Talk,
  io: Io,
): Promise<Outcome> {
  const { sources, read, dialect, mode, django, assumed } = await findSources(options, io);
  const given = projectInput(path, options, io);
  const input = options.django === undefined && django !== null ? { ...given, django } : given;
  if (!talk.quiet) for (const each of assumed) talk.say(`note: ${each}\n`);
  const { tables: include = null, excludeTables: exclude = [], checkChoices } = options;
  const found = await checkSources(input, sources, {
    ...{ dialect, mode, tables: { include, exclude } },
    ...(checkChoices !== undefined && { checkChoices }),
  });
  const { problems } = found;
  return { input, side: sources.target, found, problems, files: read, notCompared: notComparedSource(found) };
}

/** The project's folder as seen from where the command runs, with a slash behind it. */
function rootFrom({ files, path }: ProjectInput, io: Io): string {
  const way = relative(io.cwd, discover(files, path).root).replaceAll("\\", "/");
  return way === "" ? "" : `${way}/`;
}
