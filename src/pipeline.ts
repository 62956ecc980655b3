import { type Artefacts, artefactsOf, baselineOf } from "./artefacts/artefacts.js";
import { strictly } from "./diagnostics/assumptions.js";
import { type Diagnostic, diagnostic, type Report } from "./diagnostics/diagnostic.js";
import { didYouMean } from "./diagnostics/did-you-mean.js";
import { dialects } from "./dialects/index.js";
import { markLostStatements } from "./django/models/lost-statements.js";
import { type App, isOwnApp, type Project } from "./django/project.js";
import { discoverProject, type ResolveInput, resolveProject } from "./django/resolve.js";
import { findSubject, type NoSubject, type Subject } from "./explain.js";
import { type Graph, graphOf } from "./lower/graph.js";
import { lower } from "./lower/lower.js";
import type { TableChoice } from "./lower/selection.js";
import type { Schema, TableName } from "./schema/schema.js";
import { cachedFiles } from "./source/cached-files.js";
import { type Discovery, directoriesBelow, discover } from "./source/discover.js";
import { openSource } from "./source/open-source.js";
import { countPythonFiles, noteReads } from "./source/python-files.js";
import type { SourceFile } from "./source/source-file.js";
import type { LeftOver } from "./standalone/left-over.js";
import { type Standalone, standalone } from "./standalone/standalone.js";
import type {
  EmittedFile,
  EmittedName,
  GivenName,
  GivenType,
  Layout,
  Target,
  TargetName,
  UncarriedFact,
} from "./targets/target.js";

/** A dialect that schemas can be made for. */
export type SupportedDialect = keyof typeof dialects;

/** A project to be read, and what of it is asked for. */
export interface ProjectInput extends ResolveInput {
  /** Labels or modules of the apps that are asked for; null for those at the path. Everything is resolved all the same. */
  readonly apps: readonly string[] | null;
  /** Labels or modules of apps that are not asked for, whatever `apps` says. */
  readonly exclude?: readonly string[];
  /** Lowers errors about models that were not found to warnings. */
  readonly allowMissing: boolean;
  /** Makes errors of what could not be known and was assumed. */
  readonly strict?: boolean;
}

/** What became of reading a project. */
export interface Reading {
  readonly project: Project;
  /** Labels of the apps that were asked for by name, else of those at the path; null for all of the project's own. */
  readonly apps: ReadonlySet<string> | null;
  /** The folder that the places of the diagnostics are relative to, where they are relative. */
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The file that a diagnostic's span is in; undefined when it cannot be shown. */
  sourceOf(file: string): SourceFile | undefined;
}

/** What was found of a project. */
export interface Diagnosis extends Reading {
  readonly discovery: Discovery;
  /** How many of the project's `.py` files were read, of how many. Packages outside of it do not count. */
  readonly filesRead: number;
  readonly pythonFiles: number;
}

/** A project's model graph. */
export interface Inspection extends Reading {
  readonly graph: Graph;
}

/** Who carries out deletion rules and defaults: the application, or the database. */
export type DatabaseMode = "mirror" | "standalone";

export interface ConvertOptions {
  readonly target: TargetName;
  readonly dialect: SupportedDialect;
  /** Names that an earlier run gave, or that the user asks for, by model label. */
  readonly namesGiven: Readonly<Record<string, GivenName>>;
  /** Release line of the target's library; left out: the target's default. */
  readonly libraryVersion?: string;
  /** TypeScript types of columns, by `app.Model.field`. */
  readonly types?: Readonly<Record<string, GivenType>>;
  /** Whether the database is Django's (`mirror`, the default) or does itself what Django did in Python (`standalone`). */
  readonly mode?: DatabaseMode;
  /** Whether a database that stands alone holds columns to their choices. */
  readonly checkChoices?: boolean;
  /** Which tables of the apps are asked for. Default: all. */
  readonly tables?: TableChoice;
  /** How the target lays out entities in files, where it has the choice. */
  readonly layout?: Layout;
  /** The output folder as seen from where the config of the target's tool lies, where that config is asked for. */
  readonly folder?: string;
}

/** A project as files of a target, in memory. */
export interface Conversion extends Reading {
  readonly schema: Schema;
  readonly files: readonly EmittedFile[];
  /** The first migration and the list of all of them, for a target whose migrations are code. */
  readonly migrations: readonly EmittedFile[];
  /** The config of the target's own tool; null where it was not asked for. */
  readonly config: EmittedFile | null;
  /** The SQL beside the files. */
  readonly artefacts: Artefacts;
  /** What a database that stands alone cannot do in Django's place; null for a mirror. */
  readonly left: readonly LeftOver[] | null;
  readonly names: Readonly<Record<string, EmittedName>>;
  readonly notCarried: readonly UncarriedFact[];
  /** Version of the target's library that the files are for. */
  readonly targetVersion: string;
}

