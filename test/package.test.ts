import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const OFFLINE = /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/;

/**
 * What a user gets: the packed tarball, installed into an empty folder, run with npx. Dependencies come from npm's cache,
 * else from the registry; where neither is there, the tests say so and are skipped.
 */
describe("the package", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-package-"));
  let offline = "";

  beforeAll(() => {
    execFileSync("npm", ["pack", "--pack-destination", folder, "--silent"], {
      cwd: ROOT,
      stdio: "pipe",
      shell: isWindows,
    });
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    if (tarball === undefined) throw new Error("npm pack made no tarball");
    mkdirSync(join(folder, "empty"));
    // With a prefix: npm would go to a folder above that has packages, as the one for temporary files may.
    const quietly = ["--prefix", ".", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    const args = ["install", `../${tarball}`, ...quietly];
    const { status, stderr } = spawnSync("npm", args, {
      cwd: join(folder, "empty"),
      encoding: "utf8",
      shell: isWindows,
    });
    if (status === 0) return;
    if (!OFFLINE.test(stderr)) throw new Error(stderr);
    offline = `no package registry here, and its packages are not in npm's cache: ${stderr.split("\n", 1)[0]}`;
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const npx = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync("npx", ["--no-install", "throughline", ...args], {
      cwd: join(folder, "empty"),
      encoding: "utf8",
      shell: isWindows,
    });

  it("holds what is needed and no more", ({ skip }) => {
    if (offline !== "") skip(offline);
    const installed = join(folder, "empty/node_modules/throughline");
    expect(
      readdirSync(installed)
        .filter((name) => name !== "node_modules")
        .sort(),
    ).toEqual(["LICENSE", "README.md", "bin", "dist", "package.json"]);
  });

  it("says its version", ({ skip }) => {
    if (offline !== "") skip(offline);
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(npx("--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it("converts a fixture to the golden files", ({ skip }) => {
    if (offline !== "") skip(offline);
    const fixture = join(ROOT, "fixtures/cases/many-to-many/tutorial-1-two-models");
    cpSync(join(fixture, "library"), join(folder, "empty/library"), { recursive: true });
    const { status, stderr } = npx("convert", "library", "--to", "drizzle", "--dialect", "postgres", "--out", "db");
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const golden = join(fixture, "expected/drizzle-postgres");
    for (const name of readdirSync(golden)) {
      const written = join(folder, "empty/db", name);
      expect(existsSync(written) && readFileSync(written, "utf8")).toBe(readFileSync(join(golden, name), "utf8"));
    }
  });

  it("converts many in threads", ({ skip }) => {
    if (offline !== "") skip(offline);
    const fixture = join(ROOT, "fixtures/cases/many-to-many/tutorial-1-two-models");
    for (const name of ["a", "b"])
      cpSync(join(fixture, "library"), join(folder, "empty/many", name), { recursive: true });
    const { status, stderr } = npx("batch", "many/*", "--to", "drizzle", "--out", "out", "--jobs", "2", "--verbose");
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("2 inputs in 2 threads") });
    for (const name of ["a", "b"])
      expect(readdirSync(join(folder, "empty/out/many", name, "drizzle-postgres"))).toContain(`${name}.ts`);
  });

  it("is usable as a library", ({ skip }) => {
    if (offline !== "") skip(offline);
    const script = 'import("throughline").then((m) => console.log(Object.keys(m).length > 0))';
    const run = spawnSync(process.execPath, ["-e", script], { cwd: join(folder, "empty"), encoding: "utf8" });
    expect(run).toMatchObject({ status: 0, stdout: "true\n" });
  });
});

const isWindows = process.platform === "win32";
