import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BatchReport } from "../../src/cli/reporters/batch-report.js";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

const APPS = {
  "requirements.txt": "django==5.2\n",
  "one/models.py": `from one.limits import LONG\n${LIBRARY.replace("max_length=100)\n\n", "max_length=LONG)\n\n")}`,
  "one/limits.py": "LONG = 80\n",
  "bad/models.py": `${LIBRARY}    publisher = models.ForeignKey("no.Such", models.CASCADE)\n`,
  // `Number` is a name of TypeScript's own: it is adjusted once, and given from then on.
  "names/models.py": "from django.db import models\n\n\nclass Number(models.Model):\n    pass\n",
};

const ALL = ["*/models.py", "--to", "drizzle,typeorm", "--dialect", "postgres,sqlite"];

/** One run, with what of it was found in the cache. */
async function batch(at: Workspace, ...argv: string[]) {
  const run = await runMain(["batch", ...argv, "--out", "out", "--cache", "cache", "--json"], { cwd: at.path });
  const report: BatchReport = JSON.parse(run.stdout);
  const cached = report.inputs.filter(({ outputs }) => outputs.every((each) => each.cached)).map(({ path }) => path);
  return { ...run, report, cached };
}

/** A report without what a second run may say otherwise. */
function lasting(report: BatchReport): unknown {
  return JSON.parse(JSON.stringify(report), (key, value) =>
    key === "seconds" || key === "cached" ? undefined : value,
  );
}

function cacheFiles(at: Workspace): readonly string[] {
  const names = readdirSync(join(at.path, "cache"), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".json")).map((name) => join(at.path, "cache", name));
}

