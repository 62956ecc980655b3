import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.js";
import { connect } from "../../src/cli/connect.js";
import { realFiles } from "../../src/source/real-files.js";
import { liveDjango } from "./django.js";
import { createDatabase, SERVER, urlOf } from "./server.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";

const MODELS = `from django.db import models
class Tag(models.Model):
    name = models.CharField(max_length=50, unique=True)
class Book(models.Model):
    title = models.CharField(max_length=200)
    tags = models.ManyToManyField(Tag)
`;

/**
 * A new project as Django's own commands make it, and its database by the migrations of all apps, Django's own included: the
 * keys of their join tables have the class of DEFAULT_AUTO_FIELD, whatever the apps' `default_auto_field` says.
 */
it.runIf(SERVER !== undefined)(`a new project has no drift from what its migrations made${why}`, async () => {
  const { python } = liveDjango();
  const project = mkdtempSync(join(tmpdir(), "throughline-new-"));
  const django = (...args: readonly string[]) => execFileSync(python, ["-B", ...args], { cwd: project, stdio: "pipe" });
  const database = createDatabase(SERVER ?? "", "throughline_new");
  django("-m", "django", "startproject", "site_of_books", ".");
  mkdirSync(join(project, "shop"));
  writeFileSync(join(project, "shop/__init__.py"), "");
  writeFileSync(join(project, "shop/models.py"), MODELS);
  const { host, port, user, dbname } = Object.fromEntries(database.split(" ").map((part) => part.split("=", 2)));
  const settings = {
    default: { ENGINE: "django.db.backends.postgresql", NAME: dbname, USER: user, HOST: host, PORT: port },
  };
  appendFileSync(
    join(project, "site_of_books/settings.py"),
    `\nINSTALLED_APPS += ["shop"]\nDATABASES = ${JSON.stringify(settings)}\n`,
  );
  django("manage.py", "makemigrations", "shop");
  django("manage.py", "migrate");

  const asked = { settings: null, overrides: {}, pythonPath: [], django: null, apps: null, allowMissing: false };
  const input = { ...asked, files: realFiles(), path: project };
  const connection = await connect(urlOf(database), process.cwd());
  try {
    const { findings } = await check(input, connection.query, { dialect: "postgres" });
    const said = findings.map(({ code, severity, table, columns }) => [code, severity, `${table}.${columns.join()}`]);
    expect(said).toEqual([
      ["many-to-many-key-type", "note", "auth_group_permissions.id"],
      ["many-to-many-key-type", "note", "auth_user_groups.id"],
      ["many-to-many-key-type", "note", "auth_user_user_permissions.id"],
    ]);
  } finally {
    await connection.close();
  }
});
