import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, realDisk } from "../../src/cli/disk.js";
import { JOURNAL_NAME } from "../../src/cli/journal.js";
import { contentHash, MANIFEST_NAME, printManifest } from "../../src/cli/manifest.js";
import { readOutputState } from "../../src/cli/output-state.js";
import { type OutputFile, planOutput } from "../../src/cli/plan-output.js";
import { writeFileWhole, writeOutput } from "../../src/cli/write-output.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "throughline-"));
  out = `${root}/deep/out`;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** One run as the command line makes it. */
async function run(outputs: readonly OutputFile[], { disk = realDisk, force = false, name = "1" } = {}) {
  const diagnostics: Diagnostic[] = [];
  const state = readOutputState(disk, out, force, (diagnostic) => diagnostics.push(diagnostic));
  const plan = planOutput(disk, out, outputs, state, force);
  diagnostics.push(...plan.diagnostics);
  const codes = diagnostics.map(({ code }) => code);
  if (diagnostics.some(({ severity }) => severity === "error")) return { codes, plan, result: null };
  const manifest = printManifest({
    target: "drizzle",
    targetVersion: "0.45",
    dialect: "postgres",
    mode: "mirror",
    django: "5.2",
    files: Object.fromEntries(outputs.map(({ path, text }) => [path, contentHash(text)])),
    names: {},
  });
  return { codes, plan, result: await writeOutput(disk, out, plan, state, manifest, name) };
}

/** Every file below the directory with its text. */
function snapshot(directory: string, prefix = ""): Record<string, string> {
  const result: Record<string, string> = {};
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) Object.assign(result, snapshot(path, `${prefix}${entry.name}/`));
    else result[prefix + entry.name] = readFileSync(path, "utf8");
  }
  return result;
}

const FIRST: readonly OutputFile[] = [
  { path: "shop.ts", text: "export const shop = 1;\n" },
  { path: "contrib/auth.ts", text: "export const auth = 1;\n" },
  { path: "index.ts", text: "export {};\n" },
];
const SECOND: readonly OutputFile[] = [
  { path: "shop.ts", text: "export const shop = 2;\n" },
  { path: "blog/models.ts", text: "export const blog = 2;\n" },
  { path: "index.ts", text: "export {};\n" },
];

/** A disk that a power cut takes away just before its `at`-th change; nothing works afterwards. */
function dyingDisk(at: number): Disk & { changes(): number } {
  let changes = 0;
  const dying =
    <A extends unknown[]>(change: (...args: A) => void) =>
    (...args: A) => {
      changes += 1;
      if (changes >= at) throw new Error("power cut");
      change(...args);
    };
  return {
    ...realDisk,
    makeDirectory: dying(realDisk.makeDirectory),
    create: dying(realDisk.create),
    rename: dying(realDisk.rename),
    remove: dying(realDisk.remove),
    removeDirectory: dying(realDisk.removeDirectory),
    changes: () => changes,
  };
}

