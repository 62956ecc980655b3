import { dirname, relative } from "node:path";
import { FINISH_SQL } from "../artefacts/artefacts.js";
import type { TypeScriptSources } from "../check-sources.js";
import type { DatabaseMode, SupportedDialect } from "../pipeline.js";
import { cachedFiles } from "../source/cached-files.js";
import type { Files } from "../source/files.js";
import { SourceFile } from "../source/source-file.js";
import type { TargetName } from "../targets/target.js";
import type { Io } from "./io.js";
import { drizzleVersion, TYPEORM_VERSION, typeormLine } from "./library-version.js";
import { MANIFEST_NAME, type Manifest, parseManifest } from "./manifest.js";
import { type NamingStrategy, namingStrategy } from "./naming-strategy.js";
import { NoSources } from "./no-sources.js";
import { absolute } from "./options.js";
import { isDrizzleConfig, readDrizzleConfig } from "./read-drizzle-config.js";
import { sourceFiles } from "./source-folder.js";

/** What the command line and the config say of the other side. What is left out is found out. */
export interface SourcesAsked {
  readonly against: string;
  readonly cwd?: string;
  readonly to?: TargetName;
  readonly dialect?: SupportedDialect;
  readonly drizzle?: "0.45" | "1.0";
  readonly casing?: "snake_case" | "camelCase";
  readonly mode?: DatabaseMode;
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** TypeScript to hold the models against, and how it is to be read. */
export interface FoundSources {
  readonly sources: TypeScriptSources;
  /** The files that it names, and the SQL beside them, read. */
  readonly read: readonly SourceFile[];
  readonly dialect: SupportedDialect;
  readonly mode: DatabaseMode;
  /** Django version that the code was written for, where a manifest says so. */
  readonly django: string | null;
  /** What was taken for granted, a sentence each. */
  readonly assumed: readonly string[];
}

/**
 * Finds the TypeScript at a path: a file, a folder, or a `drizzle.config.ts`, which is read and not run. How it was written
 * is taken from the manifest that `convert` left beside it, else from what the command line or the config says, else from
 * its imports.
 * @throws NoSources
 */
export async function findSources(asked: SourcesAsked, io: Io): Promise<FoundSources> {
  const at = absolute(asked.against, asked, io);
  const files = cachedFiles(io.files);
  const display = (path: string): string => displayed(path, absolute(".", asked, io));
  const kind = files.isFile(at) ? "file" : files.isDirectory(at) ? "folder" : null;
  if (kind === null) throw new NoSources(`there is no file or folder \`${asked.against}\` to check against`);
  const config =
    kind === "file" && isDrizzleConfig(files, at) ? await readDrizzleConfig(files, at, display, asked.env) : null;
  const paths = config?.paths ?? sourceFiles(files, at);
  if (paths.length === 0) throw new NoSources(`there is no TypeScript in \`${asked.against}\``);
  const folder = kind === "folder" ? at : dirname(paths[0] ?? at);
  const { manifest, beside } = manifestAbove(io, folder);
  const open = (path: string): SourceFile => new SourceFile(display(path), new TextDecoder().decode(files.read(path)));
  const read = paths.map(open);
  const finish = files.isFile(`${beside}/${FINISH_SQL}`) ? open(`${beside}/${FINISH_SQL}`) : null;
  const own = read.map(({ text }) => text);
  const texts = own.some(namesLibrary) ? own : await textsReached(files, paths);
  const assumed: string[] = [];
  const target = named(manifest?.target) ?? asked.to ?? (config !== null ? "drizzle" : targetOf(texts, asked.against));
  const dialect = dialectOf(asked, manifest, config?.dialect ?? null, target, texts, assumed);
  const stated = asked.casing ?? config?.casing ?? null;
  const asks = target === "typeorm" && stated === null && manifest === null;
  const strategy = asks ? namingStrategy(files, paths, folder) : null;
  if (strategy !== null) assumed.push(strategySaid(strategy, display));
  const sources = {
    ...{ files, paths, target, display },
    libraryVersion: libraryVersionOf(asked, manifest, target, { folder, texts }, io, assumed),
    casing: strategy !== null && isSnake(strategy) ? ("snake_case" as const) : stated,
    ...{ complete: manifest !== null, finish },
    namesGiven: manifest?.names ?? {},
    environment: asked.env,
  };
  const written = manifest?.mode === "standalone" ? "standalone" : manifest === null ? undefined : "mirror";
  const mode = written ?? asked.mode ?? "mirror";
  const django = manifest?.django ?? null;
  return { sources, read: finish === null ? read : [...read, finish], dialect, mode, django, assumed };
}

/** Whether a strategy is one that makes snake_case: what projects write is called so, as the package's is. */
const isSnake = ({ name }: NamingStrategy): boolean => /snake/i.test(name);

function strategySaid(strategy: NamingStrategy, display: (path: string) => string): string {
  const where = `\`${strategy.name}\` in \`${display(strategy.path)}\``;
  return isSnake(strategy)
    ? `names that are not stated were taken to be in snake_case, by ${where} (--casing camelCase for TypeORM's own)`
    : `names that are not stated were taken to be TypeORM's own; ${where} is not followed (--casing snake_case if it makes that)`;
}

/** A path as seen from where the command runs; absolute where it lies outside. */
function displayed(path: string, from: string): string {
  const way = relative(from, path).replaceAll("\\", "/");
  return way.startsWith("../../..") ? path : way;
}

/** The manifest beside the sources, or in a folder above that holds them; and that folder, else the sources' own. */
function manifestAbove(io: Io, folder: string): { readonly manifest: Manifest | null; readonly beside: string } {
  for (let at = folder; ; at = dirname(at)) {
    const text = io.disk.read(`${at}/${MANIFEST_NAME}`);
    if (text !== undefined) return { manifest: parseManifest(text), beside: at };
    if (at === dirname(at) || io.disk.kind(`${at}/package.json`) !== undefined) {
      return { manifest: null, beside: folder };
    }
  }
}

const named = (target: string | undefined): TargetName | undefined =>
  target === "drizzle" || target === "typeorm" ? target : undefined;

const DRIZZLE = /["']drizzle-orm[/"']|\/drizzle\/\w+-core["']/;
const TYPEORM = /["']typeorm["']/;
const namesLibrary = (text: string): boolean => DRIZZLE.test(text) || TYPEORM.test(text);
/** What drizzle-orm has from 1.0 on, and not before. */
const OF_DRIZZLE_1 = /\bdefineRelations(?:Part)?\b[^;]*\bfrom\s*["']drizzle-orm["']/;

/** The texts of what the modules export again, too: what resolves modules loads the compiler, and is loaded for this only. */
async function textsReached(files: Files, paths: readonly string[]): Promise<readonly string[]> {
  const { reachedTexts } = await import("./reached-texts.js");
  return reachedTexts(files, paths, namesLibrary);
}

function targetOf(texts: readonly string[], against: string): TargetName {
  const imports = (library: RegExp): boolean => texts.some((text) => library.test(text));
  const [drizzle, typeorm] = [imports(DRIZZLE), imports(TYPEORM)];
  if (drizzle && typeorm) {
    throw new NoSources(`\`${against}\` imports both drizzle-orm and typeorm; say with --to which of them is meant`);
  }
  if (!drizzle && !typeorm) {
    throw new NoSources(
      `nothing in \`${against}\` imports drizzle-orm or typeorm; say with --to what it is written for`,
    );
  }
  return drizzle ? "drizzle" : "typeorm";
}

/** What names a dialect in a library's words. */
const WORDS: Readonly<Record<string, SupportedDialect>> = {
  ...{ pg: "postgres", postgresql: "postgres", postgres: "postgres", cockroachdb: "postgres", pglite: "postgres" },
  ...{ mysql: "mysql", mariadb: "mariadb", "aurora-mysql": "mysql", "aurora-postgres": "postgres" },
  ...{ sqlite: "sqlite", "better-sqlite3": "sqlite", sqljs: "sqlite", turso: "sqlite", libsql: "sqlite" },
};

function dialectOf(
  asked: SourcesAsked,
  manifest: Manifest | null,
  configured: string | null,
  target: TargetName,
  texts: readonly string[],
  assumed: string[],
): SupportedDialect {
  const stated = WORDS[manifest?.dialect ?? ""] ?? asked.dialect ?? WORDS[configured ?? ""];
  if (stated !== undefined) return stated;
  const pattern =
    target === "drizzle"
      ? /["'](?:drizzle-orm|[^"'\s]+\/drizzle)\/(pg|mysql|sqlite)-core["']/
      : /\btype:\s*["'](postgres|cockroachdb|aurora-postgres|mysql|aurora-mysql|mariadb|sqlite|better-sqlite3|sqljs)["']/;
  for (const text of texts) {
    const found = WORDS[pattern.exec(text)?.[1] ?? ""];
    if (found !== undefined) return found;
  }
  assumed.push("the dialect was taken to be postgres (--dialect says otherwise)");
  return "postgres";
}

function libraryVersionOf(
  { drizzle }: SourcesAsked,
  manifest: Manifest | null,
  target: TargetName,
  { folder, texts }: { readonly folder: string; readonly texts: readonly string[] },
  io: Io,
  assumed: string[],
): string {
  if (target === "typeorm") return manifest === null ? typeormLine(folder, io.disk) : TYPEORM_VERSION.version;
  if (manifest?.target === target && manifest.targetVersion !== null) return manifest.targetVersion;
  if (drizzle !== undefined) return drizzle;
  const { version, from, because } = drizzleVersion(undefined, folder, io.disk);
  if (from === "default" && texts.some((text) => OF_DRIZZLE_1.test(text))) {
    assumed.push(
      "it was read as code for drizzle-orm 1.0, since it imports `defineRelations` (--drizzle says otherwise)",
    );
    return "1.0";
  }
  if (from === "default") assumed.push(`it was read as code for drizzle-orm ${version}, ${because}`);
  return version;
}
