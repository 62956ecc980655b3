import fc from "fast-check";
import { DIALECT_NAMES } from "../../src/dialects/dialect-names.js";
import { LAYOUTS, TARGET_NAMES } from "../../src/targets/target-names.js";
import { damaged, damages } from "./damage.js";
import { type Job, runJob } from "./run-job.js";
import { djangoApps, fixtureProjects, type Pair, pairs, type Source } from "./sources.js";
import { DATA_WORDS, PYTHON_WORDS, TYPESCRIPT_WORDS } from "./words.js";

/** One kind of reader and the jobs that damage what it reads. */
export interface Campaign {
  readonly name: string;
  /** How many jobs for each job that damages models. */
  readonly share: number;
  readonly jobs: fc.Arbitrary<Job>;
}

/** What the jobs are made of. */
export interface CampaignOptions {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Whether Django's own test models are damaged, too, where they have been fetched. */
  readonly django: boolean;
  /** How many projects are converted beforehand, to have what a run leaves damaged. */
  readonly ran: number;
}

/** Every campaign: models, TypeScript, and the small files that stand beside them. */
export async function campaigns({ root, django, ran }: CampaignOptions): Promise<readonly Campaign[]> {
  const projects = [...fixtureProjects(root), ...(django ? djangoApps(root) : [])];
  return [
    { name: "models", share: 1, jobs: modelJobs(projects) },
    { name: "typescript", share: 0.25, jobs: typescriptJobs(pairs(root)) },
    { name: "state", share: 0.25, jobs: stateJobs(await ranProjects(projects, ran)) },
    { name: "config", share: 0.1, jobs: configJobs(projects) },
  ];
}

/** A project with up to three of its files damaged, converted for both targets, and now and then checked and asked about. */
function modelJobs(projects: readonly Source[]): fc.Arbitrary<Job> {
  return fc
    .record({
      project: fc.constantFrom(...projects),
      other: fc.constantFrom(...projects),
      dialect: fc.constantFrom(...DIALECT_NAMES),
      options: flags,
      layout: fc.constantFrom(...LAYOUTS),
      more: fc.constantFrom(...MORE),
      hits: hits(PYTHON_WORDS),
    })
    .map(({ project, other, dialect, options, layout, more, hits: all }) => {
      const place = `/p/${project.name.slice(project.name.lastIndexOf("/") + 1)}`;
      const common = ["--dialect", dialect, ...options];
      return {
        files: below(place, struck(project.files, all, first(other))),
        steps: [
          ["convert", place, "--to", "drizzle", "--out", "/out/drizzle", "--json", ...common],
          ["convert", place, "--to", "typeorm", "--out", "/out/typeorm", "--json", ...common, "--layout", layout],
          ...more.map((step) => step.map((word) => (word === "PROJECT" ? place : word))),
        ],
        out: "/out",
      };
    });
}

const flags = fc
  .record({
    mode: fc.constantFrom([], [], ["--mode", "standalone", "--check-choices"]),
    drizzle: fc.constantFrom([], ["--drizzle", "1.0"]),
    missing: fc.constantFrom([], ["--allow-missing"]),
  })
  .map(({ mode, drizzle, missing }) => [...mode, ...drizzle, ...missing]);

/** What is asked of a damaged project besides: mostly nothing. */
const MORE: readonly (readonly (readonly string[])[])[] = [
  ...Array.from({ length: 12 }, () => []),
  [["inspect", "PROJECT", "--json"]],
  [["inspect", "PROJECT", "--all", "--verbose"]],
  [["doctor", "PROJECT"]],
  [["check", "PROJECT", "--against", "/out/drizzle", "--json"]],
  [["check", "PROJECT", "--against", "/out/typeorm", "--json"]],
];

/** TypeScript with up to three of its files damaged, held against the undamaged project. */
function typescriptJobs(all: readonly Pair[]): fc.Arbitrary<Job> {
  return fc
    .record({
      pair: fc.constantFrom(...all),
      other: fc.constantFrom(...all),
      format: fc.constantFrom("json", "text", "sarif", "junit", "markdown"),
      hits: hits(TYPESCRIPT_WORDS),
    })
    .map(({ pair, other, format, hits: every }) => {
      const typescript = struck(pair.typescript.files, every, first(other.typescript));
      const against = typescript.has("drizzle.config.ts") ? "/t/drizzle.config.ts" : "/t";
      return {
        files: { ...below("/p", pair.django.files), ...below("/t", typescript) },
        steps: [["check", "/p", "--against", against, "--format", format, ...pair.options]],
        out: "/out",
      };
    });
}

