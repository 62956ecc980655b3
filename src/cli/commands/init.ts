import { relative, resolve } from "node:path";
import { DIALECT_NAMES } from "../../dialects/dialect-names.js";
import type { Discovery } from "../../source/discover.js";
import { discover } from "../../source/discover.js";
import type { Files } from "../../source/files.js";
import type { TargetName } from "../../targets/target.js";
import { TARGET_NAMES } from "../../targets/target-names.js";
import { CONFIG_NAMES } from "../config/load-config.js";
import type { Io } from "../io.js";
import { wantedRange } from "../library-version.js";
import type { ExitCode } from "../main.js";
import { absolute, type TalkOptions } from "../options.js";
import { createTalk } from "../talk.js";

/** Options of `throughline init`, as commander hands them over. */
export interface InitOptions extends Pick<TalkOptions, "cwd" | "quiet" | "color"> {
  readonly to?: TargetName;
  readonly dialect?: string;
  readonly out?: string;
  readonly settings?: string;
  readonly force?: true;
  readonly yes?: true;
}

/**
 * `throughline init`: finds the Django project and the TypeScript project, and writes `throughline.config.ts`. Asks where
 * a person is there to answer; elsewhere, what is found and what the flags say is all there is.
 */
export async function init(path: string | undefined, options: InitOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const from = absolute(".", options, io);
  const folder = nearest(io.files, from, "package.json") ?? from;
  const there = CONFIG_NAMES.find((name) => io.disk.kind(`${folder}/${name}`) !== undefined);
  if (there !== undefined && !options.force) {
    talk.error(`\`${shown(from, `${folder}/${there}`)}\` is there already; --force overwrites it`);
    return 1;
  }
  const project = findProject(io.files, from, path === undefined ? undefined : absolute(path, options, io));
  if (project === undefined) {
    const where = path === undefined ? "here, above or below" : `at \`${path}\``;
    talk.error(`no Django project was found ${where}; name it: throughline init path/to/project`);
    return 1;
  }
  const drizzle = drizzleConfig(io, folder);
  const found = {
    project: shown(folder, project.root),
    dialect: options.dialect ?? drizzle.dialect ?? "postgres",
    out: options.out === undefined ? drizzle.out : shown(folder, absolute(options.out, options, io)),
    to: options.to ?? wantedTarget(io, folder),
  };
  const answers = io.prompts === null || options.yes ? found : await ask(found, options, io);
  if (answers === undefined) {
    talk.error("nothing was written");
    return 1;
  }
  const name = there ?? "throughline.config.ts";
  const settings = options.settings ?? project.settings?.module;
  const file = shown(from, `${folder}/${name}`);
  if (!talk.write(`${folder}/${name}`, file, configText({ ...answers, settings }))) return 1;
  if (talk.quiet) return 0;
  talk.say(`wrote ${file}\n`);
  if (drizzle.said !== undefined && drizzle.dialect !== answers.dialect)
    talk.say(`note: drizzle.config says dialect ${drizzle.said}; throughline writes ${answers.dialect}\n`);
  talk.say("\nnext: npx throughline convert\n");
  return 0;
}

interface Answers {
  readonly to: string;
  readonly project: string;
  readonly dialect: string;
  readonly out: string;
}

async function ask(found: Answers, options: InitOptions, { prompts }: Io): Promise<Answers | undefined> {
  if (prompts === null) return found;
  const project = await prompts.text("Where is the Django project?", found.project);
  if (project === undefined) return undefined;
  const to = options.to ?? (await prompts.choose("Which ORM?", TARGET_NAMES, found.to));
  if (to === undefined) return undefined;
  const dialect = options.dialect ?? (await prompts.choose("Which database?", DIALECT_NAMES, found.dialect));
  if (dialect === undefined) return undefined;
  const out = options.out === undefined ? await prompts.text("Where shall the models go?", found.out) : found.out;
  return out === undefined ? undefined : { project: project || found.project, to, dialect, out: out || found.out };
}

/** The project that was named, else the one around or below a folder, else one in the same repository. */
function findProject(files: Files, from: string, named: string | undefined): Discovery | undefined {
  const repository = nearest(files, from, ".git");
  const places = named === undefined ? [from, ...(repository === undefined ? [] : [repository])] : [named];
  const found = places.map((place) => discover(files, place));
  const isProject = ({ root }: Discovery): boolean => files.isFile(`${root}/manage.py`);
  return found.find(isProject) ?? found.find(({ apps }) => named !== undefined && apps.length > 0);
}

/** The folder, or the nearest above it, that holds something of this name; not beyond the root of a repository. */
function nearest(files: Files, from: string, name: string): string | undefined {
  for (let at = from; ; at = resolve(at, "..").replaceAll("\\", "/")) {
    if (files.isFile(`${at}/${name}`) || files.isDirectory(`${at}/${name}`)) return at;
    if (files.isDirectory(`${at}/.git`) || at === resolve(at, "..").replaceAll("\\", "/")) return undefined;
  }
}

/** The target whose library the `package.json` of a folder asks for; Drizzle where it asks for both, or for none. */
function wantedTarget(io: Io, folder: string): TargetName {
  const text = io.disk.read(`${folder}/package.json`);
  const wants = (name: string): boolean => wantedRange(name, text) !== undefined;
  return wants("typeorm") && !wants("drizzle-orm") ? "typeorm" : "drizzle";
}

/** What drizzle-kit's config found, its database under our name for it where there is one. */
interface DrizzleConfig {
  readonly out: string;
  readonly said: string | undefined;
  readonly dialect: (typeof DIALECT_NAMES)[number] | undefined;
}

/** What drizzle-kit's own config says as plain text; it is not run. A folder beside its schema is the place for ours. */
function drizzleConfig(io: Io, folder: string): DrizzleConfig {
  const texts = ["ts", "mts", "js", "mjs"].map((extension) => io.disk.read(`${folder}/drizzle.config.${extension}`));
  const text = texts.find((each) => each !== undefined) ?? "";
  const schema = /\bschema\s*:\s*\[?\s*["'`]([^"'`$]+)["'`]/.exec(text)?.[1];
  const parts = (schema ?? "").split("/").filter((part) => part !== "" && part !== ".");
  const dynamic = parts.findIndex((part) => /[*?{[]|\.\w+$/.test(part));
  const base = dynamic === -1 ? parts : parts.slice(0, dynamic);
  const isOwn = base.length > 0 && !base.includes("..");
  const said = /\bdialect\s*:\s*["'`](\w+)["'`]/.exec(text)?.[1];
  return {
    out: isOwn ? [...base, "django"].join("/") : "src/db",
    said,
    dialect: DIALECT_NAMES.find((name) => name === said || (name === "postgres" && said === "postgresql")),
  };
}

function configText(config: Answers & { readonly settings: string | undefined }): string {
  const { project, settings, to, dialect, out } = config;
  const keys = Object.entries({ project, settings, to, dialect, out }).filter(([, value]) => value !== undefined);
  const lines = keys.map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
  return `import { defineConfig } from "throughline";\n\nexport default defineConfig({\n${lines.join("")}});\n`;
}

function shown(from: string, path: string): string {
  return relative(from, path).replaceAll("\\", "/") || ".";
}
