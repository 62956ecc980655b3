import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textsBelow } from "../workspace.js";
import { type BuiltPackage, buildPackage } from "./built-package.js";

/** Every how many-th point is tried. `npm run nightly` tries all. */
const STEP = process.env.THROUGHLINE_NIGHTLY === undefined ? 29 : 1;

const PRELOADED = pathToFileURL(join(import.meta.dirname, "kill-at.mjs")).href;

const BEFORE = `from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=100)
    authors = models.ManyToManyField(Author)
`;
const AFTER = `${BEFORE.replace("max_length=100", "max_length=120")}    year = models.IntegerField()\n`;

/** A command and what it is run on: the project after another run, and what changed since. */
interface Scenario {
  readonly name: string;
  /** Command lines that are run before, undisturbed. */
  readonly before: readonly (readonly string[])[];
  readonly argv: readonly string[];
  /** Files that are written between the two, relative to the folder. */
  readonly change: Readonly<Record<string, string>>;
}

const drizzle = ["convert", "app", "--to", "drizzle", "--out", "db"];
const typeorm = ["convert", "app", "--to", "typeorm", "--layout", "entity", "--out", "db"];
const baseline = ["check", "app", "--against", "db", "--baseline", "drift.json", "--update-baseline"];

const SCENARIOS: readonly Scenario[] = [
  { name: "a first convert, with drizzle.config.ts", before: [], argv: [...drizzle, "--drizzle-config"], change: {} },
  { name: "a later convert", before: [drizzle], argv: drizzle, change: { "app/models.py": AFTER } },
  { name: "another target over the first", before: [drizzle], argv: [...typeorm, "--force"], change: {} },
  {
    name: "a later convert of TypeORM, migrations kept",
    before: [typeorm],
    argv: typeorm,
    change: { "app/models.py": AFTER },
  },
  {
    name: "a baseline that is written anew",
    before: [drizzle, baseline],
    argv: baseline,
    change: { "app/models.py": AFTER },
  },
  {
    name: "a report that replaces another",
    before: [[...drizzle, "--output-file", "report.txt"]],
    argv: [...drizzle, "--dry-run", "--output-file", "report.txt"],
    change: { "app/models.py": AFTER },
  },
];

describe("a run that is killed", { timeout: 1_200_000 }, () => {
  let built: BuiltPackage;
  const scratch = mkdtempSync(join(tmpdir(), "throughline-killed-"));
  beforeAll(() => {
    built = buildPackage();
  }, 240_000);
  afterAll(() => {
    built.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  const run = (folder: string, argv: readonly string[], preload?: string) =>
    finished(
      process.execPath,
      [...(preload === undefined ? [] : ["--import", preload]), built.bin, ...argv, "--no-config"],
      folder,
    );

  it.each(SCENARIOS)(
    "$name: every file is old or new, and the next run ends as if nothing had been",
    async (scenario) => {
      const old = join(scratch, "old");
      const fresh = join(scratch, "fresh");
      for (const each of [old, fresh]) rmSync(each, { recursive: true, force: true });
      place(old, { "app/models.py": BEFORE, "package.json": "{}" });
      for (const argv of scenario.before) await run(old, argv);
      place(old, scenario.change);
      cpSync(old, fresh, { recursive: true });
      const whole = await run(fresh, scenario.argv, PRELOADED);
      const changes: readonly string[] = JSON.parse(/CHANGES (.*)/.exec(whole.stderr)?.[1] ?? "[]");
      const [from, to] = [textsBelow(old, ""), textsBelow(fresh, "")];
      expect(changes.length).toBeGreaterThan(2);
      expect(to).not.toEqual(from);

      const points = changes.flatMap((name, index) => [
        { at: index + 1, half: false },
        ...(name === "writeFileSync" ? [{ at: index + 1, half: true }] : []),
      ]);
      const tried = points.filter((_, index) => index % STEP === 0 || index === points.length - 1);
      console.log(`${scenario.name}: killed at ${tried.length} of ${points.length} points`);
      for (const { at, half } of tried) {
        const folder = mkdtempSync(join(scratch, "at-"));
        cpSync(old, folder, { recursive: true });
        const killed = await run(folder, scenario.argv, `${PRELOADED}?at=${at}${half ? "&half" : ""}`);
        expect(killed.signal).toBe("SIGKILL");
        const torn = textsBelow(folder, "");
        const place = { at, half, change: changes[at - 1] };
        const own = Object.keys(torn).filter(
          (path) => !path.includes("throughline-tmp") && !path.includes(".pending."),
        );
        for (const path of new Set([...own, ...Object.keys(from).filter((each) => Object.hasOwn(to, each))])) {
          expect({ place, path, isWhole: [from[path], to[path]].includes(torn[path]) }).toEqual({
            place,
            path,
            isWhole: true,
          });
        }
        const next = await run(folder, scenario.argv);
        expect({ place, code: next.code }).toEqual({ place, code: whole.code });
        const isLeft = Object.keys(torn).some((path) => !own.includes(path));
        expect({ place, said: /interrupted/.test(next.stderr) }).toEqual({ place, said: isLeft });
        expect({ place, files: textsBelow(folder, "") }).toEqual({ place, files: to });
        rmSync(folder, { recursive: true });
      }
    },
  );
});

function place(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs a process to its end. */
function finished(command: string, args: readonly string[], cwd: string) {
  return new Promise<{ readonly code: number | null; readonly signal: string | null; readonly stderr: string }>(
    (resolve) => {
      const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
      let stderr = "";
      child.stderr.on("data", (chunk) => {
        stderr += String(chunk);
      });
      child.on("close", (code, signal) => resolve({ code, signal, stderr }));
    },
  );
}