/** What earlier runs left, and what says which versions are in use, damaged; then everything that reads it. */
function stateJobs(ran: readonly Job[]): fc.Arbitrary<Job> {
  return fc
    .record({
      job: fc.constantFrom(...ran),
      force: fc.constantFrom([], ["--force"]),
      target: fc.constantFrom(...TARGET_NAMES),
      hits: hits(DATA_WORDS),
    })
    .map(({ job, force, target, hits: all }) => {
      const isState = (path: string): boolean => /\.(json|toml|txt|cfg)$/.test(path);
      const state = new Map(Object.entries(job.files).filter(([path]) => isState(path)));
      return {
        files: { ...job.files, ...Object.fromEntries(struck(state, all, Buffer.from(DATA_WORDS.join("\n")))) },
        steps: [
          ["check", "/p", "--against", "/out", "--json", "--baseline", "/out/drift.json"],
          ["convert", "/p", "--to", target, "--out", "/out", "--json", ...force],
          ["check", "/p", "--against", "/out", "--baseline", "/out/drift.json", "--update-baseline"],
        ],
        out: "/out",
      };
    });
}

/** Some projects after a conversion, with a journal, a baseline and the files that say versions. */
async function ranProjects(projects: readonly Source[], count: number): Promise<readonly Job[]> {
  const small = projects.filter(({ files }) => files.size < 12).slice(0, count);
  return Promise.all(
    small.map(async ({ files }) => {
      const job: Job = {
        files: {
          ...below("/p", files),
          ...Object.fromEntries(Object.entries(BESIDE).map(([path, text]) => [path, Buffer.from(text)])),
        },
        steps: [
          ["convert", "/p", "--to", "drizzle", "--out", "/out", "--quiet"],
          ["check", "/p", "--against", "/out", "--baseline", "/out/drift.json", "--update-baseline", "--quiet"],
        ],
        out: "/out",
      };
      return { ...job, files: Object.fromEntries(await runJob(job)) };
    }),
  );
}

const BESIDE = {
  "/out/.throughline.pending.json":
    '{ "files": { "index.ts": ["sha256:0"], "app.ts": [] }, "temporary": [".index.ts.1.throughline-tmp"] }',
  "/out/package.json": '{ "dependencies": { "drizzle-orm": "^0.45.0" }, "devDependencies": { "typeorm": "1" } }',
  "/out/tsconfig.json":
    '{ "compilerOptions": { "paths": { "@/*": ["./*"] }, "baseUrl": "." }, "extends": "./base.json" }',
  "/p/requirements.txt": "Django>=4.2,<6\npsycopg[binary]==3.1 ; python_version > '3'\n",
  "/p/pyproject.toml": '[project]\ndependencies = ["django ~= 5.2"]\n[tool.poetry.dependencies]\ndjango = "^5"\n',
  "/p/setup.cfg": "[options]\ninstall_requires =\n    django\n",
};

/** Configurations that say what they must not, or what they may. */
function configJobs(projects: readonly Source[]): fc.Arbitrary<Job> {
  const value = fc.oneof(
    fc.constantFrom(null, true, false, 0, -1, "", "x", "../x", "__proto__", "\0", "\u2028", [], {}, [""], ["x"], {
      x: "y",
    }),
    fc.constantFrom(
      "drizzle",
      "typeorm",
      "postgres",
      "0.45",
      "entity",
      "standalone",
      "error",
      "5.2",
      "app",
      "TextField",
    ),
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(
      fc.constantFrom("app.Book", "app.Book.title", "__proto__", "x", "USE_TZ", "INSTALLED_APPS"),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  );
  return fc
    .record({
      project: fc.constantFrom(...projects.filter(({ files }) => files.size < 12)),
      config: fc.dictionary(fc.constantFrom(...CONFIG_KEYS), value, { minKeys: 1, maxKeys: 5 }),
      target: fc.constantFrom(...TARGET_NAMES),
    })
    .map(({ project, config, target }) => ({
      files: below("/p", project.files),
      steps: [
        ["convert", "/p", "--to", target, "--out", "/out", "--json"],
        ["check", "/p", "--against", "/out", "--json"],
      ],
      out: "/out",
      config: JSON.stringify(config),
    }));
}

const CONFIG_KEYS =
  "settings set env imports pythonPath django apps exclude tables excludeTables to layout dialect drizzle mode checkChoices strict allowMissing ignore failOn severity names types fields bases".split(
    " ",
  );

/** Which of a project's files are damaged, and how. */
interface Hits {
  readonly picks: readonly number[];
  readonly damages: readonly (readonly import("./damage.js").Damage[])[];
}

function hits(words: readonly string[]): fc.Arbitrary<Hits> {
  return fc.record({
    picks: fc.array(fc.nat(1 << 20), { minLength: 3, maxLength: 3 }),
    damages: fc.array(fc.array(damages(words), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  });
}

/** The files with some of them damaged. */
function struck(
  files: ReadonlyMap<string, Uint8Array>,
  { picks, damages: all }: Hits,
  other: Uint8Array,
): Map<string, Uint8Array> {
  const result = new Map(files);
  const paths = [...files.keys()];
  for (const [at, hitsOfFile] of all.entries()) {
    const path = paths[(picks[at] ?? 0) % paths.length];
    if (path === undefined) continue;
    for (const each of hitsOfFile) result.set(path, damaged(result.get(path) ?? new Uint8Array(), each, other));
  }
  return result;
}

function below(folder: string, files: ReadonlyMap<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

/** The largest file: there is most to take from. */
function first({ files }: Source): Uint8Array {
  return [...files.values()].sort((a, b) => b.length - a.length)[0] ?? new Uint8Array();
}
