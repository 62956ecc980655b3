import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askDjango } from "../../src/cli/witness/ask-django.js";
import type { WitnessQuestion } from "../../src/cli/witness/question.js";
import { type Run, runMain } from "../cli/run-main.js";
import { BOOKSHOP, TESTIMONY } from "../witness/bookshop.js";
import { liveDjango, REPOSITORY } from "./django.js";

/** `check --against django` with real Django: what it says of the fixtures is what is read of them. */
describe("Django as a witness", () => {
  const { python } = liveDjango();
  const projects = join(REPOSITORY, "fixtures/projects");
  let scratch = "";
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "throughline-live-witness-"));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const check = (path: string, ...more: readonly string[]): Promise<Run> =>
    runMain(["check", path, "--against", "django", "--python", python, ...more], { cwd: path, env: process.env });

  /** A project of one app, whose settings end with these lines. */
  const project = (name: string, settings: string, more: Readonly<Record<string, string>> = {}): string => {
    const path = join(scratch, name);
    const files = {
      "settings.py": `INSTALLED_APPS = ["shop"]\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\n${settings}\n`,
      "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "shop/__init__.py": "",
      "shop/models.py":
        "from django.db import models\nclass Book(models.Model):\n    title = models.CharField(max_length=5)\n",
      ...more,
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(path, file, ".."), { recursive: true });
      writeFileSync(join(path, file), text);
    }
    return path;
  };

  it.each(readdirSync(projects))("says of %s what is read of it", async (name) => {
    const { exitCode, stdout } = await check(join(projects, name));
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^0 differences in \d+ models, \d+ fields, \d+ many-to-many \(Django 5\.2\.17, [^\n]+\)\n$/,
      ),
    });
  });

  it("takes a deletion rule that a package guards for the one under the guard", async () => {
    const models = `from django.db import models

class Guard:
    def __init__(self, action):
        self.action = action

    def __call__(self, *args):
        return self.action(*args)

class Book(models.Model):
    before = models.ForeignKey("self", null=True, on_delete=models.SET_NULL)

Book._meta.get_field("before").remote_field.on_delete = Guard(models.SET_NULL)
`;
    const { exitCode, stdout } = await check(project("guarded", "", { "shop/models.py": models }));
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^0 differences in 1 models?, /),
    });
  });

  it("says of the bookshop what was recorded", async () => {
    const asked: WitnessQuestion = {
      ...{ python, cwd: BOOKSHOP, root: BOOKSHOP, path: [], settings: "bookshop.settings.production", set: {} },
      ...{ env: process.env, imports: [], configuration: null, dialect: null, seconds: 60 },
    };
    const { python: _, ...said } = await askDjango(asked);
    const { python: __, ...recorded } = TESTIMONY;
    expect(said).toEqual(recorded);
  });

  it("shows what is edited in the models that are read", async () => {
    const copy = join(scratch, "edited");
    cpSync(BOOKSHOP, copy, { recursive: true });
    const file = join(copy, "shop/models.py");
    writeFileSync(file, readFileSync(file, "utf8").replace('related_name="lines"', 'related_name="rows"'));
    const { exitCode, stdout } = await runMain(["check", copy, "--against", "django", "--python", python], {
      ...{ cwd: copy, env: process.env },
      askDjango: (question) => askDjango({ ...question, cwd: BOOKSHOP, root: BOOKSHOP }),
    });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('accessor="rows" as read, accessor="lines" in Django\n');
    expect(stdout).toMatch(/^2 errors, 0 warnings, 0 notes in 36 models, /m);
  });

  it("answers where settings print and a thread goes on, asks no database, and writes nothing in the project", async () => {
    const path = project(
      "loud",
      `print("loud")
import sys, threading, time
assert sys.argv[1] == "check"
threading.Thread(target=time.sleep, args=(600,)).start()
DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "NAME": "none", "HOST": "127.0.0.1", "PORT": "1"}}
import pymysql
pymysql.install_as_MySQLdb()`,
      { "shop/models.py": "from django.db import models\nclass Book(models.Model):\n    key = models.UUIDField()\n" },
    );
    const before = readdirSync(path, { recursive: true }).sort();
    const { exitCode, stdout, stderr } = await check(path, "--dialect", "mariadb");
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^0 differences in 1 model, 2 fields, 0 many-to-many /),
    });
    expect(stderr).not.toContain("loud");
    expect(readdirSync(path, { recursive: true }).sort()).toEqual(before);
  });

  it("gives both sides the settings, variables and modules that are given", async () => {
    const path = project(
      "given",
      'import os\nLENGTH = int(os.environ.get("LENGTH", "5"))\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"',
      {
        "shop/models.py":
          "from django.conf import settings\nfrom django.db import models\nclass Book(models.Model):\n    title = models.CharField(max_length=settings.LENGTH)\n",
        "late.py":
          'from django.db import models\nclass Late(models.Model):\n    class Meta:\n        app_label = "shop"\n',
      },
    );
    const given = [
      "--env",
      "LENGTH=9",
      "--import",
      "late",
      "--set",
      "DEFAULT_AUTO_FIELD=django.db.models.BigAutoField",
    ];
    const { exitCode, stdout } = await check(path, ...given);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^0 differences in 2 models, 3 fields, /),
    });
  });

  it.each([
    [
      "raises",
      'raise KeyError("TOKEN")',
      /^error: the settings `settings` cannot be imported: KeyError: 'TOKEN'\n(?: {2}.*\n)* {2}KeyError: 'TOKEN'\n/m,
    ],
    ["exits", "import sys\nsys.exit(4)", /^error: the settings `settings` cannot be imported: SystemExit: 4\n/m],
    [
      "lacks",
      'INSTALLED_APPS.append("nowhere")',
      /^error: Django cannot be set up with `settings`: ModuleNotFoundError: No module named 'nowhere'\n/m,
    ],
    [
      "hangs",
      "import time\ntime.sleep(600)",
      /^error: Django was not set up with `settings` within 1 s .*\n {2}Timeout \(0:00:01\)!\n(?: {2}.*\n)*? {4}File ".*settings\.py", line \d+ in <module>\n/m,
    ],
  ])("could not tell where the project %s, and says where", async (name, settings, expected) => {
    const { exitCode, stdout, stderr } = await check(
      project(name, settings),
      "--time-limit",
      name === "hangs" ? "1" : "60",
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(expected);
  });

  it("could not tell where the Python has no Django", async () => {
    const bare = join(scratch, "bare-python");
    writeFileSync(bare, `#!/bin/sh\nexec ${JSON.stringify(python)} -S "$@"\n`);
    chmodSync(bare, 0o755);
    const path = project("bare", "");
    const run = await runMain(["check", path, "--against", "django", "--python", bare], {
      cwd: path,
      env: process.env,
    });
    expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain(`error: \`${bare}\` has no Django: ModuleNotFoundError: No module named 'django'\n`);
  });
});
