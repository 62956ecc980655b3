import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** A project, whole and undamaged. */
export interface Source {
  readonly name: string;
  /** Contents by path below the project's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A project in Python and TypeScript beside it. */
export interface Pair {
  readonly name: string;
  readonly django: Source;
  readonly typescript: Source;
  /** Further arguments for `check`. */
  readonly options: readonly string[];
}

/** The Django projects of `fixtures`. */
export function fixtureProjects(root: string): readonly Source[] {
  const areas = [
    ...foldersIn(join(root, "fixtures/cases")),
    join(root, "fixtures/packages"),
    join(root, "fixtures/projects"),
  ];
  return areas.flatMap((area) => foldersIn(area).map((folder) => source(root, folder, isInput)));
}

/** The apps of Django's own test suite, where its source has been fetched (`scripts/live-setup.sh`). */
export function djangoApps(root: string): readonly Source[] {
  const live = join(root, ".live");
  const versions = existsSync(live) ? readdirSync(live).filter((name) => /^django-\d/.test(name)) : [];
  return versions.flatMap((version) => {
    const apps = foldersIn(join(live, version, "tests"));
    const withModels = apps.filter((app) => existsSync(join(app, "models.py")) || existsSync(join(app, "models")));
    return withModels.map((app) => source(root, app, isModelCode));
  });
}

/** Schemas in the styles of people and our own, each with a project to hold it against. */
export function pairs(root: string): readonly Pair[] {
  const byHand = foldersIn(join(root, "fixtures/drift")).map((folder): Pair => {
    const options = join(folder, "options.json");
    return {
      name: relative(root, folder),
      django: source(root, join(folder, "django"), isInput),
      typescript: source(root, join(folder, "typescript"), () => true),
      options: existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : [],
    };
  });
  const [any] = byHand;
  const entities = foldersIn(join(root, "fixtures/entities")).flatMap((folder): readonly Pair[] =>
    any === undefined
      ? []
      : [
          {
            ...any,
            name: relative(root, folder),
            typescript: source(root, folder, () => true),
            options: ["--to", "typeorm"],
          },
        ],
  );
  const ours = fixtureProjects(root).flatMap((django): readonly Pair[] =>
    foldersIn(join(root, django.name, "expected"))
      .filter((folder) => /\/(drizzle|typeorm)[\w-]*$/.test(folder))
      .map((folder) => ({
        name: relative(root, folder),
        django,
        typescript: source(root, folder, (path) => path.endsWith(".ts")),
        options: ["--to", /\/typeorm[^/]*$/.test(folder) ? "typeorm" : "drizzle"],
      })),
  );
  return [...byHand, ...entities, ...ours];
}

/** Whether a file of a fixture is part of what is read. */
function isInput(path: string): boolean {
  return !path.startsWith("expected/") && !path.includes("__pycache__");
}

/** Whether a file of an app is Python that its models may come from. */
function isModelCode(path: string): boolean {
  return path.endsWith(".py") && !/(^|\/)(tests?|test_\w+|migrations|urls|views|admin)(\.py|\/)/.test(path);
}

function source(root: string, folder: string, wanted: (path: string) => boolean): Source {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = paths.filter((path) => wanted(path) && statSync(join(folder, path)).isFile()).sort();
  return {
    name: relative(root, folder),
    files: new Map(files.map((path) => [path, readFileSync(join(folder, path))])),
  };
}

function foldersIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory())
    .map(({ name }) => join(path, name))
    .sort();
}
