import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelOf, type MigrationKey } from "../../../src/django/migrations/migration.js";
import { migrationState } from "../../../src/django/migrations/migration-state.js";
import { readMigrations } from "../../../src/django/migrations/read-migrations.js";
import { readReplaces } from "../../../src/django/migrations/read-replaces.js";
import { type ProjectInput, readFor } from "../../../src/pipeline.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

type Migrations = Readonly<Record<string, readonly string[]>>;

interface Scenario {
  readonly name: string;
  readonly disk: Readonly<Record<string, Migrations>>;
  readonly applied: readonly string[];
  readonly bare?: readonly string[];
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  readonly modules?: Readonly<Record<string, Migrations | null>>;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8"));
const SCENARIOS: readonly Scenario[] = read("scenarios.json");
const RECORDED: Readonly<Record<string, readonly string[]>> = read("recorded.json");

/** As `squashmigrations` writes it. */
function source(replaces: readonly string[]): string {
  const pairs = replaces.map((label) => `("${label.replace(".", '", "')}")`).join(", ");
  const list = replaces.length === 0 ? "" : `    replaces = [${pairs}]\n`;
  return `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = []\n${list}`;
}

function projectOf({ disk, bare = [], folders = {}, modules = {} }: Scenario): ProjectInput {
  const files: Record<string, string> = {};
  const put = (folder: string, migrations: Migrations, isPackage: boolean): void => {
    if (isPackage) files[`${folder}/__init__.py`] = "";
    for (const [name, replaces] of Object.entries(migrations)) files[`${folder}/${name}.py`] = source(replaces);
  };
  for (const app of ["shop", "blog"]) files[`/p/${app}/__init__.py`] = "";
  for (const [app, migrations] of Object.entries(disk)) {
    put(`/p/${app}/migrations`, migrations, !bare.includes(app));
    for (const inner of folders[app] ?? []) put(`/p/${app}/migrations/${inner}`, {}, true);
  }
  const entries = Object.entries(modules).map(([app, migrations]) => {
    if (migrations !== null) put(`/p/elsewhere/${app}`, migrations, true);
    return `"${app}": ${migrations === null ? "None" : `"elsewhere.${app}"`}`;
  });
  files["/p/config.py"] = `INSTALLED_APPS = ["shop", "blog"]\nMIGRATION_MODULES = {${entries.join(", ")}}\n`;
  return {
    ...{ files: memoryFiles(files), path: "/p", settings: "config", overrides: {}, pythonPath: [], apps: null },
    ...{ django: "5.2", allowMissing: false },
  };
}

function keyOf(label: string): MigrationKey {
  const [app = "", name = ""] = label.split(".", 2);
  return { app, name };
}

function stateOf(scenario: Scenario) {
  const input = projectOf(scenario);
  const disk = readMigrations(readFor(input, "postgres").project, input, new Set(["shop", "blog"]));
  if (disk === null) throw new Error("the setting was not read");
  return migrationState(disk, scenario.applied.map(keyOf));
}

/** Held to what real Django says: `record.py` asked its `MigrationLoader`. */
describe("migrations that are not applied", () => {
  it("has a record of each scenario", () => {
    expect(SCENARIOS.map(({ name }) => name)).toEqual(Object.keys(RECORDED));
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))("%s", (name, scenario) => {
    expect([...stateOf(scenario).pending.map(labelOf)].sort()).toEqual(RECORDED[name]);
  });

  it("are a squash that a database saw a part of, where nothing else is left to do the rest", () => {
    const disk = { shop: { "0001_squashed": ["shop.0001_initial", "shop.0002_a"], "0003_b": [] } };
    const { pending } = stateOf({ name: "", disk, applied: ["shop.0001_initial"] });
    expect(pending.map(labelOf)).toEqual(["shop.0001_squashed", "shop.0003_b"]);
  });

  it("are not told of where the setting cannot be read", () => {
    const input = { ...projectOf({ name: "", disk: { shop: { "0001_initial": [] } }, applied: [] }) };
    const overrides = { MIGRATION_MODULES: "True" };
    const { project } = readFor({ ...input, overrides }, "postgres");
    expect(readMigrations(project, input, new Set(["shop"]))).toBeNull();
  });
});

describe("migrations that are applied and not on disk", () => {
  const ahead = (disk: Migrations, ...applied: string[]) =>
    stateOf({ name: "", disk: { shop: disk }, applied }).ahead.map(labelOf);

  it("are newer than the code where they came last", () => {
    expect(ahead({ "0001_initial": [] }, "shop.0001_initial", "shop.0002_gone")).toEqual(["shop.0002_gone"]);
  });

  it("are not where something on disk came after them: they were squashed, or are of another branch", () => {
    const squashed = { "0001_squashed": [] };
    expect(ahead(squashed, "shop.0001_initial", "shop.0002_a", "shop.0001_squashed")).toEqual([]);
  });

  it("are not where a squash on disk stands for them", () => {
    const squash = { "0001_squashed": ["shop.0001_initial", "shop.0002_a"] };
    expect(ahead(squash, "shop.0001_initial", "shop.0002_a")).toEqual([]);
  });

  it("are not where the app has no migrations on disk", () => {
    expect(ahead({}, "shop.0001_initial", "auth.0001_initial")).toEqual([]);
  });
});

describe("what a squash replaces", () => {
  const replaces = (body: string) =>
    readReplaces("0001.py", new TextEncoder().encode(`class Migration(migrations.Migration):\n${body}`));
  const pair = [{ app: "shop", name: "0001_initial" }];

  it.each([
    ['    replaces = [("shop", "0001_initial")]\n', pair],
    ['    replaces: list = [("shop", "0001_" "initial")]\n', pair],
    ['    replaces = (("shop", "0001_initial"),)\n', pair],
    ['    replaces = OTHERS\n    replaces = [("shop", "0001_initial")]\n', pair],
    ["    replaces = []\n", []],
    ['    """It replaces nothing."""\n    dependencies = []\n', []],
    ["    dependencies = []\n", []],
  ])("is read from %j", (body, expected) => {
    expect(replaces(body)).toEqual(expected);
  });

  it.each([
    ["    replaces = OLD\n"],
    ['    replaces = [("shop", name) for name in NAMES]\n'],
    ['    replaces = [("shop", "0001_initial")]\n    replaces += OLD\n'],
    ['    if DEBUG:\n        replaces = [("shop", "0001_initial")]\n'],
    ['    replaces, x = [("shop", "0001_initial")], 1\n'],
    ['    replaces = [("shop", "0001_initial", 1)]\n'],
    ["    replaces = [\n"],
  ])("is not known from %j", (body) => {
    expect(replaces(body)).toBeNull();
  });

  it("is not known of a class that is not there", () => {
    expect(readReplaces("0001.py", new TextEncoder().encode("from old import Migration  # replaces\n"))).toBeNull();
  });
});
