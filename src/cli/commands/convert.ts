import { isAbsolute, relative } from "node:path";
import { baselineChange } from "../../artefacts/baseline-change.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import {
  type Conversion,
  convert as convertProject,
  type DatabaseMode,
  type SupportedDialect,
} from "../../pipeline.js";
import type { GivenName, GivenType, Layout, TargetName } from "../../targets/target.js";
import { type DrizzleConfigPlace, drizzleConfigPlace } from "../drizzle-config.js";
import type { Io } from "../io.js";
import { type DrizzleVersion, drizzleVersion, TYPEORM_VERSION } from "../library-version.js";
import type { ExitCode } from "../main.js";
import { contentHash, printManifest } from "../manifest.js";
import { absolute, type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { type OutputState, readOutputState } from "../output-state.js";
import { type OutputFile, type OutputPlan, planOutput } from "../plan-output.js";
import { convertText } from "../reporters/convert-text.js";
import { typeormWayForward } from "../reporters/typeorm-way-forward.js";
import { wayForward } from "../reporters/way-forward.js";
import { createTalk, type Talk } from "../talk.js";
import { tallyOf } from "../tally.js";
import { systemReason, writeFileWhole, writeOutput } from "../write-output.js";
import { type BaselineReport, type ConvertReport, convertJson } from "./convert-report.js";

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
  /** Writes `drizzle.config.ts` where the TypeScript project has none. */
  readonly drizzleConfig?: true;
  readonly drizzle?: DrizzleVersion;
  readonly layout?: Layout;
  /** TypeScript types of columns by field; the paths of their modules are absolute. */
  readonly types?: Readonly<Record<string, GivenType>>;
  readonly mode?: DatabaseMode;
  readonly checkChoices?: boolean;
  /** Which tables to write. Never a flag. */
  readonly tables?: readonly string[];
  readonly excludeTables?: readonly string[];
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
  if (target === "drizzle" && options.layout === "entity") {
    talk.error("a file for each entity (`--layout entity`) can be had of --to typeorm only");
    return 1;
  }
  if (target === "typeorm" && options.drizzleConfig) talk.say("note: --drizzle-config is nothing to --to typeorm\n");
  const namesGiven = namesFor(state.manifest?.target === target ? state.manifest.names : {}, options.names ?? {});
  const place = drizzleConfigPlace(io, out, absolute(".", options, io));
  const library = target === "typeorm" ? TYPEORM_VERSION : drizzleVersion(options.drizzle, out, io.disk);
  const {
    mode: database = "mirror",
    checkChoices = false,
    tables: include = null,
    excludeTables: exclude = [],
  } = options;
  const conversion = await convertProject(projectInput(path, options, io), {
    ...{ target, dialect, namesGiven, mode: database, checkChoices, folder: place.output },
    tables: { include, exclude },
    libraryVersion: library.version,
    ...(options.layout !== undefined && { layout: options.layout }),
    types: typesBelow(out, options.types ?? {}),
  });
  const plan = planOutput(io.disk, out, outputsOf(conversion, options), state, force);
  diagnostics.push(...plan.diagnostics, ...conversion.diagnostics, ...unusedNames(options.names ?? {}, conversion));

  const { mode, failed } = carryOut(conversion, plan, state, out, options, diagnostics, io);
  if (failed !== null) diagnostics.push(failed);
  talk.diagnostics(diagnostics, conversion.sourceOf);
  const { project, apps, notCarried } = conversion;
  const report: ConvertReport = {
    target,
    dialect,
    library,
    django: project.django,
    database,
    out: options.out,
    mode,
    files: conversion.files.length === 0 ? [] : plan.files,
    removed: mode === "refused" ? [] : plan.removals,
    baseline: baselineReport(conversion, plan),
    tally: tallyOf(project, apps, conversion.diagnostics),
    notCarried,
    left: conversion.left,
    diagnostics,
  };
  const config = mode === "written" ? writeConfig(conversion, place, options, io) : null;
  if (config?.failed != null) talk.error(config.failed);
  const given = giveOut(report, talk, options, { conversion, place, written: config?.written ?? false });
  if (!given || config?.failed != null || diagnostics.some(({ severity }) => severity === "error")) return 1;
  return mode === "check" && isStale(plan) ? 2 : 0;
}

/** Everything that goes into the output folder. */
function outputsOf(
  { files, migrations, artefacts: { baseline, finish, standalone } }: Conversion,
  options: ConvertOptions,
): OutputFile[] {
  const once = [...migrations, ...(baseline === null ? [] : [baseline])];
  return [
    ...files,
    ...once.map(({ path, text }) => ({ path, text, once: !options.force })),
    ...[finish, standalone].flatMap((script) => (script === null ? [] : [{ path: script.path, text: script.text }])),
  ];
}

function baselineReport({ artefacts: { baseline } }: Conversion, { files }: OutputPlan): BaselineReport | null {
  const planned = files.find(({ path }) => path === baseline?.path);
  if (baseline === null || planned === undefined) return null;
  const { state, previous } = planned;
  return { state, ...(state === "kept" ? baselineChange(previous ?? "", baseline) : { added: [], gone: [] }) };
}

