import { baselineChange } from "../../artefacts/baseline-change.js";
import { convert as convertProject } from "../../pipeline.js";
import { convertInto, isStale, type Outcome, type OutputOptions } from "../convert-into.js";
import { type Converted, convertedOf } from "../converted.js";
import { type DrizzleConfigPlace, drizzleConfigPlace } from "../drizzle-config.js";
import { unusedNames } from "../given-names.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { absolute, type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { convertText } from "../reporters/convert-text.js";
import { typeormWayForward } from "../reporters/typeorm-way-forward.js";
import { wayForward } from "../reporters/way-forward.js";
import { createTalk, type Talk } from "../talk.js";
import { tallyOf } from "../tally.js";
import { type BaselineReport, type ConvertReport, convertJson } from "./convert-report.js";

/** Options of `throughline convert`, as commander hands them over. */
export interface ConvertOptions extends ProjectOptions, TalkOptions, Omit<OutputOptions, "strict"> {
  readonly out: string;
  readonly format: "text" | "json";
  /** Writes `drizzle.config.ts` where the TypeScript project has none. */
  readonly drizzleConfig?: true;
}

/** `throughline convert`: reads a project and writes its models for a target. */
export async function convert(path: string, options: ConvertOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const out = { path: absolute(options.out, options, io), shown: options.out };
  if (options.to === "drizzle" && options.layout === "entity") {
    talk.error("a file for each entity (`--layout entity`) can be had of --to typeorm only");
    return 1;
  }
  if (options.to === "typeorm" && options.drizzleConfig)
    talk.say("note: --drizzle-config is nothing to --to typeorm\n");
  const place = drizzleConfigPlace(io, out.path, absolute(".", options, io));
  let sourceOf: Parameters<Talk["diagnostics"]>[1] = () => undefined;
  const outcome = await convertInto(
    out,
    options,
    async (emission) => {
      const conversion = await convertProject(projectInput(path, options, io), { ...emission, folder: place.output });
      sourceOf = conversion.sourceOf;
      return convertedOf(conversion);
    },
    io.disk,
  );
  const { converted, plan, mode } = outcome;
  const diagnostics = [...outcome.diagnostics, ...unusedNames(options.names ?? {}, converted.names)];
  talk.diagnostics(diagnostics, sourceOf);
  const report = reportOf({ ...outcome, diagnostics }, options);
  const configured = mode === "written" ? writeConfig(converted, place, options, talk) : null;
  const given = giveOut(report, talk, options, { converted, place, written: configured ?? false });
  if (!given || configured === false || diagnostics.some(({ severity }) => severity === "error")) return 1;
  return mode === "check" && isStale(plan) ? 2 : 0;
}

function reportOf({ converted, library, plan, mode, diagnostics }: Outcome, options: ConvertOptions): ConvertReport {
  return {
    target: options.to,
    dialect: options.dialect,
    library,
    django: converted.django,
    database: options.mode ?? "mirror",
    out: options.out,
    mode,
    files: converted.files.length === 0 ? [] : plan.files,
    removed: mode === "refused" ? [] : plan.removals,
    baseline: baselineReport(converted, plan),
    tally: tallyOf(converted.subjects, converted.diagnostics),
    notCarried: converted.notCarried,
    left: converted.left,
    diagnostics,
  };
}

function baselineReport({ artefacts: { baseline } }: Converted, { files }: Outcome["plan"]): BaselineReport | null {
  const planned = files.find(({ path }) => path === baseline?.path);
  if (baseline === null || planned === undefined) return null;
  const { state, previous } = planned;
  return { state, ...(state === "kept" ? baselineChange(previous ?? "", baseline) : { added: [], gone: [] }) };
}

/** Writes the config of drizzle-kit, where that was asked for and there is none; null where it was not, false where it failed. */
function writeConfig(
  { config }: Converted,
  { folder, found }: DrizzleConfigPlace,
  options: ConvertOptions,
  talk: Talk,
): boolean | null {
  if (!options.drizzleConfig || config === null || found !== null) return null;
  const path = `${folder}/${config.path}`;
  return talk.write(path, path, config.text);
}

/** What the words about what comes next depend on. */
interface Aftermath {
  readonly converted: Converted;
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
function nextStep(report: ConvertReport, options: ConvertOptions, { converted, place, written }: Aftermath): string {
  const { mode, files, removed, diagnostics } = report;
  const changed = isStale({ removals: removed, files });
  if (mode === "dry-run" && changed) return "next: run it without --dry-run to write the files\n";
  if (mode === "check" && changed) return "next: run it without --check to bring the files up to date\n";
  if (mode === "refused" && options.strict && diagnostics.some(({ severity }) => severity === "error")) {
    return "nothing was written, because --strict was given and there are errors\n";
  }
  const { config, targetVersion: version } = converted;
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
