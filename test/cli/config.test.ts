import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

const DEFINE = 'import { defineConfig } from "throughline";\n';

/** A TypeScript project beside a Django one. */
function projects(config: string): Workspace & { readonly web: string } {
  const at = workspace({
    "api/library/__init__.py": "",
    "api/library/models.py": LIBRARY,
    "web/throughline.config.ts": config,
    "web/src/empty.txt": "",
  });
  return { ...at, web: `${at.path}/web` };
}

const modelsOf = (stdout: string) => JSON.parse(stdout).models;

describe("throughline.config.ts", () => {
  it("says what the command line leaves open, with paths relative to itself", async () => {
    const at = projects(
      `${DEFINE}export default defineConfig({ project: "../api/library", to: "drizzle", out: "src/db", names: { "library.Book": "tomes" } });\n`,
    );
    const { exitCode, stdout, stderr } = await runMain(["convert"], { cwd: `${at.web}/src` });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain("written to db\n");
    expect(stderr).toContain("\nnext: npx drizzle-kit generate --dialect postgresql --schema 'db/**/*.ts'\n");
    expect(at.read("web/src/db")["library.ts"]).toContain("export const tomes = pgTable(");
  });

  it("is won over by flags", async () => {
    const at = projects(
      `${DEFINE}export default defineConfig({ project: "../api/library", to: "drizzle", out: "src/db", set: { DEFAULT_AUTO_FIELD: "django.db.models.BigAutoField", USE_TZ: false } });\n`,
    );
    const keyOf = async (...argv: string[]) => {
      const { stdout } = await runMain(["inspect", "--json", ...argv], { cwd: at.web });
      return modelsOf(stdout)["library.Book"].fields[0].internal_type;
    };
    expect(await keyOf()).toBe("BigAutoField");
    expect(await keyOf("--set", "DEFAULT_AUTO_FIELD=django.db.models.SmallAutoField")).toBe("SmallAutoField");
    await runMain(["convert", "--out", "elsewhere"], { cwd: at.web });
    expect(at.read("web/src/db")).toEqual({});
    expect(Object.keys(at.read("web/elsewhere"))).toContain("index.ts");
  });

  it("says what packages without source are", async () => {
    const at = projects(
      `${DEFINE}export default defineConfig({
  project: "../api/shop",
  fields: {
    "money.fields.MoneyField": { as: "DecimalField", options: { max_digits: 12, decimal_places: 2 }, ignores: ["currency"] },
    "money.fields.Note": { as: "TextField" },
  },
  bases: {
    "stamps.models.Stamped": { fields: { created: { as: "DateTimeField", options: { auto_now_add: true } } }, meta: { ordering: ["-created"] } },
    "stamps.models.Plain": { extends: [] },
  },
});\n`,
    );
    at.write({
      "api/shop/__init__.py": "",
      "api/shop/models.py": [
        "from django.db import models",
        "from money.fields import MoneyField, Note",
        "from stamps import models as stamps",
        "class Product(stamps.Plain, stamps.Stamped):",
        '    price = MoneyField("the price", currency="EUR", max_digits=8)',
        "    note = Note(null=True)",
        "",
      ].join("\n"),
    });
    const told = await runMain(["inspect", "--json"], { cwd: at.web });
    expect(told).toMatchObject({ exitCode: 0 });
    const { fields, ordering } = modelsOf(told.stdout)["shop.Product"];
    expect(ordering).toEqual(["-created"]);
    expect(
      fields.map((field: Record<string, unknown>) => [field.name, field.db_type ?? field.dbType, field.null]),
    ).toEqual([
      ["id", "integer", false],
      ["created", "timestamp with time zone", false],
      ["price", "numeric(8, 2)", false],
      ["note", "text", true],
    ]);
    const untold = await runMain(["inspect", "--json", "--no-config", "../api/shop"], { cwd: at.web });
    expect(untold).toMatchObject({ exitCode: 1 });
    expect(modelsOf(untold.stdout)["shop.Product"]?.fields.map(({ name }: { name: string }) => name)).not.toContain(
      "price",
    );
  });

  it("leaves apps out", async () => {
    const at = projects(`${DEFINE}export default defineConfig({ project: "../api", exclude: ["shop"] });\n`);
    at.write({ "api/shop/__init__.py": "", "api/shop/models.py": LIBRARY });
    const appsOf = async (...argv: string[]) => {
      const { stdout } = await runMain(["inspect", "--json", ...argv], { cwd: at.web });
      return [...new Set(Object.keys(modelsOf(stdout)).map((label) => label.split(".")[0]))];
    };
    expect(await appsOf()).toEqual(["library"]);
    expect(await appsOf("--exclude", "library")).toEqual(["shop"]);
    expect(await appsOf("--no-config", "../api")).toEqual(expect.arrayContaining(["library", "shop"]));
  });

  it("is left aside for another project, which is said", async () => {
    const at = projects(`${DEFINE}export default defineConfig({ project: "../api", settings: "nowhere" });\n`);
    at.write({ "other/shop/__init__.py": "", "other/shop/models.py": LIBRARY });
    const { exitCode, stderr } = await runMain(["inspect", "../other/shop"], { cwd: at.web });
    expect(exitCode).toBe(0);
    expect(stderr).toContain(
      "note: `throughline.config.ts` is about `../api`; it was left aside for `../other/shop`\n",
    );
    expect((await runMain(["inspect", "../api/library"], { cwd: at.web })).stderr).toContain("[settings-not-found]");
  });

  it("is never taken from the project that is read", async () => {
    const at = projects(`${DEFINE}export default defineConfig({});\n`);
    at.write({ "api/throughline.config.ts": 'throw new Error("this was run");\n' });
    expect((await runMain(["inspect", "../api"], { cwd: at.web })).exitCode).toBe(0);
    expect((await runMain(["inspect", "."], { cwd: `${at.path}/api` })).stderr).toContain("this was run");
  });

  it("names only models that are written", async () => {
    const at = projects(
      `${DEFINE}export default defineConfig({ project: "../api", to: "drizzle", out: "db", names: { "library.Boook": "x" } });\n`,
    );
    const { stdout } = await runMain(["convert", "--format", "json"], { cwd: at.web });
    const codes = JSON.parse(stdout).diagnostics.map(({ code, hint }: Record<string, string>) => [code, hint]);
    expect(codes).toContainEqual(["config-name-unused", "Did you mean `library.Book`?"]);
  });

  it("is named by --config", async () => {
    const at = projects("export default 1;\n");
    at.write({ "web/other.config.mts": 'export default { project: "../api/library" };\n' });
    const run = await runMain(["inspect", "--config", "other.config.mts"], { cwd: at.web });
    expect(run).toMatchObject({ exitCode: 0 });
    expect((await runMain(["inspect", ".", "--config", "none.ts"], { cwd: at.web })).stderr).toBe(
      "error: `none.ts` cannot be read\n",
    );
    expect((await runMain(["inspect", ".", "--config", "a.json"], { cwd: at.web })).stderr).toBe(
      "error: `a.json` is no config: it must be a .ts, .mts, .js or .mjs file\n",
    );
  });

  it.each([
    ['export default { setings: "x" };', "is wrong: there is no key `setings`; did you mean `settings`?"],
    ['export default { strict: "yes" };', 'is wrong: `strict` ("yes") must be true or false'],
    ["export default { django: 5.2 };", 'is wrong: `django` (5.2) must be a version in quotes, such as "5.2"'],
    ['export default { apps: "shop" };', 'is wrong: `apps` ("shop") must be a list of texts'],
    ['export default { to: "drizle" };', 'is wrong: `to` ("drizle") is unknown; did you mean `drizzle`?'],
    [
      'export default { fields: { "a.B": { as: "DecimlField" } } };',
      'is wrong: `fields["a.B"].as` ("DecimlField") is no field class of Django\'s; did you mean `DecimalField`?',
    ],
    ['export default { fields: { "a.B": {} } };', 'is wrong: `fields["a.B"]` lacks the key `as`'],
    [
      'export default { bases: { "a.B": { feilds: {} } } };',
      'is wrong: there is no key `feilds` in `bases["a.B"]`; did you mean `fields`?',
    ],
    ["export const config = {};", "must export its configuration: `export default defineConfig({ … })`"],
    ['throw new Error("no luck\\ntoday");', "cannot be used: no luck"],
    ["export default {", "cannot be used: ParseError: Unexpected token at 1:16"],
  ])("that reads %j is refused in one sentence", async (config, problem) => {
    const at = projects(config);
    expect(await runMain(["inspect", "../api"], { cwd: at.web })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: `error: \`throughline.config.ts\` ${problem}\n`,
    });
  });
});
