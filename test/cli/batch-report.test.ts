import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../docs/batch-report.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const ROW = JSON.stringify([{ model: "good.book", pk: 1, fields: {} }]);
const INPUTS = {
  "requirements.txt": "django==5.2\n",
  "good/models.py": LIBRARY,
  "good/fixtures/rows.json": ROW,
  "good/fixtures/broken.xml": "<",
  "bad/models.py": `${LIBRARY}    publisher = models.ForeignKey("no.Such", models.CASCADE)\n    twice = models.CharField()\n`,
  "project/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
  "project/settings.py": 'INSTALLED_APPS = ["shop"]\n',
  "project/shop/models.py": LIBRARY,
};

describe("the report of batch", () => {
  it("has the shape of its published schema, however the run went", async () => {
    const at = workspace(INPUTS);
    const batch = async (...argv: string[]) => {
      const { stdout, exitCode } = await runMain(["batch", ...argv, "--out", "out", "--report", "report.json"], {
        cwd: at.path,
      });
      const text = at.read(".")["report.json"] ?? "";
      if (argv.includes("--json")) expect(stdout).toBe(text);
      const report = JSON.parse(text);
      validate(report);
      expect(validate.errors ?? []).toEqual([]);
      expect(report.exitCode).toBe(exitCode);
      return report;
    };
    const all = ["**", "no/such", "--to", "drizzle,typeorm", "--dialect", "postgres,sqlite"];
    const first = await batch(...all, "--json");
    expect(first).toMatchObject({
      ...{ mode: "write", within: 1, shard: null, problems: ["`no/such` matches nothing"] },
      dataFixtures: [
        { path: "good/fixtures/broken.xml", format: "xml", objects: null },
        { path: "good/fixtures/rows.json", format: "json", objects: 1 },
      ],
      summary: { inputs: { clean: 2, error: 1 }, models: { exact: 6 } },
    });
    expect(
      first.inputs.map(({ path, kind, root, state }: Record<string, string>) => [path, kind, root, state]),
    ).toEqual([
      ["bad", "app", ".", "error"],
      ["good", "app", ".", "clean"],
      ["project", "project", "project", "clean"],
    ]);
    expect(first.inputs[0].outputs).toHaveLength(4);
    expect(first.inputs[0].outputs[0].diagnostics.map(({ djangoId }: { djangoId: string }) => djangoId)).toContain(
      "fields.E300",
    );
    await batch("*", "--to", "drizzle", "--check", "--fail-fast");
    await batch("*", "--to", "drizzle", "--shard", "1/2", "--strict");
    await batch("project", "../elsewhere", "--to", "typeorm", "--layout", "entity");
  });

  it("is refused by the schema with anything less or more", async () => {
    const at = workspace(INPUTS);
    const { stdout } = await runMain(["batch", "*", "--to", "drizzle", "--out", "out", "--json"], { cwd: at.path });
    const objects = (value: unknown): Record<string, unknown>[] =>
      typeof value !== "object" || value === null
        ? []
        : [
            ...(Array.isArray(value) ? [] : [value as Record<string, unknown>]),
            ...Object.values(value).flatMap(objects),
          ];
    const count = objects(JSON.parse(stdout)).length;
    expect(count).toBeGreaterThan(30);
    for (let each = 0; each < count; each += 1) {
      const report = JSON.parse(stdout);
      const target = objects(report)[each] ?? {};
      target.surplus = 1;
      expect(validate(report), `surplus in object ${each}`).toBe(false);
    }
    for (const key of Object.keys(JSON.parse(stdout))) {
      const { [key]: _, ...rest } = JSON.parse(stdout);
      expect(validate(rest), `without ${key}`).toBe(false);
    }
  });

  it("stays what it is when it cannot be written, which is said", async () => {
    const at = workspace(INPUTS);
    const argv = ["batch", "good", "--to", "drizzle", "--out", "out", "--report", "no/such/report.json"];
    const { exitCode, stderr } = await runMain(argv, { cwd: at.path });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("error: cannot write `no/such/report.json`: a part of the path does not exist\n");
  });

  it("is a table in the summary of a GitHub job, and as Markdown", async () => {
    const at = workspace({ ...INPUTS, "summary.md": "" });
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(at.path, "summary.md") };
    const argv = ["batch", "*", "no/such", "--to", "drizzle", "--out", "out", "--format", "markdown"];
    const { stdout } = await runMain(argv, { cwd: at.path, env });
    expect(stdout).toMatch(/^\| good \| 2 \/ 0 \/ 0 \| 4 \/ 0 \/ 0 \| 1 \/ 0 \/ 0 \| 0 \| 0 \| [\d.]+ \| written \|$/m);
    expect(stdout).toMatch(/^- \\`no\/such\\` matches nothing$/m);
    expect(at.read(".")["summary.md"]).toBe(`${stdout}\n`);
  });
});
