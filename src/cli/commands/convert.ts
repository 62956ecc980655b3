import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import { type Conversion, convert as convertProject, type SupportedDialect } from "../../pipeline.js";
import type { GivenName, TargetName } from "../../targets/target.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { contentHash, printManifest } from "../manifest.js";
import { absolute, type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { type OutputState, readOutputState } from "../output-state.js";
import { type OutputPlan, planOutput } from "../plan-output.js";
import { convertText } from "../reporters/convert-text.js";
import { createTalk, type Talk } from "../talk.js";
import { tallyOf } from "../tally.js";
import { writeOutput } from "../write-output.js";
import { type ConvertReport, convertJson } from "./convert-report.js";

/** Options of `throughline convert`, as commander hands them over. */
export interface ConvertOptions extends ProjectOptions, TalkOptions {
  readonly to: TargetName;
  readonly dialect: SupportedDialect;
  readonly out: string;
  readonly format: "text" | "json";
  readonly dryRun?: true;
  readonly check?: true;
  readonly force?: true;
  readonly strict?: boolean;
  /** Names of exported tables by model; they win over those that an earlier run gave. */
  readonly names?: Readonly<Record<string, string>>;
}

/** `throughline convert`: reads a project and writes its models for a target. */
export async function convert(path: string, options: ConvertOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const out = absolute(options.out, options, io);
  const diagnostics: Diagnostic[] = [];
  // A check overwrites nothing: an edited file is a stale one then, not one in the way.
  const force = options.force ?? options.check ?? false;
  const state = readOutputState(io.disk, out, force, (each) => diagnostics.push(each));
  const { to: target, dialect } = options;
  const namesGiven = namesFor(state.manifest?.target === target ? state.manifest.names : {}, options.names ?? {});
  const conversion = await convertProject(projectInput(path, options, io), { target, dialect, namesGiven });
  const plan = planOutput(io.disk, out, conversion.files, state, force);
  diagnostics.push(...plan.diagnostics, ...conversion.diagnostics, ...unusedNames(options.names ?? {}, conversion));

  const { mode, failed } = carryOut(conversion, plan, state, out, options, diagnostics, io);
  if (failed !== null) diagnostics.push(failed);
  talk.diagnostics(diagnostics, conversion.sourceOf);
  const { project, apps, notCarried } = conversion;
  const report: ConvertReport = {
    target,
    dialect,
    out: options.out,
    mode,
    files: conversion.files.length === 0 ? [] : plan.files,
    removed: mode === "refused" ? [] : plan.removals,
    tally: tallyOf(project, apps, conversion.diagnostics),
    notCarried,
    diagnostics,
  };
  const given = giveOut(report, talk, options);
  if (!given || diagnostics.some(({ severity }) => severity === "error")) return 1;
  return mode === "check" && isStale(plan) ? 2 : 0;
}

/** Names of an earlier run, and those that the user asks for in place of them. */
function namesFor(
  earlier: Readonly<Record<string, GivenName>>,
  asked: Readonly<Record<string, string>>,
): Readonly<Record<string, GivenName>> {
  const taken = new Set(Object.values(asked));
  const isFree = ({ name = "", key = "" }: GivenName): boolean => !taken.has(name) && !taken.has(key);
  return Object.fromEntries([
    ...Object.entries(earlier).filter(([, given]) => isFree(given)),
    ...Object.entries(asked).map(([label, name]) => [label, { name, key: name }] as const),
  ]);
}

/** What the config gives names to that is not written. */
function unusedNames(asked: Readonly<Record<string, string>>, { names }: Conversion): readonly Diagnostic[] {
  const unused = Object.keys(asked).filter((label) => !Object.hasOwn(names, label));
  return unused.map((label) => {
    const meant = didYouMean(label, Object.keys(names));
    const message = `The config names \`${label}\`, which is no model that is written; the name was not used`;
    return diagnostic("config-name-unused", message, meant === undefined ? {} : { hint: `Did you mean \`${meant}\`?` });
  });
}

/** Does what the options ask for, or refuses to where an error forbids it. */
function carryOut(
  conversion: Conversion,
  plan: OutputPlan,
  state: OutputState,
  out: string,
  options: ConvertOptions,
  diagnostics: readonly Diagnostic[],
  io: Io,
): { readonly mode: ConvertReport["mode"]; readonly failed: Diagnostic | null } {
  if (conversion.files.length === 0) return { mode: "refused", failed: null };
  if (options.check) return { mode: "check", failed: null };
  if (options.dryRun) return { mode: "dry-run", failed: null };
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  const inTheWay = diagnostics.filter((each) => !conversion.diagnostics.includes(each)).some(isError);
  if (inTheWay || (options.strict && diagnostics.some(isError))) return { mode: "refused", failed: null };
  const result = writeOutput(io.disk, out, plan, state, manifestText(conversion, options), String(process.pid));
  if (result.written) return { mode: "written", failed: null };
  return {
    mode: "refused",
    failed: diagnostic("output-unwritable", `cannot write to \`${options.out}\`: ${result.reason}`),
  };
}

function manifestText(conversion: Conversion, options: ConvertOptions): string {
  return printManifest({
    target: options.to,
    targetVersion: conversion.targetVersion,
    dialect: options.dialect,
    mode: "mirror",
    django: conversion.project.django,
    files: Object.fromEntries(conversion.files.map(({ path, text }) => [path, contentHash(text)])),
    names: Object.fromEntries(Object.entries(conversion.names).map(([label, name]) => [label, { ...name }])),
  });
}

function giveOut(report: ConvertReport, talk: Talk, options: ConvertOptions): boolean {
  if (options.format === "json") return talk.result(convertJson(report));
  if (report.files.length > 0 && !talk.quiet) {
    if (!talk.result(convertText(report, talk.colors))) return false;
  }
  const next = nextStep(report, options);
  if (!talk.quiet && next !== "") talk.say(`\n${next}`);
  return true;
}

/** What the user probably wants to do now, in one line; nothing when there is nothing. */
function nextStep({ mode, files, removed, diagnostics, out }: ConvertReport, options: ConvertOptions): string {
  const changed = removed.length > 0 || files.some(({ state }) => state !== "same");
  if (mode === "dry-run" && changed) return "next: run it without --dry-run to write the files\n";
  if (mode === "check" && changed) return "next: run it without --check to bring the files up to date\n";
  if (mode === "refused" && options.strict && diagnostics.some(({ severity }) => severity === "error")) {
    return "nothing was written, because --strict was given and there are errors\n";
  }
  const schema = quoted(`${out.replace(/\/+$/, "")}/**/*.ts`);
  return mode === "written" && changed
    ? `next: npx drizzle-kit generate --dialect postgresql --schema ${schema}\n`
    : "";
}

/** A word that a POSIX shell takes as it is. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function isStale(plan: OutputPlan): boolean {
  return plan.removals.length > 0 || plan.files.some(({ state }) => state !== "same");
}
