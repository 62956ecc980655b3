import { isAbsolute, relative } from "node:path";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import type { DatabaseMode, ConvertOptions as Emission, SupportedDialect } from "../pipeline.js";
import type { GivenType, Layout, TargetName } from "../targets/target.js";
import type { Converted } from "./converted.js";
import type { Disk } from "./disk.js";
import { givenNames } from "./given-names.js";
import { type DrizzleVersion, drizzleVersion, type LibraryVersion, TYPEORM_VERSION } from "./library-version.js";
import { manifestText, outputFiles } from "./output-manifest.js";
import { type OutputState, readOutputState } from "./output-state.js";
import { type OutputPlan, planOutput } from "./plan-output.js";
import { writeOutput } from "./write-output.js";

/** What is to be written into an output folder, and how: the options of `convert` that are not about reading. */
export interface OutputOptions {
  readonly to: TargetName;
  readonly dialect: SupportedDialect;
  readonly dryRun?: true;
  readonly check?: true;
  readonly force?: true;
  readonly strict?: boolean;
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

/** The folder that a conversion is written to. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
}

/** What became of an output folder. */
export interface Outcome {
  readonly converted: Converted;
  /** The release line of the target's library, and why that one. */
  readonly library: LibraryVersion;
  readonly plan: OutputPlan;
  /** `refused`: an error forbade to write anything. */
  readonly mode: "written" | "dry-run" | "check" | "refused";
  /** What was said of the folder and of the models. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings an output folder up to date with what a project is converted to, or holds the two against each other (`check`,
 * `dryRun`): names of an earlier run are kept, files that others wrote or edited stay, what is written once stays, and
 * what is no longer emitted goes.
 * @param convert converts the project with the names and versions that this folder asks for
 */
export async function convertInto(
  out: OutputFolder,
  options: OutputOptions,
  convert: (emission: Emission) => Promise<Converted>,
  disk: Disk,
): Promise<Outcome> {
  const said: Diagnostic[] = [];
  // A check overwrites nothing: an edited file is a stale one then, not one in the way.
  const force = options.force ?? options.check ?? false;
  const state = readOutputState(disk, out.path, force, (each) => said.push(each));
  const library = libraryFor(options, out.path, disk);
  const converted = await convert(emissionFor(options, state, library, out.path));
  const plan = planOutput(disk, out.path, outputFiles(converted, options.force ?? false), state, force);
  said.push(...plan.diagnostics);
  const { mode, failed } = await carryOut(converted, plan, state, out, options, said, disk);
  const diagnostics = [...said, ...converted.diagnostics, ...(failed === null ? [] : [failed])];
  return { converted, library, plan, mode, diagnostics };
}

/** What `convertInto` would ask for, by the folder's present state. */
export function emissionInto(out: string, options: OutputOptions, disk: Disk): Emission {
  return emissionFor(
    options,
    readOutputState(disk, out, true, () => {}),
    libraryFor(options, out, disk),
    out,
  );
}

/** Whether carrying out the plan would change anything. */
export function isStale({ removals, files }: Pick<OutputPlan, "removals" | "files">): boolean {
  return removals.length > 0 || files.some(({ state }) => state === "new" || state === "changed");
}

/** The release line to write for: what was asked for, else what the `package.json` near the folder asks for. */
function libraryFor(options: OutputOptions, out: string, disk: Disk): LibraryVersion {
  return options.to === "typeorm" ? TYPEORM_VERSION : drizzleVersion(options.drizzle, out, disk);
}

function emissionFor(
  options: OutputOptions,
  { manifest }: OutputState,
  { version: libraryVersion }: LibraryVersion,
  out: string,
): Emission {
  const { to: target, dialect, layout, mode = "mirror", checkChoices = false } = options;
  const { tables: include = null, excludeTables: exclude = [] } = options;
  return {
    ...{ target, dialect, mode, checkChoices, libraryVersion },
    namesGiven: givenNames(manifest?.target === target ? manifest.names : {}, options.names ?? {}),
    tables: { include, exclude },
    ...(layout !== undefined && { layout }),
    types: typesBelow(out, options.types ?? {}),
  };
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

/** Does what the options ask for, or refuses to where an error forbids it. */
async function carryOut(
  converted: Converted,
  plan: OutputPlan,
  state: OutputState,
  out: OutputFolder,
  options: OutputOptions,
  inTheWay: readonly Diagnostic[],
  disk: Disk,
): Promise<{ readonly mode: Outcome["mode"]; readonly failed: Diagnostic | null }> {
  if (converted.files.length === 0) return { mode: "refused", failed: null };
  if (options.check) return { mode: "check", failed: null };
  if (options.dryRun) return { mode: "dry-run", failed: null };
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  if (inTheWay.some(isError) || (options.strict && converted.diagnostics.some(isError)))
    return { mode: "refused", failed: null };
  const { to: target, dialect, mode = "mirror" } = options;
  const manifest = manifestText(converted, plan, state, { target, dialect, mode });
  const result = await writeOutput(disk, out.path, plan, state, manifest, String(process.pid));
  if (result.written) return { mode: "written", failed: null };
  const message = `cannot write to \`${out.shown}\`: ${result.reason}`;
  return { mode: "refused", failed: diagnostic("output-unwritable", message) };
}
