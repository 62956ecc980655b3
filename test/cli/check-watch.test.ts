import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { type Seen, type Watching, watchDisk } from "../../src/cli/watching.js";
import { type Run, runMain } from "./run-main.js";
import { type Workspace, workspace } from "./workspace.js";

const MODELS = `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=100)
    pages = models.IntegerField()
`;
const longer = (length: number): string => MODELS.replace("100", String(length));

/** A project with what `convert` writes for it. */
async function converted(): Promise<Workspace> {
  const at = workspace({ "shop/models.py": MODELS });
  const { exitCode } = await runMain(["convert", "shop", "--to", "drizzle", "--out", "db", "--no-config", "--quiet"], {
    cwd: at.path,
  });
  expect(exitCode).toBe(0);
  return at;
}

/** Stands in for the disk's watcher: does one step after each run, and ends as Ctrl-C does when there is none left. */
function scripted(steps: readonly (() => void)[]) {
  const followed: Seen[] = [];
  let closed = 0;
  const left = [...steps];
  const watching: Watching = {
    begin: () => undefined,
    follow(seen) {
      followed.push({ files: new Set(seen.files), folders: new Set(seen.folders) });
      return [];
    },
    async changed() {
      const step = left.shift();
      step?.();
      return step !== undefined;
    },
    close: () => {
      closed += 1;
    },
  };
  return { watching: async () => watching, followed, closed: () => closed };
}

const ARGUMENTS = ["check", "shop", "--against", "db", "--no-config", "--quiet", "--watch"];
const watch = (at: Workspace, watching: Io["watching"], ...more: string[]): Promise<Run> =>
  runMain([...ARGUMENTS, ...more], { cwd: at.path, watching });

describe("check --watch", () => {
  it("checks again after each change, and says what is new and what is gone", async () => {
    const at = await converted();
    const script = scripted([
      () => at.write({ "shop/models.py": longer(120) }),
      () => at.write({ "shop/models.py": `# moved\n${longer(120)}` }),
      () => at.write({ "shop/models.py": MODELS.replace("IntegerField()", "FloatField()") }),
    ]);
    const { exitCode, stdout, stderr } = await watch(at, script.watching);
    expect({ exitCode, stderr, closed: script.closed() }).toEqual({ exitCode: 0, stderr: "", closed: 1 });
    const runs = stdout.split(/^── 09:05:07 ─+\n/m).slice(1);
    expect(runs.map((run) => run.match(/^since the last run: .*$/m)?.[0])).toEqual([
      undefined,
      "since the last run: 1 new (column-size shop_book.title)",
      "since the last run: nothing new, nothing gone",
      "since the last run: 1 new (column-type shop_book.pages); 1 gone (column-size shop_book.title)",
    ]);
    expect(runs[0]).toMatch(/^no drift in 1 table\n/);
    expect(runs[1]).toMatch(/^error column-size: /);
  });

  it("follows the models, the TypeScript, the manifest and the folders that they are in", async () => {
    const at = await converted();
    const script = scripted([]);
    await watch(at, script.watching);
    const [{ files, folders } = { files: new Set(), folders: new Set() }] = script.followed;
    for (const name of ["shop/models.py", "db/shop.ts", "db/.throughline.json"])
      expect(files).toContain(join(at.path, name));
    for (const name of ["shop", "db", ""]) expect(folders).toContain(join(at.path, name).replace(/\/$/, ""));
  });

  it("reads the config anew, follows it, and waits where it cannot be used", async () => {
    const at = await converted();
    const config = (rest: string): void =>
      at.write({ "throughline.config.ts": `export default { project: "shop", out: "db", ${rest} };\n` });
    config("");
    at.write({ "shop/models.py": longer(120) });
    const script = scripted([() => config("severity: ["), () => config('ignore: ["column-size"]')]);
    const { exitCode, stdout, stderr } = await runMain(["check", "--quiet", "--watch"], {
      cwd: at.path,
      watching: script.watching,
    });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^error: `throughline\.config\.ts` cannot be used: .*\n$/);
    expect(stdout).toContain("since the last run: 1 gone (column-size shop_book.title)\n");
    for (const { files } of script.followed) expect(files).toContain(join(at.path, "throughline.config.ts"));
  });

  it("waits for what is not there yet", async () => {
    const at = await converted();
    renameSync(join(at.path, "db"), join(at.path, "away"));
    const script = scripted([() => renameSync(join(at.path, "away"), join(at.path, "db"))]);
    const { exitCode, stdout, stderr } = await watch(at, script.watching);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: "error: there is no file or folder `db` to check against\n",
    });
    expect(stdout).toContain("no drift in 1 table\n");
  });

  it("reads a live database anew each time", async () => {
    const at = workspace({ "shop/models.py": MODELS });
    const run = (sql: string): void => {
      const database = new Database(join(at.path, "db.sqlite3"));
      database.exec(sql);
      database.close();
    };
    run(
      "CREATE TABLE shop_book (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, title varchar(100) NOT NULL, pages integer NOT NULL)",
    );
    const script = scripted([() => run("ALTER TABLE shop_book ADD COLUMN extra text")]);
    const { stdout } = await runMain([...ARGUMENTS, "--against", "db.sqlite3"], {
      cwd: at.path,
      watching: script.watching,
    });
    expect(stdout).toContain("since the last run: 1 new (column-extra shop_book.extra)\n");
  });

  it("clears a terminal before each run, and says how to end it", async () => {
    const at = await converted();
    const script = scripted([() => undefined]);
    const { stdout, stderr } = await runMain(
      ["check", "shop", "--against", "db", "--no-config", "--no-color", "--watch"],
      { cwd: at.path, watching: script.watching, terminal: true },
    );
    expect(stdout.split("\u001b[2J\u001b[3J\u001b[H── 09:05:07").length).toBe(3);
    expect(stderr).toContain("watching for changes; Ctrl-C ends it\n");
  });

  it.each([
    [["--format", "sarif"], "error: --watch is for people and prints text: leave --format sarif out\n"],
    [["--json"], "error: --watch is for people and prints text: leave --format json out\n"],
    [["--output-file", "x.txt"], "error: --watch prints to the terminal: leave --output-file out\n"],
    [
      ["--baseline", "b.json", "--update-baseline"],
      "error: --watch would know every finding by the next run: leave --update-baseline out\n",
    ],
  ])("refuses what does not go with it: %j", async (more, expected) => {
    expect(await runMain([...ARGUMENTS, ...more])).toEqual({ exitCode: 1, stdout: "", stderr: expected });
  });
});