/** Writes the config of drizzle-kit, where that was asked for and there is none. */
function writeConfig(
  { config }: Conversion,
  { folder, found }: DrizzleConfigPlace,
  options: ConvertOptions,
  io: Io,
): { readonly written: boolean; readonly failed: string | null } {
  if (!options.drizzleConfig || config === null || found !== null) return { written: false, failed: null };
  try {
    writeFileWhole(io.disk, `${folder}/${config.path}`, config.text);
    return { written: true, failed: null };
  } catch (cause) {
    return { written: false, failed: `cannot write \`${folder}/${config.path}\`: ${systemReason(cause)}` };
  }
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

/** The types with their modules' paths as the output folder's own files would say them. */
function typesBelow(out: string, types: Readonly<Record<string, GivenType>>): Readonly<Record<string, GivenType>> {
  const entries = Object.entries(types).map(([field, given]) => {
    if (given.import === undefined || !isAbsolute(given.import)) return [field, given] as const;
    const way = relative(out, given.import).replaceAll("\\", "/");
    return [field, { ...given, import: way.startsWith("../") ? way : `./${way}` }] as const;
  });
  return Object.fromEntries(entries);
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
  const manifest = manifestText(conversion, plan, state, options);
  const result = writeOutput(io.disk, out, plan, state, manifest, String(process.pid));
  if (result.written) return { mode: "written", failed: null };
  return {
    mode: "refused",
    failed: diagnostic("output-unwritable", `cannot write to \`${options.out}\`: ${result.reason}`),
  };
}

function manifestText(
  conversion: Conversion,
  plan: OutputPlan,
  { manifest }: OutputState,
  options: ConvertOptions,
): string {
  const earlier = manifest?.files ?? {};
  const kept = (manifest?.once ?? []).filter((path) => Object.hasOwn(earlier, path));
  const {
    migrations,
    artefacts: { baseline },
  } = conversion;
  const written = [...migrations, ...(baseline === null ? [] : [baseline])].map(({ path }) => path);
  const files = plan.files.map(({ path, text, previous, state }): [string, string] => [
    path,
    state === "kept" ? (earlier[path] ?? contentHash(previous ?? "")) : contentHash(text),
  ]);
  return printManifest({
    target: options.to,
    targetVersion: conversion.targetVersion,
    dialect: options.dialect,
    mode: options.mode ?? "mirror",
    django: conversion.project.django,
    files: { ...Object.fromEntries(kept.map((path) => [path, earlier[path] ?? ""])), ...Object.fromEntries(files) },
    once: [...new Set([...kept, ...written])],
    names: Object.fromEntries(Object.entries(conversion.names).map(([label, name]) => [label, { ...name }])),
  });
}

/** What the words about what comes next depend on. */
interface Aftermath {
  readonly conversion: Conversion;
  readonly place: DrizzleConfigPlace;
  /** Whether this run wrote drizzle-kit's config. */
  readonly written: boolean;
}

function giveOut(report: ConvertReport, talk: Talk, options: ConvertOptions, aftermath: Aftermath): boolean {
  if (options.format === "json") return talk.result(convertJson(report));
  if (report.files.length > 0 && !talk.quiet) {
    if (!talk.result(convertText(report, talk.colors))) return false;
  }
  const next = nextStep(report, options, aftermath);
  if (!talk.quiet && report.files.length > 0) talk.say(versionsText(report));
  if (!talk.quiet && next !== "") talk.say(`\n${next}`);
  return true;
}

/** What the user probably wants to do now; nothing when there is nothing. */
function nextStep(report: ConvertReport, options: ConvertOptions, { conversion, place, written }: Aftermath): string {
  const { mode, files, removed, diagnostics } = report;
  const changed = removed.length > 0 || files.some(({ state }) => state === "new" || state === "changed");
  if (mode === "dry-run" && changed) return "next: run it without --dry-run to write the files\n";
  if (mode === "check" && changed) return "next: run it without --check to bring the files up to date\n";
  if (mode === "refused" && options.strict && diagnostics.some(({ severity }) => severity === "error")) {
    return "nothing was written, because --strict was given and there are errors\n";
  }
  const { config, targetVersion: version } = conversion;
  const lines =
    options.to === "typeorm"
      ? typeormWayForward(report)
      : wayForward(report, { configured: written || place.found !== null, version });
  if (written) lines.unshift(`wrote ${place.folder}/${config?.path}`);
  const offer = lines.length === 0 || written || place.found !== null ? null : config;
  if (offer !== null) {
    lines.push("note: there is no drizzle.config.ts; --drizzle-config writes this one:", "");
    lines.push(
      ...offer.text
        .trimEnd()
        .split("\n")
        .map((line) => `  ${line}`.trimEnd()),
    );
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Which versions the output follows, and why these. */
function versionsText({ django, library: { library, version, from, because }, diagnostics }: ConvertReport): string {
  const assumed = diagnostics.some(({ code }) => code === "django-version-assumed");
  const followed = `note: follows Django ${django}${assumed ? ", which was assumed (--django says otherwise)" : ""}\n`;
  return `\n${followed}${from === "asked" ? "" : `note: written for ${library} ${version}, ${because}\n`}`;
}

function isStale(plan: OutputPlan): boolean {
  return plan.removals.length > 0 || plan.files.some(({ state }) => state === "new" || state === "changed");
}