describe("writeOutput", () => {
  it("writes the files and a manifest that names them, and nothing else", async () => {
    expect((await run(FIRST)).result).toEqual({ written: true });
    const { [MANIFEST_NAME]: manifest, ...files } = snapshot(out);
    expect(files).toEqual(Object.fromEntries(FIRST.map(({ path, text }) => [path, text])));
    expect(JSON.parse(manifest ?? "").files).toEqual(
      Object.fromEntries(FIRST.map(({ path, text }) => [path, contentHash(text)])),
    );
  });

  it("changes nothing the second time", async () => {
    await run(FIRST);
    const disk = dyingDisk(1);
    const second = await run(FIRST, { disk });
    expect(second.plan.files.map(({ state }) => state)).toEqual(["same", "same", "same"]);
    expect(second.result).toEqual({ written: true });
    expect(disk.changes()).toBe(0);
  });

  it("removes unedited files that are no longer emitted, with the directory they leave empty", async () => {
    await run(FIRST);
    expect((await run(SECOND)).plan.removals).toEqual(["contrib/auth.ts"]);
    expect(Object.keys(snapshot(out)).sort()).toEqual([MANIFEST_NAME, "blog/models.ts", "index.ts", "shop.ts"]);
    expect(readdirSync(out)).not.toContain("contrib");
  });

  it("keeps an edited file that is no longer emitted, says so once, and never touches it again", async () => {
    await run(FIRST);
    writeFileSync(`${out}/contrib/auth.ts`, "// mine\n");
    expect((await run(SECOND)).codes).toEqual(["output-kept"]);
    expect((await run(SECOND)).codes).toEqual([]);
    expect(readFileSync(`${out}/contrib/auth.ts`, "utf8")).toBe("// mine\n");
    expect((await run(FIRST)).codes).toEqual(["output-foreign"]);
  });

  it("leaves everything alone when a file was edited, unless forced", async () => {
    await run(FIRST);
    writeFileSync(`${out}/shop.ts`, "// mine\n");
    const before = snapshot(out);
    expect(await run(SECOND)).toMatchObject({ codes: ["output-edited"], result: null });
    expect(snapshot(out)).toEqual(before);
    expect((await run(SECOND, { force: true })).result).toEqual({ written: true });
    expect(snapshot(out)["shop.ts"]).toBe("export const shop = 2;\n");
  });

  it("takes a checkout with CRLF for what it wrote", async () => {
    await run(FIRST);
    writeFileSync(`${out}/shop.ts`, "export const shop = 1;\r\n");
    expect((await run(FIRST)).plan.files[0]?.state).toBe("same");
    expect(await run(SECOND)).toMatchObject({ codes: [], result: { written: true } });
  });

  it("leaves files alone that it did not write, unless forced", async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(`${out}/index.ts`, "// mine\n");
    writeFileSync(`${out}/other.ts`, "// mine too\n");
    expect(await run(FIRST)).toMatchObject({ codes: ["output-foreign"], result: null });
    expect(snapshot(out)).toEqual({ "index.ts": "// mine\n", "other.ts": "// mine too\n" });
    expect((await run(FIRST, { force: true })).result).toEqual({ written: true });
    expect(snapshot(out)).toMatchObject({ "index.ts": "export {};\n", "other.ts": "// mine too\n" });
  });

  it.each(["../evil.ts", "a/../../evil.ts", "/evil.ts", "a//b.ts", "./a.ts", "..\\evil.ts", "C:/evil.ts", "a\0.ts"])(
    "refuses the path %j",
    async (path) => {
      expect(await run([...FIRST, { path, text: "x" }], { force: true })).toMatchObject({
        codes: ["output-blocked"],
        result: null,
      });
      expect(snapshot(root)).toEqual({});
    },
  );

  it("follows no symbolic link below the output directory, which may be one itself", async () => {
    mkdirSync(`${root}/elsewhere`);
    mkdirSync(`${root}/deep`);
    symlinkSync(`${root}/elsewhere`, out);
    expect((await run(FIRST)).result).toEqual({ written: true });
    rmSync(`${root}/elsewhere/contrib`, { recursive: true });
    mkdirSync(`${root}/outside`);
    symlinkSync(`${root}/outside`, `${root}/elsewhere/contrib`);
    expect(await run(FIRST, { force: true })).toMatchObject({ codes: ["output-blocked"], result: null });
    expect(readdirSync(`${root}/outside`)).toEqual([]);
  });

  it("removes nothing outside, whatever a manifest says", async () => {
    await run(FIRST);
    writeFileSync(`${root}/victim.ts`, "x");
    const manifest = JSON.parse(readFileSync(`${out}/${MANIFEST_NAME}`, "utf8"));
    manifest.files["../../victim.ts"] = contentHash("x");
    writeFileSync(`${out}/${MANIFEST_NAME}`, JSON.stringify(manifest));
    expect((await run(SECOND)).result).toEqual({ written: true });
    expect(readFileSync(`${root}/victim.ts`, "utf8")).toBe("x");
  });

  it("says that a manifest is unreadable instead of overwriting what it may have listed", async () => {
    await run(FIRST);
    writeFileSync(`${out}/${MANIFEST_NAME}`, "<<<<<<< HEAD\n");
    const before = snapshot(out);
    expect(await run(SECOND)).toMatchObject({ codes: ["manifest-unreadable", "output-foreign"], result: null });
    expect(snapshot(out)).toEqual(before);
    expect((await run(SECOND, { force: true })).result).toEqual({ written: true });
  });

  it("says in words why it cannot write, and leaves nothing behind", async () => {
    mkdirSync(`${root}/deep`);
    writeFileSync(out, "a file");
    expect((await run(FIRST)).result).toEqual({ written: false, reason: "a part of the path is no directory" });
    expect(readFileSync(out, "utf8")).toBe("a file");
    rmSync(out);
    let created = 0;
    const full: Disk = {
      ...realDisk,
      create(path, text) {
        created += 1;
        if (created === 4) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
        realDisk.create(path, text);
      },
    };
    expect((await run(FIRST, { disk: full })).result).toEqual({
      written: false,
      reason: "no space left on the device",
    });
    expect(snapshot(root)).toEqual({});
    expect(readdirSync(`${root}/deep`)).toEqual([]);
  });

  it("leaves every file old or new wherever it is killed, and the next run finishes", async () => {
    let killedRuns = 0;
    for (let at = 1; ; at++) {
      rmSync(out, { recursive: true, force: true });
      await run(FIRST);
      const before = snapshot(out);
      const disk = dyingDisk(at);
      await run(SECOND, { disk, name: "killed" });
      if (disk.changes() < at) break;
      killedRuns += 1;

      const old = new Map(FIRST.map(({ path, text }) => [path, text]));
      const fresh = new Map(SECOND.map(({ path, text }) => [path, text]));
      const after = snapshot(out);
      for (const [path, text] of Object.entries(after)) {
        if (path.includes(".throughline")) continue;
        expect([old.get(path), fresh.get(path)]).toContain(text);
      }
      const touched = [...old.keys(), ...fresh.keys()].some((path) => after[path] !== before[path]);
      const recognised = JOURNAL_NAME in after;
      if (touched && after[MANIFEST_NAME] === before[MANIFEST_NAME]) expect(recognised).toBe(true);

      const next = await run(SECOND, { name: "next" });
      expect(next.codes).toEqual(recognised ? ["output-interrupted"] : []);
      expect(next.result).toEqual({ written: true });
      const { [MANIFEST_NAME]: manifest, ...files } = snapshot(out);
      expect(manifest).toBeDefined();
      expect(files).toEqual(Object.fromEntries(fresh));
      expect((await run(SECOND)).codes).toEqual([]);
    }
    expect(killedRuns).toBeGreaterThan(8);
  });

  it("survives being killed twice", async () => {
    const third: readonly OutputFile[] = [{ path: "shop.ts", text: "export const shop = 3;\n" }];
    await run(FIRST);
    const total = dyingDisk(Number.POSITIVE_INFINITY);
    await run(SECOND, { disk: total });
    for (let first = 1; first <= total.changes(); first++) {
      for (let second = 1; second <= total.changes() + 4; second++) {
        rmSync(out, { recursive: true, force: true });
        await run(FIRST);
        await run(SECOND, { disk: dyingDisk(first), name: "a" });
        await run(third, { disk: dyingDisk(second), name: "b" });
        expect((await run(third, { name: "c" })).result).toEqual({ written: true });
        expect(Object.keys(snapshot(out)).sort()).toEqual([MANIFEST_NAME, "shop.ts"]);
      }
    }
  });
});

describe("writeFileWhole", () => {
  it("replaces a file, also behind a link, and leaves nothing beside it", () => {
    writeFileSync(`${root}/report.json`, "old");
    symlinkSync(`${root}/report.json`, `${root}/link.json`);
    writeFileWhole(realDisk, `${root}/link.json`, "new");
    expect(snapshot(root)).toEqual({ "link.json": "new", "report.json": "new" });
    expect(realDisk.kind(`${root}/link.json`)).toBe("link");
  });

  it("leaves devices, directories and dangling links alone", () => {
    symlinkSync(`${root}/gone`, `${root}/dangling`);
    for (const path of ["/dev/null", root, `${root}/dangling`]) {
      expect(() => writeFileWhole(realDisk, path, "x")).toThrow("it is no regular file");
    }
    expect(realDisk.kind("/dev/null")).toBe("other");
    expect(readdirSync(root)).toEqual(["dangling"]);
  });
});
