import { relative } from "node:path";
import { check as checkDrift, type DriftCheck } from "../../check.js";
import type { DriftSeverity } from "../../drift/drift-codes.js";
import { isIgnored } from "../../drift/ignoring.js";
import type { ProjectInput } from "../../pipeline.js";
import { discover } from "../../source/discover.js";
import { type DatabaseConnection, DatabaseFailure } from "../connect.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { checkGithub } from "../reporters/check-github.js";
import { checkJson } from "../reporters/check-json.js";
import { checkMarkdown } from "../reporters/check-markdown.js";
import type { CheckReport } from "../reporters/check-report.js";
import { checkText } from "../reporters/check-text.js";
import { createTalk } from "../talk.js";

/** Options of `throughline check`, as commander hands them over. */
export interface CheckOptions extends ProjectOptions, TalkOptions {
  readonly against: string;
  readonly format: "text" | "json" | "github" | "markdown";
  /** Codes, tables and columns that are not spoken of. */
  readonly ignore: readonly string[];
  readonly failOn: DriftSeverity;
  /** Never flags. */
  readonly tables?: readonly string[];
  readonly excludeTables?: readonly string[];
}

/** Severities from the mildest. */
const RANKS: readonly DriftSeverity[] = ["note", "warning", "error"];

/** `throughline check`: holds the models against a live database, which is only read. */
export async function check(path: string, options: CheckOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  if (!/^postgres(ql)?:\/\//.test(options.against)) {
    talk.error("`--against` takes the URL of a PostgreSQL (postgres://…); TypeScript sources cannot be compared yet");
    return 1;
  }
  const input = projectInput(path, options, io);
  const found = await against(input, options, io);
  if (found instanceof DatabaseFailure) {
    talk.error(found.message);
    return 1;
  }
  const { diagnostics, sourceOf } = found;
  talk.diagnostics(diagnostics, sourceOf);
  const findings = found.findings.filter((finding) => !isIgnored(finding, options.ignore));
  const report: CheckReport = {
    findings,
    ignored: found.findings.length - findings.length,
    compared: found.compared,
    unmanaged: found.unmanaged,
    others: found.others,
    unread: diagnostics.filter(({ severity }) => severity === "error").length,
  };
  const text = {
    text: () => checkText(report, talk.colors),
    json: () => checkJson(report),
    github: () => checkGithub(report, rootFrom(input, io)),
    markdown: () => checkMarkdown(report),
  }[options.format]();
  if (!talk.result(text)) return 1;
  if (report.unread > 0 || findings.some(({ code }) => code === "expression-unknown")) return 1;
  const least = RANKS.indexOf(options.failOn);
  return findings.some(({ severity }) => RANKS.indexOf(severity) >= least) ? 2 : 0;
}

async function against(input: ProjectInput, options: CheckOptions, io: Io): Promise<DriftCheck | DatabaseFailure> {
  const { tables: include = null, excludeTables: exclude = [] } = options;
  let connection: DatabaseConnection | null = null;
  try {
    connection = await io.connect(options.against);
    return await checkDrift(input, connection.query, { dialect: "postgres", tables: { include, exclude } });
  } catch (cause) {
    if (cause instanceof DatabaseFailure) return cause;
    throw cause;
  } finally {
    await connection?.close();
  }
}

/** The project's folder as seen from where the command runs, with a slash behind it. */
function rootFrom({ files, path }: ProjectInput, io: Io): string {
  const way = relative(io.cwd, discover(files, path).root).replaceAll("\\", "/");
  return way === "" ? "" : `${way}/`;
}