/** What a dotted name stands for. */
export interface Explanation extends Reading {
  readonly subject: Subject | NoSubject;
  /** The statements that make the subject's table, or, for a field, those of them that mention its column. */
  readonly statements: readonly string[];
}

/**
 * Resolves a project and gives its model graph.
 * @param dialect decides the database types in the graph
 * @throws ParserUnavailable where the parser does not load
 */
export function inspect(input: ProjectInput, dialect: SupportedDialect): Inspection {
  const reading = readFor(input, dialect);
  const { project, apps } = reading;
  const graph = graphOf(project, dialects[dialect]);
  if (apps === null) return { ...reading, graph };
  const labels = new Set(project.models.filter((model) => apps.has(model.app)).map((model) => model.label));
  const models = Object.fromEntries(Object.entries(graph.models).filter(([label]) => labels.has(label)));
  return { ...reading, graph: { ...graph, models } };
}

/**
 * Reads a project and gives what was found on the way.
 * @throws ParserUnavailable where the parser does not load
 */
export function diagnose(input: ProjectInput): Diagnosis {
  const files = cachedFiles(input.files);
  const seen = noteReads(files);
  const discovery = discoverProject({ ...input, files: seen.files });
  const reading = read({ ...input, files: seen.files }, discovery);
  const folders = new Set(directoriesBelow(files, discovery.root));
  const filesRead = [...seen.read].filter((path) => folders.has(path.slice(0, path.lastIndexOf("/")))).length;
  return { ...reading, discovery, filesRead, pythonFiles: countPythonFiles(files, [...folders]) };
}

/**
 * Converts a project to a target's files. Nothing is written: what becomes of the files is the caller's business.
 * There are none where none of the models asked for could be found.
 * @throws ParserUnavailable where the parser does not load
 */
export async function convert(input: ProjectInput, options: ConvertOptions): Promise<Conversion> {
  return convertReading(readFor(input, options.dialect), input.strict ?? false, options);
}

/**
 * Converts a project that was read, for one of several targets or layouts: as `convert` does.
 * @param reading what `readFor` gave for the dialect of the options
 * @param strict makes errors of what could not be known and was assumed
 */
export async function convertReading(reading: Reading, strict: boolean, options: ConvertOptions): Promise<Conversion> {
  const { TARGETS } = await import("./targets/index.js");
  const target: Target = TARGETS[options.target];
  const { project, apps } = reading;
  const dialect = dialects[options.dialect];
  const { tables, mode = "mirror", checkChoices: choices = false } = options;
  const lowering = lower(project, dialect, { apps, ...(tables !== undefined && { tables }) });
  const alone: Standalone | null = mode === "mirror" ? null : standalone(lowering.schema, dialect, { choices });
  const { schema } = alone ?? lowering;
  const own = apps ?? new Set(project.apps.filter(isOwnApp).map(({ label }) => label));
  const asked = schema.application?.entities.some(({ group }) => own.has(group)) ?? false;
  const { namesGiven, libraryVersion, types = {}, folder, layout } = options;
  const origin = { django: project.django, target: target.name };
  const baseline = baselineOf(schema, dialect, origin);
  const emission = asked
    ? target.emit(schema, {
        namesGiven,
        types,
        baseline: baseline.script?.statements ?? [],
        ...(layout !== undefined && { layout }),
        ...(libraryVersion !== undefined && { libraryVersion }),
        ...(folder !== undefined && { folder }),
      })
    : null;
  const artefacts =
    emission === null
      ? NO_ARTEFACTS
      : artefactsOf(schema, dialect, emission, origin, baseline, alone?.statements ?? []);
  const emitted = [...lowering.diagnostics, ...(emission?.diagnostics ?? []), ...artefacts.diagnostics];
  return {
    ...reading,
    diagnostics: [...reading.diagnostics, ...(strict ? strictly(emitted) : emitted)],
    schema,
    files: emission?.files ?? [],
    migrations: emission?.migrations ?? [],
    config: emission?.config ?? null,
    artefacts,
    left: alone?.left ?? null,
    names: emission?.names ?? {},
    notCarried: emission?.notCarried ?? [],
    targetVersion: options.libraryVersion ?? target.libraryVersions[0],
  };
}

const NO_ARTEFACTS: Artefacts = { baseline: null, finish: null, standalone: null, unsettled: [], diagnostics: [] };

/**
 * Finds what a dotted name (`app.Model`, `app.Model.field`) stands for, with the statements that make it in a database
 * and the diagnostics that name it; with all diagnostics where nothing has the name.
 * @throws ParserUnavailable where the parser does not load
 */
export function explain(input: ProjectInput, what: string, dialect: SupportedDialect): Explanation {
  const reading = readFor(input, dialect);
  const subject = findSubject(reading.project, what);
  if (subject.kind === "none") return { ...reading, subject, statements: [] };
  const field = subject.kind === "model" ? undefined : subject.field.name;
  const about = ({ model, field: named }: Diagnostic): boolean =>
    model === subject.model.label && (field === undefined || named === field);
  const { schema } = lower(reading.project, dialects[dialect], { apps: null });
  return {
    ...reading,
    diagnostics: reading.diagnostics.filter(about),
    subject,
    statements: statementsFor(subject, schema, dialect),
  };
}

