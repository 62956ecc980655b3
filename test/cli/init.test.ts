import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

/** A repository with a Django project beside a TypeScript one. */
function repository() {
  return workspace({
    ".git/HEAD": "",
    "api/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
    "api/settings.py": 'INSTALLED_APPS = ["library"]\n',
    "api/library/__init__.py": "",
    "api/library/models.py": LIBRARY,
    "web/package.json": "{}",
    "web/drizzle.config.ts": 'export default { dialect: "postgresql", schema: "./src/data/schema.ts" };\n',
    "web/src/empty.txt": "",
  });
}

const CONFIG = `import { defineConfig } from "throughline";

export default defineConfig({
  project: "../api",
  settings: "settings",
  to: "drizzle",
  dialect: "postgres",
  out: "src/data/django",
});
`;

describe("init", () => {
  it("finds both projects and writes a config that convert takes", async () => {
    const at = repository();
    const run = await runMain(["init"], { cwd: `${at.path}/web/src` });
    expect(run).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "wrote ../throughline.config.ts\n\nnext: npx throughline convert\n",
    });
    expect(at.read("web")["throughline.config.ts"]).toBe(CONFIG);
    expect(await runMain(["convert"], { cwd: `${at.path}/web` })).toMatchObject({ exitCode: 0 });
    expect(Object.keys(at.read("web/src/data/django"))).toContain("library.ts");
  });

  it("overwrites a config only when it is told to", async () => {
    const at = repository();
    at.write({ "web/throughline.config.ts": "mine" });
    expect(await runMain(["init"], { cwd: `${at.path}/web` })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "error: `throughline.config.ts` is there already; --force overwrites it\n",
    });
    expect(at.read("web")["throughline.config.ts"]).toBe("mine");
    expect((await runMain(["init", "--force"], { cwd: `${at.path}/web` })).exitCode).toBe(0);
    expect(at.read("web")["throughline.config.ts"]).toBe(CONFIG);
  });

  it("takes flags", async () => {
    const at = repository();
    const argv = ["init", "../api", "--out", "db", "--settings", "other.settings"];
    expect((await runMain(argv, { cwd: `${at.path}/web` })).exitCode).toBe(0);
    const text = at.read("web")["throughline.config.ts"];
    expect(text).toContain('  settings: "other.settings",\n');
    expect(text).toContain('  out: "db",\n');
  });

  it("asks where there is someone to answer, and writes nothing when they give up", async () => {
    const at = repository();
    const asked: string[] = [];
    const answering = (answer: (initial: string) => string | undefined) => ({
      text: async (message: string, initial: string) => {
        asked.push(message);
        return answer(initial);
      },
      choose: async (message: string, choices: readonly string[], initial: string) => {
        asked.push(message);
        return choices.includes(initial) ? initial : undefined;
      },
    });
    const cwd = `${at.path}/web`;
    expect((await runMain(["init"], { cwd, prompts: answering(() => undefined) })).exitCode).toBe(1);
    expect(at.read("web")["throughline.config.ts"]).toBeUndefined();
    await runMain(["init", "--yes", "--force"], { cwd, prompts: answering(() => "never") });
    expect(asked).toEqual(["Where is the Django project?"]);
    await runMain(["init", "--force"], { cwd, prompts: answering((initial) => initial.replace("data", "db")) });
    expect(asked.slice(1)).toEqual([
      "Where is the Django project?",
      "Which ORM?",
      "Which database?",
      "Where shall the models go?",
    ]);
    expect(at.read("web")["throughline.config.ts"]).toBe(CONFIG.replace("data", "db"));
  });

  it("says so where there is no project", async () => {
    const at = workspace({ ".git/HEAD": "" });
    expect(await runMain(["init"], { cwd: at.path })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "error: no Django project was found here, above or below; name it: throughline init path/to/project\n",
    });
  });
});
