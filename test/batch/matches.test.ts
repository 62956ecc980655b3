import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import picomatch from "picomatch";
import { glob } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { matchesOf } from "../../src/batch/matches.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { realFiles } from "../../src/source/real-files.js";
import { workspace } from "../cli/workspace.js";

const files = memoryFiles({
  "/r/a/models.py": "",
  "/r/a/b/models.py": "",
  "/r/a/.hidden/models.py": "",
  "/r/a/node_modules/m/models.py": "",
  "/r/[slug]/models.py": "",
  "/r/c/d/e/other.py": "",
  "/s/models.py": "",
});
const found = (pattern: string, from = "/r", except: readonly string[] = []): readonly string[] =>
  matchesOf(files, pattern, from, except).found.map(({ path }) => path);

describe("matchesOf", () => {
  it.each([
    "**/models.py",
    "a/*",
    "a/**",
    "*",
    "{a,c}/**/*.py",
    "c/?/e/*.py",
    "../s/*",
    "a/@(b|x)/models.py",
    "c/d/e/[op]*.py",
  ])("finds for %s what another library of the same rules finds", async (pattern) => {
    const at = workspace();
    for (const path of ["r/a/b", "r/c/d/e", "r/x y", "s"]) mkdirSync(join(at.path, path), { recursive: true });
    at.write({
      "r/a/models.py": "",
      "r/a/b/models.py": "",
      "r/c/d/e/other.py": "",
      "r/x y/models.py": "",
      "s/models.py": "",
    });
    const cwd = join(at.path, "r");
    const theirs = await glob([pattern], { cwd, absolute: true, onlyFiles: false, expandDirectories: false });
    const ours = matchesOf(realFiles(), pattern, cwd, []).found.map(({ path }) => path);
    const clean = theirs
      .map((path) => path.replace(/\/$/, ""))
      .filter((path) => path !== join(cwd, picomatch.scan(pattern).base));
    expect(ours).toEqual(clean.sort());
    expect(ours.length).toBeGreaterThan(0);
  });

  it("takes a path that is there as it stands, brackets and all", () => {
    expect(found("[slug]")).toEqual(["/r/[slug]"]);
    expect(found("./a/")).toEqual(["/r/a"]);
    expect(found("/s/models.py")).toEqual(["/s/models.py"]);
    expect(matchesOf(files, "a", "/r", []).found).toEqual([{ path: "/r/a", type: "directory", named: true }]);
  });

  it("looks into what is hidden or installed only where the pattern says so", () => {
    expect(found("**/models.py")).toEqual(["/r/[slug]/models.py", "/r/a/b/models.py", "/r/a/models.py"]);
    expect(found("a/.hidden/*")).toEqual(["/r/a/.hidden/models.py"]);
    expect(found("a/node_modules/*/*.py")).toEqual(["/r/a/node_modules/m/models.py"]);
  });

  it("leaves out what is excepted, and what lies in it", () => {
    expect(found("**/models.py", "/r", ["a/b"])).toEqual(["/r/[slug]/models.py", "/r/a/models.py"]);
    expect(found("a", "/r", ["*"])).toEqual([]);
  });

  it("follows symbolic links, but not by ** and never in circles", () => {
    const at = workspace({ "real/shop/models.py": "" });
    symlinkSync(join(at.path, "real"), join(at.path, "link"));
    symlinkSync(at.path, join(at.path, "real/circle"));
    const of = (pattern: string): readonly string[] =>
      matchesOf(realFiles(), pattern, at.path, []).found.map(({ path }) => path.slice(at.path.length + 1));
    expect(of("*")).toEqual(["link", "real"]);
    expect(of("*/shop/*.py")).toEqual(["link/shop/models.py", "real/shop/models.py"]);
    expect(of("**/*.py")).toEqual(["real/shop/models.py"]);
  });

  it("names the folders that it found nothing in", () => {
    const at = workspace({ "a/models.py": "" });
    mkdirSync(join(at.path, "empty"));
    expect(matchesOf(realFiles(), "**/models.py", at.path, []).bare).toEqual([join(at.path, "empty")]);
  });
});