function statementsFor(subject: Subject, schema: Schema, dialect: SupportedDialect): readonly string[] {
  const label = subject.kind === "many-to-many" ? subject.field.through.value : subject.model.label;
  const table = schema.application?.entities.find((entity) => entity.label === label)?.table;
  if (table === undefined || subject.kind === "private") return [];
  const { statements, expressions } = dialects[dialect];
  const column = subject.kind === "field" ? expressions.quote(subject.field.column) : "";
  return statements(schema.tables.filter((each) => isSame(each, table)))
    .map(({ sql }) => sql)
    .filter((sql) => sql.includes(column));
}

function isSame(a: TableName, b: TableName): boolean {
  return a.name === b.name && a.schema === b.schema;
}

/**
 * Reads a project as Django does when it is set up with this database.
 * @throws ParserUnavailable where the parser does not load
 */
export function readFor(input: ProjectInput, dialect: SupportedDialect): Reading {
  return read(withBackend(input, dialect));
}

/** The `root` of a reading, before there is one. */
export function rootOf({ files, path }: Pick<ProjectInput, "files" | "path">): string {
  return discover(files, path).root;
}

/** The project as Django reads it when it is set up with this database. */
function withBackend(input: ProjectInput, dialect: SupportedDialect): ProjectInput {
  return { ...input, backend: dialects[dialect].backend };
}

function read(given: ProjectInput, discovered?: Discovery): Reading {
  const input = { ...given, files: cachedFiles(given.files) };
  const discovery = discovered ?? discoverProject(input);
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic): void => void found.push(input.allowMissing ? allowMissing(each) : each);
  const { project, diagnostics } = markLostStatements(resolveProject(input, report, discovery), found);
  const unknown: Diagnostic[] = [];
  const named = (names: readonly string[]) => chosenApps(project, names, (each) => unknown.push(each));
  const chosen = input.apps === null ? appsAtPath(project) : named(input.apps);
  const apps = input.exclude === undefined ? chosen : without(project, chosen, named(input.exclude));
  // An abstract model outside of the apps has no app's label.
  const isAsked = ({ model }: Diagnostic): boolean =>
    apps === null || model === undefined || !model.includes(".") || apps.has(appOf(model));
  const said = [...unknown, ...diagnostics.filter(isAsked)];
  const { root } = discovery;
  const sourceOf = openSource({ files: input.files, root });
  return { project, apps, root, diagnostics: input.strict === true ? strictly(said) : said, sourceOf };
}

/** App label of `app.Model`. */
function appOf(label: string): string {
  return label.slice(0, label.indexOf("."));
}

/** Labels of the apps at the path that was given; null where that is all of the project's own. */
function appsAtPath(project: Project): ReadonlySet<string> | null {
  const own = project.apps.filter(isOwnApp);
  const atPath = own.filter((app) => app.atPath);
  return atPath.length === 0 || atPath.length === own.length ? null : new Set(atPath.map(({ label }) => label));
}

/** The apps that were chosen, or the project's own, but for those that are left out. */
function without(
  project: Project,
  chosen: ReadonlySet<string> | null,
  left: ReadonlySet<string>,
): ReadonlySet<string> | null {
  if (left.size === 0) return chosen;
  const own = () => project.apps.flatMap((app) => (isOwnApp(app) ? [app.label] : []));
  return new Set([...(chosen ?? own())].filter((label) => !left.has(label)));
}

/** Labels of the apps that labels or modules name; what names none is reported. */
function chosenApps(project: Project, wanted: readonly string[], report: Report): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const name of wanted) {
    const app = project.apps.find(({ label }) => label === name) ?? project.apps.find(({ module }) => module === name);
    if (app !== undefined) labels.add(app.label);
    else {
      const meant = didYouMean(
        name,
        project.apps.flatMap(({ label, module }) => [label, module]),
      );
      const hint = meant === undefined ? `the apps are ${listed(project.apps)}` : `did you mean \`${meant}\`?`;
      report(
        diagnostic("app-unknown", `the project has no app \`${name}\`; nothing was chosen by that name`, { hint }),
      );
    }
  }
  return labels;
}

/** How many apps a message lists. */
const LISTED = 20;

function listed(apps: readonly App[]): string {
  const further = apps.length - LISTED;
  const labels = apps.slice(0, LISTED).map(({ label }) => label);
  return `${labels.join(", ")}${further > 0 ? ` and ${further} more` : ""}`;
}

function allowMissing(found: Diagnostic): Diagnostic {
  const lowered = found.code === "relation-target-missing" || found.code === "through-missing";
  return lowered && found.severity === "error" ? { ...found, severity: "warning" } : found;
}
