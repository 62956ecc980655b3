import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ProjectInput } from "../../src/pipeline.js";
import type { Files } from "../../src/source/files.js";
import { realFiles } from "../../src/source/real-files.js";
import { asGraphJson, type GraphJson, isRecord } from "../oracle/graph.js";

/** A fixture: a folder that is read, and what is expected of it. */
export interface Fixture {
  /** `many-to-many/self-relations`, `projects/bookshop`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute path of its `expected` folder. */
  readonly expected: string;
}

/** One of Django's own system checks that spoke. */
export interface CheckJson {
  readonly id: string;
  readonly level: string;
  readonly model: string | null;
  readonly field: string | null;
}

/** What real Django made of a fixture, as `scripts/record-truth.py` recorded it. */
export type Truth =
  | { readonly kind: "refused"; readonly exception: string; readonly message: string }
  | { readonly kind: "loaded"; readonly models: GraphJson; readonly checks: readonly CheckJson[] };

const REPOSITORY = resolve(import.meta.dirname, "../..");

/** Every folder `fixtures/cases/<area>/<case>`, `fixtures/packages/<name>` and `fixtures/projects/<name>`, in order of name. */
export function fixtures(): readonly Fixture[] {
  const cases = join(REPOSITORY, "fixtures/cases");
  const found = folders(cases).flatMap((area) =>
    folders(join(cases, area)).map((name) => fixture(cases, `${area}/${name}`)),
  );
  const projects = ["packages", "projects"].flatMap((area) =>
    folders(join(REPOSITORY, "fixtures", area)).map((name) => fixture(join(REPOSITORY, "fixtures"), `${area}/${name}`)),
  );
  return [...found, ...projects];
}

/** The fixture of a name. Throws where there is none. */
export function fixtureNamed(name: string): Fixture {
  const found = fixtures().find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no fixture ${name}`);
  return found;
}

/** Whether real Django needs third-party packages to load the fixture: `scripts/packages-setup.sh` installs them. */
export function needsPackages(fixture: Fixture): boolean {
  return fixture.name.startsWith("packages/");
}

function fixture(root: string, name: string): Fixture {
  return { name, path: join(root, name), expected: join(root, name, "expected") };
}

function folders(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => statSync(join(path, name)).isDirectory())
    .sort();
}

/** What to give the pipeline for a fixture: no options, as a user would who only names the folder. */
export function inputOf(fixture: Fixture, files: Files = realFiles()): ProjectInput {
  return {
    files,
    path: fixture.path.replaceAll("\\", "/"),
    settings: null,
    overrides: {},
    pythonPath: [],
    apps: null,
    django: null,
    allowMissing: false,
  };
}

/** The recorded truth; undefined where none has been recorded. */
export function truthOf(fixture: Fixture): Truth | undefined {
  const recorded = readJson(join(fixture.expected, "django.json"));
  if (recorded === undefined) return undefined;
  if (isRecord(recorded.refused)) {
    return {
      kind: "refused",
      exception: String(recorded.refused.exception),
      message: String(recorded.refused.message),
    };
  }
  const checks = readJson(join(fixture.expected, "checks.json"))?.checks;
  return { kind: "loaded", models: asGraphJson(recorded.models), checks: Array.isArray(checks) ? checks : [] };
}

/** Whether the fixture has settings of its own, so that its truth is about every installed app and not only about its own. */
export function hasSettings(fixture: Fixture): boolean {
  return existsSync(join(fixture.path, "manage.py"));
}

/** The settings module that the fixture's `manage.py` names; null for a fixture without settings. */
export function settingsModule(fixture: Fixture): string | null {
  if (!hasSettings(fixture)) return null;
  const text = readFileSync(join(fixture.path, "manage.py"), "utf8");
  return /DJANGO_SETTINGS_MODULE["'],\s*["']([\w.]+)/.exec(text)?.[1] ?? null;
}

function readJson(path: string): Readonly<Record<string, unknown>> | undefined {
  if (!existsSync(path)) return undefined;
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isRecord(value)) throw new TypeError(`${path} holds no object`);
  return value;
}
