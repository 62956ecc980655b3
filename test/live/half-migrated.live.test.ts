import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Run, runMain } from "../cli/run-main.js";
import { type Workspace, workspace } from "../cli/workspace.js";
import { liveDjango, runPython } from "./django.js";
import { createMariaDatabase, MARIADB, mariaUrl, WHY_NO_MARIADB } from "./mariadb.js";
import { createDatabase, SERVER, urlOf } from "./server.js";

const SETTINGS = `import json, os
try:
    import pymysql
    pymysql.install_as_MySQLdb()
except ImportError:
    pass
DATABASES = {"default": json.loads(os.environ.get("DATABASE", "{}"))}
INSTALLED_APPS = ["shop"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
`;
const MODELS = `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=100)
`;

/** Runs a command of Django's in a project, with a database. */
function django(at: Workspace, database: object, ...args: string[]): void {
  const env = { ...process.env, DATABASE: JSON.stringify(database), PYTHONDONTWRITEBYTECODE: "1" };
  const command = ["-m", "django", ...args, "--settings", "settings", "--pythonpath", at.path];
  execFileSync(liveDjango().python, command, { cwd: at.path, env, stdio: "pipe" });
}

/** The project's files with two migrations, as Django's own makemigrations wrote them. */
function withMigrations(): Readonly<Record<string, string>> {
  const at = workspace({ "settings.py": SETTINGS, "shop/__init__.py": "", "shop/models.py": MODELS });
  const memory = { ENGINE: "django.db.backends.sqlite3", NAME: ":memory:" };
  django(at, memory, "makemigrations", "shop");
  at.write({ "shop/models.py": `${MODELS}    isbn = models.CharField(max_length=13, null=True)\n` });
  django(at, memory, "makemigrations", "shop", "--name", "add_isbn");
  return at.read(".");
}

/** Django migrates a database half way, then the whole way, then with a migration that is taken off the disk. */
describe("check against a database that Django migrated half way", () => {
  let files: Readonly<Record<string, string>> | undefined;
  const statesOf = async (database: object, against: string): Promise<void> => {
    files ??= withMigrations();
    const at = workspace(files);
    const check = (...more: string[]): Promise<Run> =>
      runMain(["check", ".", "--against", against, "--settings", "settings", "--quiet", ...more], { cwd: at.path });
    django(at, database, "migrate", "shop", "0001");
    const half = await check();
    expect(half.stdout).toMatch(/^error column-missing: .*\n.*shop_book\.isbn$/m);
    expect(half).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(
        "could not tell: the database is half migrated: 1 migration of this project is not applied (shop.0002_add_isbn); run `python manage.py migrate`\n",
      ),
    });
    expect(JSON.parse((await check("--json")).stdout).migrations).toMatchObject({ pending: ["shop.0002_add_isbn"] });
    django(at, database, "migrate", "shop");
    const whole = await check();
    expect(whole).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^no drift in 1 table\n/) });
    expect(whole.stdout).not.toContain("migrat");
    execFileSync("mv", ["shop/migrations/0002_add_isbn.py", "taken.py"], { cwd: at.path });
    expect(await check()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(
        "the database is newer than this code: 1 applied migration is not on disk (shop.0002_add_isbn)\n",
      ),
    });
  };

  it("on SQLite", async () => {
    const file = join(workspace().path, "db.sqlite3");
    await statesOf({ ENGINE: "django.db.backends.sqlite3", NAME: file }, file);
  });

  it.runIf(SERVER !== undefined)(
    `on PostgreSQL${SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : ""}`,
    async () => {
      const url = urlOf(createDatabase(SERVER ?? "", "throughline_half"));
      const { searchParams, port, username, pathname } = new URL(url);
      const at = { NAME: pathname.slice(1), HOST: searchParams.get("host"), PORT: port, USER: username };
      await statesOf({ ENGINE: "django.db.backends.postgresql", ...at }, url);
    },
  );

  it.runIf(MARIADB !== undefined)(`on MariaDB${WHY_NO_MARIADB}`, async () => {
    const server = MARIADB ?? "";
    const made = await createMariaDatabase(server, "throughline_half");
    await made.close();
    const [, socket = "", user = "root"] = /^host=(\S+)(?: user=(\S+))?/.exec(server) ?? [];
    const at = { NAME: made.name, HOST: socket, USER: user };
    await statesOf({ ENGINE: "django.db.backends.mysql", ...at }, mariaUrl(server, made.name));
  });
});

describe("the record of migrations that are not applied", () => {
  it("is what Django says", () => {
    expect(runPython(liveDjango(), "test/django/migrations/record.py", ["--check"])).toMatch(
      /^\d+ scenarios are as Django /,
    );
  });
});
