import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "../../src/cli/disk.js";
import { MANIFEST_NAME } from "../../src/cli/manifest.js";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

const PINNED = { "requirements.txt": "django==5.2\n" };
const BROKEN = `${LIBRARY}    publisher = models.ForeignKey("no.Such", models.CASCADE)\n`;
const APPS = { ...PINNED, "one/models.py": LIBRARY, "two/models.py": LIBRARY.replaceAll("Author", "Writer") };

function batch(at: Workspace, ...argv: string[]) {
  return runMain(["batch", ...argv], { cwd: at.path });
}

const TO = ["--to", "drizzle", "--out", "out"];

describe("batch", () => {
  it("writes what convert writes, each input and output into a folder of its own", async () => {
    const at = workspace(APPS);
    const { exitCode, stdout, stderr } = await batch(
      at,
      ...["*/models.py", "--to", "drizzle,typeorm", "--dialect", "postgres,sqlite", "--out", "out"],
    );
    expect(stderr).toMatch(/^\[1\/2\] one: written \(\d+\.\d\d s\)\n\[2\/2\] two: written \(\d+\.\d\d s\)\n$/);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2 inputs: 2 clean\n");
    expect(stdout).toMatch(/^one +2 \/ 0 \/ 0 +4 \/ 0 \/ 0 +1 \/ 0 \/ 0 +0 +0 +\d+\.\d\d {2}written$/m);
    expect(stdout).toMatch(/^in all +4 \/ 0 \/ 0 +8 \/ 0 \/ 0 +2 \/ 0 \/ 0/m);
    for (const app of ["one", "two"])
      for (const target of ["drizzle", "typeorm"])
        for (const dialect of ["postgres", "sqlite"]) {
          const alone = await runMain(["convert", app, "--to", target, "--dialect", dialect, "--out", "alone"], {
            cwd: at.path,
          });
          expect(alone.exitCode).toBe(0);
          expect(at.read(`out/${app}/${target}-${dialect}`)).toEqual(at.read("alone"));
          expect(Object.keys(at.read("alone"))).toContain(MANIFEST_NAME);
          rmSync(join(at.path, "alone"), { recursive: true });
        }
  });

  it("changes nothing the second time, and says so", async () => {
    const at = workspace(APPS);
    await batch(at, "*", ...TO);
    const first = at.read("out");
    const { exitCode, stdout } = await batch(at, "*", ...TO);
    expect({ exitCode, out: at.read("out") }).toEqual({ exitCode: 0, out: first });
    expect(stdout.match(/ same$/gm)).toHaveLength(2);
  });

  it("goes on where an input has errors, and exits by the worst", async () => {
    const at = workspace({ ...APPS, "bad/models.py": BROKEN });
    const { exitCode, stdout, stderr } = await batch(at, "*", ...TO);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("3 inputs: 2 clean, 1 with errors\n");
    expect(stderr).toMatch(/^bad\/models\.py:11:\d+: error: .*no\.Such.* \[relation-target-missing\]$/m);
    expect(Object.keys(at.read("out")).filter((path) => path.endsWith(MANIFEST_NAME))).toHaveLength(3);
  });

  it("ends at the first that is not clean with --fail-fast", async () => {
    const at = workspace({ ...APPS, "bad/models.py": BROKEN });
    const { exitCode, stdout } = await batch(at, "*", ...TO, "--fail-fast");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("3 inputs: 1 with errors, 2 not run\n");
    expect(Object.keys(at.read("out/one"))).toEqual([]);
  });

  it("holds the files against what would be written with --check: 0, 2 for stale, 1 for errors", async () => {
    const at = workspace(APPS);
    const check = () => batch(at, "*", ...TO, "--check");
    expect((await check()).exitCode).toBe(2);
    expect(at.read("out")).toEqual({});
    await batch(at, "*", ...TO);
    expect(await check()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("2 inputs: 2 up to date\n") });
    at.write({ "two/models.py": LIBRARY });
    const stale = await check();
    expect(stale).toMatchObject({ exitCode: 2, stdout: expect.stringContaining("1 up to date, 1 stale\n") });
    expect(stale.stderr).toMatch(/^out\/two\/drizzle-postgres: stale: .* changed; run batch without --check/m);
    at.write({ "one/models.py": BROKEN });
    expect((await check()).exitCode).toBe(1);
  });

  it("counts and names data fixtures, which are not converted", async () => {
    const row = JSON.stringify([{ model: "one.book", pk: 1, fields: {} }]);
    const at = workspace({ ...APPS, "one/fixtures/books.json": row, "package.json": "{}" });
    const { exitCode, stdout } = await batch(at, "**", ...TO);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("data, not converted\n  one/fixtures/books.json (1 row)\n");
    expect(stdout).toContain("1 data fixture (1 row) not converted: only models are\n");
  });

  it("does a shard's part only, and all shards together everything", async () => {
    const apps = Object.fromEntries(Array.from({ length: 7 }, (_, each) => [`app${each}/models.py`, LIBRARY]));
    const at = workspace({ ...PINNED, ...apps });
    const counts = await Promise.all(
      [1, 2, 3].map(async (index) => {
        const { stdout } = await batch(at, "*/models.py", ...TO, "--shard", `${index}/3`, "--json", "--quiet");
        return JSON.parse(stdout).inputs.length;
      }),
    );
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(7);
    expect(Object.keys(at.read("out")).filter((path) => path.endsWith(MANIFEST_NAME))).toHaveLength(7);
  });

  describe("given what it cannot do", () => {
    it("says which pattern matches nothing, or nothing of use, and does the others", async () => {
      const at = workspace({ ...APPS, "docs/index.md": "" });
      const { exitCode, stderr, stdout } = await batch(at, "one", "no/such/*", "docs/*", ...TO);
      expect(exitCode).toBe(1);
      expect(stderr).toContain("error: `no/such/*` matches nothing\n");
      expect(stderr).toContain("error: `docs/*` matches no models.py, app or project: what it matches is none\n");
      expect(stdout).toContain("1 input: 1 clean\n");
    });

    it("leaves out the later of two that would write to one place", async () => {
      const at = workspace({ ...PINNED, "here/two/models.py": LIBRARY, "two/models.py": LIBRARY });
      const cwd = join(at.path, "here");
      const { exitCode, stdout, stderr } = await runMain(["batch", "two", "../two", ...TO], { cwd });
      expect(exitCode).toBe(1);
      expect(stderr).toContain(
        "error: `../two`: it would write to `out/two/drizzle-postgres`, as `two` does; it was left out\n",
      );
      expect(stderr).toContain("note: 1 input outside of this folder: below --out, the path is without its `../`\n");
      expect(stdout).toContain("2 inputs: 1 clean, 1 with errors\n");
    });

    it("never writes through a symbolic link below --out", async () => {
      const at = workspace(APPS);
      mkdirSync(join(at.path, "elsewhere"));
      mkdirSync(join(at.path, "out"));
      symlinkSync(join(at.path, "elsewhere"), join(at.path, "out/one"));
      const { exitCode, stderr } = await batch(at, "*/models.py", ...TO);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error: `one`: nothing was written, for its output folder .* symbolic link$/m);
      expect(at.read("elsewhere")).toEqual({});
      expect(Object.keys(at.read("out/two"))).not.toEqual([]);
    });

    it("names a folder that cannot be read, and does the others", async () => {
      const at = workspace(APPS);
      mkdirSync(join(at.path, "locked"));
      const disk = {
        ...realDisk,
        unlistable: (path: string) => (path.endsWith("/locked") ? "permission denied" : realDisk.unlistable(path)),
      };
      const { exitCode, stderr, stdout } = await runMain(["batch", "**/models.py", ...TO], { cwd: at.path, disk });
      expect(exitCode).toBe(1);
      expect(stderr).toContain("error: the folder `locked` cannot be read: permission denied\n");
      expect(stdout).toContain("2 inputs: 2 clean\n");
    });

    it("names what is called models.py and is no file, and does the others", async () => {
      const at = workspace({ ...APPS, "folder/models.py/.keep": "" });
      for (const name of ["dangling", "circle", "pipe"]) mkdirSync(join(at.path, name));
      symlinkSync("nowhere.py", join(at.path, "dangling/models.py"));
      symlinkSync("models.py", join(at.path, "circle/models.py"));
      execFileSync("mkfifo", [join(at.path, "pipe/models.py")]);
      const { exitCode, stderr, stdout } = await batch(at, "**/models.py", ...TO);
      expect(exitCode).toBe(1);
      const said = ["circle", "dangling", "folder", "pipe"].map(
        (name) => `error: \`${name}/models.py\` is no file that can be read; it was left out`,
      );
      expect(
        stderr
          .split("\n")
          .filter((line) => line.startsWith("error:"))
          .sort(),
      ).toEqual(said);
      expect(stdout).toContain("2 inputs: 2 clean\n");
    });

    it("says a name that no file system takes as it says any other, and does the others", async () => {
      const at = workspace(APPS);
      const long = "n".repeat(300);
      const { exitCode, stderr, stdout } = await batch(at, long, "one", ...TO);
      expect({ exitCode, errors: stderr.match(/^error: .*$/gm) }).toEqual({
        exitCode: 1,
        errors: [`error: \`${long}\` matches nothing`],
      });
      expect(stdout).toContain("1 input: 1 clean\n");
      const unwritable = await batch(at, "one", "--to", "drizzle", "--out", long);
      expect(unwritable.exitCode).toBe(1);
      expect(unwritable.stderr).toMatch(
        /^one: error: cannot write to `n+\/one\/drizzle-postgres`: the path is too long /m,
      );
    });

    it("reads a folder that leads to itself once", async () => {
      const at = workspace(APPS);
      symlinkSync(".", join(at.path, "self"));
      const { exitCode, stdout } = await batch(at, "**/models.py", ...TO);
      expect(exitCode).toBe(0);
      expect(stdout).toContain("2 inputs: 2 clean\n");
    });

    it("says in one line what is wrong with an option", async () => {
      const at = workspace(APPS);
      for (const [argv, said] of [
        [["*", "--out", "out"], "missing required option '--to <targets>'"],
        [["*", "--to", "drizzle"], "missing required option '--out <dir>'"],
        [["*", "--to", "drizzle,prisma", "--out", "out"], "Allowed choices are drizzle, typeorm"],
        [["*", ...TO, "--shard", "3/2"], "It must be i/n"],
        [["*", ...TO, "--depth", "0"], "It must be a whole number from 1"],
        [["*", ...TO, "--layout", "entity"], "--to typeorm only"],
      ] as const) {
        const { exitCode, stderr } = await batch(at, ...argv);
        expect(exitCode).toBe(1);
        expect(stderr).toContain(said);
        expect(stderr.trim().split("\n")).toHaveLength(1);
      }
    });
  });

  describe("with a config", () => {
    const CONFIG = `export default { to: "typeorm", out: "db", dialect: "sqlite", names: { "one.Book": "Volume", "no.Such": "x" } };`;

    it("takes its options, and says of names that no input has", async () => {
      const at = workspace({ "ts/throughline.config.ts": CONFIG, "apps/one/models.py": LIBRARY, ...PINNED });
      const { exitCode, stderr } = await runMain(["batch", "../apps/*"], { cwd: join(at.path, "ts") });
      expect(exitCode).toBe(0);
      expect(at.read("ts/db/apps/one/typeorm-sqlite")["one.ts"]).toContain("class Volume");
      expect(stderr).toContain("note: the config's names for `no.Such` were not used: no input writes them\n");
    });

    it("never runs one that lies inside an input, unless it is named", async () => {
      const at = workspace({ ...PINNED, "one/models.py": LIBRARY });
      writeFileSync(
        join(at.path, "one/throughline.config.ts"),
        `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(join(at.path, "ran"))}, "");\nexport default {};`,
      );
      const run = (...more: string[]) => runMain(["batch", ".", ...TO, ...more], { cwd: join(at.path, "one") });
      const { exitCode, stderr } = await run();
      expect(exitCode).toBe(0);
      expect(stderr).toContain("note: `throughline.config.ts` lies inside the input `.` and was not loaded");
      expect(at.read(".")).not.toHaveProperty("ran");
      expect((await run("--config", "throughline.config.ts")).exitCode).toBe(0);
      expect(at.read(".")).toHaveProperty("ran");
    });
  });

  it("draws a bar where a person is looking, and says nothing where quiet is asked for", async () => {
    const at = workspace(APPS);
    const drawn: string[] = [];
    const progressBar = async (steps: number) => ({
      advance: (text: string) => void drawn.push(`${steps} ${text}`),
      end: (text: string) => void drawn.push(text),
    });
    const { stderr } = await runMain(["batch", "*/models.py", ...TO], { cwd: at.path, progressBar, terminal: true });
    expect({ drawn, stderr }).toEqual({
      drawn: ["2 1 of 2 inputs: one", "2 2 of 2 inputs: two", "2 of 2 inputs"],
      stderr: "",
    });
    const quiet = await batch(at, "*/models.py", ...TO, "--quiet");
    expect(quiet).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});
