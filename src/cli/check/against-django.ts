import { checkWitness } from "../../check-witness.js";
import { discoverProject } from "../../django/resolve.js";
import { parseDjangoVersion } from "../../django/version.js";
import type { ProjectInput, SupportedDialect } from "../../pipeline.js";
import { type Discovery, discover } from "../../source/discover.js";
import { sitePackages } from "../../source/site-packages.js";
import type { Testimony } from "../../witness/testimony.js";
import type { Io } from "../io.js";
import { absolute, type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import type { Talk } from "../talk.js";
import type { WitnessQuestion } from "../witness/question.js";
import { WitnessFailure } from "../witness/witness-failure.js";
import type { Outcome } from "./compare.js";

/** What `--against` says for the project's own Django. A folder of that name is `./django`. */
export const DJANGO = "django";

/** Options of `throughline check --against django`. */
export interface WitnessCheckOptions extends ProjectOptions, TalkOptions {
  readonly python?: string;
  readonly dialect?: SupportedDialect;
  readonly timeLimit: number;
}

/**
 * Holds what is read of a project against what its own Django says, which is run with the Python that was named.
 * @throws WitnessFailure
 */
export async function againstDjango(path: string, options: WitnessCheckOptions, talk: Talk, io: Io): Promise<Outcome> {
  const given = projectInput(path, options, io);
  const { settings, question } = questionFor(given, options, io);
  const testimony = await io.askDjango(question);
  const assumed: string[] = [];
  const django = options.django ?? testimony.django;
  const { dialect, columnTypes } = databaseOf(testimony, options, assumed);
  assumed.push(...otherVersion(given, testimony, options));
  if (!talk.quiet) for (const each of assumed) talk.say(`note: ${each}\n`);

  const input = { ...given, django };
  const { models, fields, manyToMany, unsaid, ...found } = checkWitness(input, testimony, { dialect, columnTypes });
  const unread = found.diagnostics.filter(({ severity }) => severity === "error").length;
  return {
    ...{ input, side: DJANGO, problems: [], files: [] },
    found: { ...found, compared: models, unmanaged: 0, others: [] },
    notCompared: [
      ...(columnTypes ? [] : [`column types, since Django is set up with the database \`${testimony.vendor}\``]),
      ...unsaid.map(({ what, reason }) => `${what} (${reason})`),
    ],
    proof: { models, fields, manyToMany, unread, django: testimony.django, python: testimony.python, settings },
  };
}

function questionFor(
  input: ProjectInput,
  { python, dialect, timeLimit, ...options }: WitnessCheckOptions,
  io: Io,
): { readonly settings: string; readonly question: WitnessQuestion } {
  if (python === undefined) {
    throw new WitnessFailure(
      `\`--against ${DJANGO}\` runs the project's own Django, and nothing of it is run unless \`--python PATH\` says with which Python (a folder of that name is \`./${DJANGO}\`)`,
    );
  }
  const { path } = input;
  const discovery = discoverProject(input);
  if (discovery.kind === "missing") throw new WitnessFailure(`there is no \`${path}\``);
  if (discovery.settings === null) {
    throw new WitnessFailure("no settings module was found for Django to be set up with; --settings names one");
  }
  const settings = discovery.settings.module;
  const cwd = absolute(".", options, io);
  return {
    settings,
    question: {
      ...{ python, cwd, root: discovery.root, path: ownRoots(input, discovery), settings },
      configuration: options.env.DJANGO_CONFIGURATION ?? discovery.configuration,
      ...{ set: options.set, env: { ...io.env, ...options.env }, imports: options.import, seconds: timeLimit },
      dialect: dialect === "mysql" || dialect === "mariadb" ? dialect : null,
    },
  };
}

/** Folders of the project's code. What is installed, the Python knows itself. */
function ownRoots({ files }: ProjectInput, { root, sourceRoots, packagingFolders }: Discovery): readonly string[] {
  const installed = new Set(sitePackages(files, packagingFolders));
  return sourceRoots.filter((folder) => folder !== root && !installed.has(folder));
}

/** Our names of the databases that Django names. */
const VENDORS: Readonly<Record<string, readonly SupportedDialect[]>> = {
  postgresql: ["postgres"],
  mysql: ["mysql", "mariadb"],
  sqlite: ["sqlite"],
};

/** The database that the models are read for: Django's, whatever is asked for. */
function databaseOf(
  { vendor }: Testimony,
  { dialect: asked }: WitnessCheckOptions,
  assumed: string[],
): { readonly dialect: SupportedDialect; readonly columnTypes: boolean } {
  const known = VENDORS[vendor];
  if (known === undefined) return { dialect: asked ?? "postgres", columnTypes: false };
  const [first = "postgres"] = known;
  if (asked !== undefined && known.includes(asked)) return { dialect: asked, columnTypes: true };
  if (asked !== undefined)
    assumed.push(`the models were read for ${first}, the database of the settings, and not for ${asked}`);
  else if (known.length > 1) assumed.push(`the database was taken to be ${first} (--dialect says otherwise)`);
  return { dialect: first, columnTypes: true };
}

/** A sentence where the project would be read for another Django without the Python. */
function otherVersion(
  { files, path, pythonPath }: ProjectInput,
  { django }: Testimony,
  { django: asked }: WitnessCheckOptions,
): readonly string[] {
  const pinned = asked ?? discover(files, path, { pythonPath }).django?.version;
  const [own, other] = [parseDjangoVersion(django), pinned === undefined ? undefined : parseDjangoVersion(pinned)];
  if (other === undefined || own === other) return [];
  return asked === undefined
    ? [
        `the models were read for Django ${own}, that of the Python; without it, they are read for ${other}, which the project asks for`,
      ]
    : [`the models were read for Django ${other}, as --django says, and Python has ${own}`];
}
