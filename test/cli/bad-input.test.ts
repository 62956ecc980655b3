import { afterEach, describe, expect, it, vi } from "vitest";
import type { Disk } from "../../src/cli/disk.js";
import { realDisk } from "../../src/cli/disk.js";
import type { Files } from "../../src/source/files.js";
import { realFiles } from "../../src/source/real-files.js";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

function convert(at: Workspace, path: string, ...more: string[]) {
  return runMain(["convert", path, "--to", "drizzle", "--out", "db", ...more], { cwd: at.path });
}

const TEMPLATE =
  "from django.db import models\n\n{% for name in names %}\nclass {{ name }}(models.Model):\n    pass\n{% endfor %}\n";
const latin1 = Buffer.from(`${LIBRARY}# caf\xe9\n`, "latin1");

describe("bad input", () => {
  it.each([
    ["a missing path", {}, /^error: `.*\/app` does not exist \[file-not-found\]$/m],
    ["an empty folder", { "app/.keep": "" }, /^error: .*`app`.* \[no-models\]$/m],
    ["no models at all", { "app/models.py": "x = 1\n" }, /^error: .*`app`.* \[no-models\]$/m],
    [
      "something that is no Python",
      { "app/models.py": "%PDF-1.4 (((\n" },
      /^app\/models\.py:1:1: error: .* \[syntax-error\]$/m,
    ],
    [
      "a Jinja template",
      { "app/models.py": TEMPLATE },
      /^app\/models\.py:3:1: error: .*template.* \[not-python\]\n {2}3 \| \{% for/m,
    ],
    ["invalid UTF-8", { "app/models.py": latin1 }, /^app\/models\.py:11:6: error: .*0xe9.* \[not-python\]$/m],
    ["a NUL", { "app/models.py": `${LIBRARY}\0` }, /^app\/models\.py:11:1: error: .*NUL.* \[not-python\]$/m],
  ])("%s: said in one line with its place, nothing written, exit 1", async (_, files, line) => {
    const at = workspace(files);
    const { exitCode, stdout, stderr } = await convert(at, "app");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(line);
    expect(at.read("db")).toEqual({});
  });

  it.each([
    ["not-python", { "app/models.py": TEMPLATE }, []],
    ["app-unknown", { "app/models.py": LIBRARY }, ["--apps", "shop"]],
    ["output-unwritable", { "app/models.py": LIBRARY, db: "a file" }, []],
  ])("%s is in the JSON report too, which says that nothing was written", async (code, files, more) => {
    const at = workspace(files);
    const { exitCode, stdout } = await convert(at, "app", "--json", ...more);
    expect(exitCode).toBe(1);
    const { mode, diagnostics } = JSON.parse(stdout);
    expect(mode).toBe("refused");
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, severity: "error" }));
  });

  it("a file that the system refuses is named, exit 1; the rest is written", async () => {
    const at = workspace({ "one/models.py": LIBRARY, "two/models.py": LIBRARY });
    const real = realFiles();
    const files: Files = { ...real, read: (path) => (path.endsWith("/two/models.py") ? undefined : real.read(path)) };
    const run = (...argv: string[]) =>
      runMain([...argv, "--to", "drizzle", "--out", "db", "--json"], { cwd: at.path, files });
    const one = await run("convert", "two");
    expect(one.exitCode).toBe(1);
    expect(JSON.parse(one.stdout).diagnostics).toContainEqual(
      expect.objectContaining({ code: "file-unreadable", severity: "error", file: "two/models.py", line: 1 }),
    );
    const { exitCode, stdout } = await run("batch", "*");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).inputs).toMatchObject([{ path: "one" }, { path: "two" }]);
    expect(Object.keys(at.read("db"))).toContain("one/drizzle-postgres/index.ts");
  });

  it("an unresolvable target is an error, which --allow-missing lowers; its column is kept", async () => {
    const at = workspace({
      "app/models.py": `${LIBRARY}    publisher = models.ForeignKey("publishing.Publisher", models.CASCADE)\n`,
    });
    const line = (severity: string) =>
      new RegExp(
        `^app/models\\.py:11:35: ${severity}: .*'publishing\\.Publisher'.* \\[relation-target-missing, fields\\.E300\\]$`,
        "m",
      );
    const strict = await convert(at, "app", "--strict");
    expect(strict.exitCode).toBe(1);
    expect(strict.stderr).toContain("nothing was written, because --strict was given and there are errors\n");
    expect(at.read("db")).toEqual({});
    const refused = await convert(at, "app");
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(line("error"));
    expect(refused.stdout).toMatch(/^fields +5 +4 +0 +1$/m);
    expect(at.read("db")["app.ts"]).toContain("publisher_id");
    const allowed = await convert(at, "app", "--allow-missing");
    expect(allowed.exitCode).toBe(0);
    expect(allowed.stderr).toMatch(line("warning"));
    expect(allowed.stdout).toMatch(/^fields +5 +4 +1 +0$/m);
  });

  it("a syntax error loses its statement: the rest is written, the model is named and marked, exit 1", async () => {
    const at = workspace({
      "app/models.py": LIBRARY.replace(
        "title = models.CharField(max_length=100)",
        "title = models.CharField(max_length=(",
      ),
    });
    const strict = await convert(at, "app", "--strict");
    expect(strict.exitCode).toBe(1);
    expect(at.read("db")).toEqual({});
    const { exitCode, stdout, stderr } = await convert(at, "app");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^app\/models\.py:9:\d+: error: .*`app\.Book`.* \[syntax-error\]$/m);
    expect(stdout).toMatch(/^models +2 +1 +0 +1$/m);
    expect(at.read("db")["app.ts"]).toMatch(/`app\.Author`[\s\S]*`app\.Book`\.[\s*]+Incomplete/);
  });

  it("an app that is not there is refused, with what may have been meant", async () => {
    const at = workspace({ "library/models.py": LIBRARY });
    const { exitCode, stderr } = await convert(at, ".", "--apps", "libary");
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      "error: the project has no app `libary`; nothing was chosen by that name [app-unknown]\n  hint: did you mean `library`?\n",
    );
    expect(at.read("db")).toEqual({});
  });

  it("an output folder that is not writable is said in one sentence and stays as it was", async () => {
    const at = workspace({ "app/models.py": LIBRARY });
    const denied = (): never => {
      throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    };
    const disk: Disk = { ...realDisk, makeDirectory: denied, create: denied };
    const argv = ["convert", "app", "--to", "drizzle", "--out", "db"];
    const { exitCode, stderr } = await runMain(argv, { cwd: at.path, disk });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("error: cannot write to `db`: permission denied [output-unwritable]\n");
    expect(at.read("db")).toEqual({});
  });
});

describe("failures that are not the user's", () => {
  afterEach(() => vi.doUnmock("../../src/pipeline.js"));

  async function failingWith(error: Error) {
    vi.resetModules();
    vi.doMock("../../src/pipeline.js", () => ({
      inspect: () => {
        throw error;
      },
    }));
    const fresh = await import("./run-main.js");
    return fresh.runMain(["inspect", "."]);
  }

  it("a missing parser is one sentence", async () => {
    vi.resetModules();
    const { ParserUnavailable } = await import("../../src/python/syntax/parser.js");
    vi.doMock("../../src/pipeline.js", () => ({
      inspect: () => {
        throw new ParserUnavailable("The Python parser cannot be loaded (it is not here).");
      },
    }));
    const fresh = await import("./run-main.js");
    expect(await fresh.runMain(["inspect", "."])).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "error: The Python parser cannot be loaded (it is not here).\n",
    });
  });

  it("a mistake of our own asks for a report", async () => {
    const { exitCode, stdout, stderr } = await failingWith(new Error("no such column"));
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toBe(
      "error: throughline itself failed (no such column); please report it, with what it was given\n",
    );
  });
});