/** The real watcher on a real disk. What it must not say is held to by what comes after it. */
describe("the disk's watcher", () => {
  async function following(at: Workspace, use: (watching: Watching, seen: Seen) => Promise<void>): Promise<void> {
    const watching = watchDisk();
    const seen = { files: new Set([join(at.path, "a/read.toml")]), folders: new Set([at.path, join(at.path, "a")]) };
    try {
      watching.begin();
      expect(watching.follow(seen)).toEqual([]);
      await use(watching, seen);
    } finally {
      watching.close();
    }
  }
  const files = { "a/models.py": "", "a/read.toml": "" };

  it.each<readonly [string, (at: Workspace) => void]>([
    ["a source that is written", (at) => at.write({ "a/models.py": "x" })],
    ["a source that is new", (at) => at.write({ "a/new.ts": "" })],
    ["a source that is gone", (at) => rmSync(join(at.path, "a/models.py"))],
    [
      "a source that is replaced as a whole, as editors do",
      (at) => {
        at.write({ "a/tmp": "y" });
        renameSync(join(at.path, "a/tmp"), join(at.path, "a/models.py"));
      },
    ],
    ["a file of any name that was read", (at) => at.write({ "a/read.toml": "x" })],
    ["a new folder", (at) => mkdirSync(join(at.path, "a/inner"))],
  ])("tells of %s", async (_, change) => {
    const at = workspace(files);
    await following(at, async (watching) => {
      change(at);
      expect(await watching.changed()).toBe(true);
    });
  });

  it("tells of what changed before it was there, since the run began", async () => {
    const at = workspace(files);
    const watching = watchDisk();
    try {
      watching.begin();
      await new Promise((resolve) => setTimeout(resolve, 30));
      writeFileSync(join(at.path, "a/read.toml"), "x");
      watching.follow({ files: new Set([join(at.path, "a/read.toml")]), folders: new Set() });
      expect(await watching.changed()).toBe(true);
    } finally {
      watching.close();
    }
  });

  it("follows a folder that took the place of another", async () => {
    const at = workspace(files);
    await following(at, async (watching, seen) => {
      renameSync(join(at.path, "a"), join(at.path, "old"));
      at.write(files);
      expect(await watching.changed()).toBe(true);
      watching.begin();
      watching.follow(seen);
      at.write({ "a/models.py": "later" });
      expect(await watching.changed()).toBe(true);
    });
  });

  it("says nothing of other files, nor of what Python and Git write", async () => {
    const at = workspace(files);
    await following(at, async (watching) => {
      at.write({
        "a/notes.txt": "x",
        "a/__pycache__/models.pyc": "x",
        ".git/index": "x",
        "node_modules/x/index.js": "",
      });
      const told = watching.changed();
      const first = await Promise.race([told, new Promise((resolve) => setTimeout(() => resolve("nothing"), 600))]);
      expect(first).toBe("nothing");
      process.emit("SIGINT");
      expect(await told).toBe(false);
    });
  });
});
