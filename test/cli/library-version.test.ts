import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

const DEFINE = 'import { defineConfig } from "throughline";\n';

/** `package.json` that asks for drizzle-orm. */
const asks = (range: string, kind = "dependencies") => JSON.stringify({ [kind]: { "drizzle-orm": range } });

describe("the release of drizzle-orm", () => {
  it.each([
    ["^0.45.4", "0.45", "since package.json asks for drizzle-orm `^0.45.4`"],
    ["0.30 - 0.45", "0.45", "since package.json asks for drizzle-orm `0.30 - 0.45`"],
    ["1.0.0-rc.5", "1.0", "since package.json asks for drizzle-orm `1.0.0-rc.5`"],
    ["^1", "1.0", "since package.json asks for drizzle-orm `^1`"],
    ["npm:drizzle-orm@1.0.0-beta.2", "1.0", "since package.json asks for drizzle-orm `npm:drizzle-orm@1.0.0-beta.2`"],
    ["beta", "1.0", "since package.json asks for drizzle-orm `beta`"],
    [
      "workspace:*",
      "0.45",
      "the default, since package.json asks for drizzle-orm `workspace:*`, which names no release (--drizzle says otherwise)",
    ],
  ])("%s in package.json is %s", async (range, version, because) => {
    const at = workspace({ "shop/models.py": LIBRARY, "web/package.json": asks(range, "devDependencies") });
    const argv = ["convert", "shop/models.py", "--to", "drizzle", "--out", "web/src/db"];
    const { exitCode, stderr } = await runMain(argv, { cwd: at.path });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stderr).toContain(`note: written for drizzle-orm ${version}, ${because}\n`);
    expect(Object.keys(at.read("web/src/db")).includes("relations.ts")).toBe(version === "1.0");
  });

  it("is looked for above the output, past manifests that do not mention it or cannot be read", async () => {
    const at = workspace({
      "shop/models.py": LIBRARY,
      "package.json": asks("~1.0.0"),
      "web/package.json": '{ "dependencies": { "react": "19" } }',
      "web/src/package.json": "{ not json",
    });
    const argv = ["convert", "shop/models.py", "--to", "drizzle", "--out", "web/src/db", "--json"];
    const { stdout } = await runMain(argv, { cwd: at.path });
    expect(JSON.parse(stdout).library).toEqual({
      library: "drizzle-orm",
      version: "1.0",
      from: "package.json",
      because: "since package.json asks for drizzle-orm `~1.0.0`",
    });
  });

  it.each([
    ["catalog:", "pnpm-workspace.yaml", "packages:\n  - web\n\ncatalog:\n  # ORM\n  'drizzle-orm': ^1.0.0 # soon\n"],
    ["catalog:", "pnpm-workspace.yaml", "catalogs:\n  default:\n    drizzle-orm: '1.0.0-rc.5'\n"],
    ["catalog:db", "pnpm-workspace.yaml", "catalog:\n  drizzle-orm: 0.45.0\ncatalogs:\n  db:\n    drizzle-orm: beta\n"],
    ["catalog:", "package.json", '{ "workspaces": { "packages": ["web"], "catalog": { "drizzle-orm": "1.0.0" } } }'],
    [
      "catalog:db",
      "package.json",
      '{ "catalog": { "drizzle-orm": "0.45" }, "catalogs": { "db": { "drizzle-orm": "^1" } } }',
    ],
  ])("%s is what the workspace's catalog says: %s, %j", async (range, file, text) => {
    const at = workspace({ "shop/models.py": LIBRARY, "web/package.json": asks(range), [file]: text });
    const argv = ["convert", "shop/models.py", "--to", "drizzle", "--out", "web/src/db", "--json"];
    const { stdout } = await runMain(argv, { cwd: at.path });
    const { version, because } = JSON.parse(stdout).library;
    expect(version).toBe("1.0");
    expect(because).toMatch(/^since package\.json asks for drizzle-orm `catalog:.*` in the workspace's catalog$/);
  });

  it("is that of package.json where it names one, whatever a catalog says", async () => {
    const catalog = "catalog:\n  drizzle-orm: 1.0.0\n";
    const own = { "web/package.json": asks("^0.45.4"), "pnpm-workspace.yaml": catalog };
    const at = workspace({ "shop/models.py": LIBRARY, ...own });
    const argv = ["convert", "shop/models.py", "--to", "drizzle", "--out", "web/src/db", "--json"];
    const { stdout } = await runMain(argv, { cwd: at.path });
    expect(JSON.parse(stdout).library).toMatchObject({ version: "0.45", from: "package.json" });
  });

  it("is unknown where a catalog has none", async () => {
    const at = workspace({ "shop/models.py": LIBRARY, "web/package.json": asks("catalog:"), "package.json": "{}" });
    const argv = ["convert", "shop/models.py", "--to", "drizzle", "--out", "web/src/db", "--json"];
    const { stdout } = await runMain(argv, { cwd: at.path });
    expect(JSON.parse(stdout).library).toMatchObject({ version: "0.45", from: "default" });
  });

  it("is the flag's, else the config's, before what package.json says", async () => {
    const at = workspace({
      "shop/models.py": LIBRARY,
      "package.json": asks("^0.45.0"),
      "throughline.config.ts": `${DEFINE}export default defineConfig({ to: "drizzle", drizzle: "1.0", out: "db" });\n`,
    });
    const versionOf = async (...argv: string[]) => {
      const { stdout } = await runMain(["convert", "shop/models.py", "--json", ...argv], { cwd: at.path });
      return JSON.parse(stdout).library.version;
    };
    expect(await versionOf()).toBe("1.0");
    expect(await versionOf("--drizzle", "0.45")).toBe("0.45");
    const { exitCode, stderr } = await runMain(["convert", "shop/models.py", "--drizzle", "2"], { cwd: at.path });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("Allowed choices are 0.45, 1.0")]);
  });
});

describe("types of columns", () => {
  const MODELS = "from django.db import models\n\n\nclass Thing(models.Model):\n    details = models.JSONField()\n";

  it("are taken from the config, with paths relative to it", async () => {
    const config = `${DEFINE}export default defineConfig({ project: "../api/shop/models.py", to: "drizzle", out: "src/db", types: { "shop.Thing.details": { type: "Details", import: "./src/details.js" }, "shop.Thing.nothing": { type: "string" } } });\n`;
    const at = workspace({ "api/shop/models.py": MODELS, "web/throughline.config.ts": config });
    const { exitCode, stderr } = await runMain(["convert"], { cwd: `${at.path}/web` });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stderr).toContain("config-type-unused");
    const text = at.read("web/src/db")["shop.ts"];
    expect(text).toContain('import { type Details } from "../details.js";');
    expect(text).toContain("details: jsonb().$type<Details>().notNull()");
  });

  it.each([
    ['{ "a.B.c": "x" }', 'is wrong: `types["a.B.c"]` ("x") must be an object'],
    ['{ "a.B.c": { import: "./x.js" } }', 'is wrong: `types["a.B.c"]` lacks the key `type`'],
    [
      '{ "a.B.c": { type: "A | B", import: "./x.js" } }',
      'is wrong: `types["a.B.c"].type` ("A | B") must be the name of a type that the module exports',
    ],
  ])("%s is no config", async (types, problem) => {
    const config = `${DEFINE}export default defineConfig({ types: ${types} });\n`;
    const at = workspace({ "shop/models.py": MODELS, "throughline.config.ts": config });
    const { exitCode, stderr } = await runMain(["inspect", "shop/models.py"], { cwd: at.path });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(problem)]);
  });
});