describe("batch --cache", () => {
  it("gives the same bytes, report and exit code as without", async () => {
    const at = workspace(APPS);
    const first = await batch(at, ...ALL);
    expect({ cached: first.cached, exitCode: first.exitCode }).toEqual({ cached: [], exitCode: 1 });
    const written = at.read("out");
    const second = await batch(at, ...ALL);
    expect(second.cached).toEqual(["bad", "names", "one"]);
    const plain = await runMain(["batch", ...ALL, "--out", "out", "--json"], { cwd: at.path });
    expect(lasting(second.report)).toEqual(lasting(JSON.parse(plain.stdout)));
    expect({ code: second.exitCode, out: at.read("out") }).toEqual({ code: plain.exitCode, out: written });

    rmSync(join(at.path, "out"), { recursive: true });
    const third = await batch(at, ...ALL);
    expect(third.cached).toEqual(["bad", "names", "one"]);
    expect(lasting(third.report)).toEqual(lasting(first.report));
    expect(at.read("out")).toEqual(written);
  });

  it.each([
    ["a file that is read", { "one/limits.py": "LONG = 81\n" }, "one"],
    ["a file that was looked for in vain", { "bad/__init__.py": "" }, "bad"],
    ["a file that one pins versions in", { "requirements.txt": "django==4.2\n" }, "bad names one"],
    ["a file in a folder that is listed", { "uv.lock": "" }, "bad names one"],
  ])(
    "converts anew what hangs on %s, and takes it again when that is back",
    async (_, change: Record<string, string>, anew) => {
      const at = workspace(APPS);
      await batch(at, ...ALL);
      at.write(change);
      const changed = await batch(at, ...ALL);
      expect(["bad", "names", "one"].filter((path) => !changed.cached.includes(path)).join(" ")).toBe(anew);
      const out = at.read("out");
      await runMain(["batch", ...ALL, "--out", "plain"], { cwd: at.path });
      rmSync(join(at.path, "plain"), { recursive: true });
      for (const path of Object.keys(change)) rmSync(join(at.path, path));
      at.write(Object.fromEntries(Object.entries(APPS).filter(([path]) => path in change)));
      expect((await batch(at, ...ALL)).cached).toEqual(["bad", "names", "one"]);
      at.write(change);
      expect((await batch(at, ...ALL)).cached).toEqual(["bad", "names", "one"]);
      expect(at.read("out")).toEqual(out);
    },
  );

  it.each([
    ["--mode", "standalone"],
    ["--django", "4.2"],
    ["--set", "DEFAULT_AUTO_FIELD=django.db.models.AutoField"],
    ["--env", "X=1"],
    ["--drizzle", "1.0"],
    ["--allow-missing"],
    ["--strict"],
  ])("takes nothing that was made with other options: %s", async (...options) => {
    const at = workspace(APPS);
    const asked = ["one/models.py", "--to", "drizzle"];
    await batch(at, ...asked);
    expect((await batch(at, ...asked)).cached).toEqual(["one"]);
    expect((await batch(at, ...asked, ...options)).cached).toEqual([]);
    expect((await batch(at, ...asked, ...options)).cached).toEqual(["one"]);
  });

  it("is good for the same files in another place", async () => {
    const at = workspace(APPS);
    const first = await batch(at, ...ALL);
    const other = workspace(APPS);
    cpSync(join(at.path, "cache"), join(other.path, "cache"), { recursive: true });
    const elsewhere = await batch(other, ...ALL);
    expect(elsewhere.cached).toEqual(["bad", "names", "one"]);
    expect(lasting(elsewhere.report)).toEqual(lasting(first.report));
    expect(other.read("out")).toEqual(at.read("out"));
  });

  it("is not where a diagnostic names a place on the machine", async () => {
    const files = {
      ...APPS,
      "lib/shared/__init__.py": "def broken(:\n",
      "repo/requirements.txt": "django==5.2\n",
      "repo/apps/shop/models.py": `import shared\n${LIBRARY}`,
    };
    const run = (at: Workspace) =>
      runMain(
        [
          "batch",
          "apps/shop",
          "--to",
          "drizzle",
          "--out",
          "out",
          "--cache",
          "cache",
          "--python-path",
          "../lib",
          "--json",
        ],
        { cwd: join(at.path, "repo") },
      ).then(({ stdout }): BatchReport => JSON.parse(stdout));
    const at = workspace(files);
    const first = await run(at);
    expect(JSON.stringify(first.inputs[0]?.outputs[0]?.diagnostics)).toContain(join(at.path, "lib"));
    expect((await run(at)).inputs[0]?.outputs[0]?.cached).toBe(true);
    const other = workspace(files);
    cpSync(join(at.path, "repo/cache"), join(other.path, "repo/cache"), { recursive: true });
    const elsewhere = await run(other);
    expect(elsewhere.inputs[0]?.outputs[0]?.cached).toBe(false);
    expect(JSON.stringify(elsewhere)).not.toContain(at.path);
  });

  it("takes a torn file for none, says so once, and mends it", async () => {
    const at = workspace(APPS);
    const first = await batch(at, ...ALL);
    const files = cacheFiles(at);
    for (const [index, path] of files.entries()) {
      const text = readFileSync(path, "utf8");
      const torn =
        ["", text.slice(0, text.length / 2), text.replace(/.$/, "x"), "\0".repeat(text.length)][index % 4] ?? "";
      writeFileSync(path, torn);
    }
    const second = await batch(at, ...ALL);
    expect(second.cached).toEqual([]);
    expect(second.report.notes.filter((note) => note.includes("cache"))).toEqual([
      expect.stringMatching(
        /^\d+ damaged files in the cache, `cache\/v1-.*\.json` first: what they held was made anew$/,
      ),
    ]);
    expect(second.stderr).toContain("note: ");
    expect(second.exitCode).toBe(first.exitCode);
    const third = await batch(at, ...ALL);
    expect({ cached: third.cached, notes: third.report.notes }).toEqual({ cached: ["bad", "names", "one"], notes: [] });
  });

  it("says in a sentence that another version filled it, or that it cannot be used", async () => {
    const at = workspace(APPS);
    await batch(at, ...ALL);
    const [version = ""] = readdirSync(join(at.path, "cache"));
    renameSync(join(at.path, "cache", version), join(at.path, "cache/v1-0.0.1-abc"));
    const other = await batch(at, ...ALL);
    expect(other.cached).toEqual([]);
    expect(other.report.notes).toEqual([
      "the cache `cache` was filled by throughline 0.0.1-abc: nothing in it could be used",
    ]);
    expect(readdirSync(join(at.path, "cache")).sort()).toEqual([version, "v1-0.0.1-abc"].sort());

    rmSync(join(at.path, "cache"), { recursive: true });
    writeFileSync(join(at.path, "cache"), "mine");
    const blocked = await batch(at, "one/models.py", "--to", "drizzle");
    expect(blocked).toMatchObject({ exitCode: 0, cached: [] });
    expect(blocked.report.notes).toEqual([expect.stringMatching(/^the cache `cache` cannot be used: /)]);
    expect(readFileSync(join(at.path, "cache"), "utf8")).toBe("mine");
  });

  it("keeps a few states of each input, and forgets the others", async () => {
    const at = workspace(APPS);
    for (let length = 1; length <= 12; length += 1) {
      at.write({ "one/limits.py": `LONG = ${length}\n` });
      await batch(at, "one/models.py", "--to", "drizzle");
    }
    expect(cacheFiles(at).filter((path) => path.endsWith(".asked.json"))).toHaveLength(8);
    expect((await batch(at, "one/models.py", "--to", "drizzle")).cached).toEqual(["one"]);
    expect(cacheFiles(at).length).toBeLessThanOrEqual(8 * 4);
  });
});
