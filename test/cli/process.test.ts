import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIBRARY, workspace } from "./workspace.js";

/** The package as its sources are now, beside the checkout's own `dist`, which may be of another day. */
const home = mkdtempSync(join(tmpdir(), "throughline-"));
const bin = join(home, "bin/throughline.js");

beforeAll(() => {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  for (const source of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (!source.endsWith(".ts")) continue;
    const { outputText } = ts.transpileModule(withTexts(join("src", source)), { compilerOptions });
    const path = join(home, "dist", source.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
  }
  for (const part of ["bin", "package.json"]) cpSync(part, join(home, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(home, "node_modules"));
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A source with the texts that it imports (`import text from "./file.ts?raw"`) in it, as the build has them. */
function withTexts(path: string): string {
  return readFileSync(path, "utf8").replace(
    /^import (\w+) from "([^"]+)\?raw";$/gm,
    (_, name: string, file: string) =>
      `const ${name} = ${JSON.stringify(readFileSync(join(dirname(path), file), "utf8"))};`,
  );
}

function throughline(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** Packages of CommonJS modules that a run loaded. */
function packagesLoadedBy(...argv: string[]): readonly string[] {
  const script = `
    import Module from "node:module";
    const { main } = await import(${JSON.stringify(join(home, "dist/cli/main.js"))});
    await main(${JSON.stringify(argv)});
    const names = Object.keys(Module._cache).map((path) => path.match(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/)?.[1]);
    console.log("\\nLOADED " + JSON.stringify([...new Set(names)].sort()));
  `;
  const stdout = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(stdout.slice(stdout.indexOf("\nLOADED ") + 8));
}

/** A report of batch without what the clock and the name of its output folder say. */
function withoutTimes(report: string, out: string): unknown {
  return JSON.parse(report.replaceAll(`/${out}/`, "/OUT/").replaceAll(`/${out}"`, '/OUT"'), (key, value) =>
    key === "seconds" ? undefined : value,
  );
}

const BOOKSHOP = "fixtures/projects/bookshop";

describe("the process", () => {
  it("ends with the exit code of the command, the result on stdout and talk on stderr", () => {
    const at = workspace();
    const argv = ["convert", BOOKSHOP, "--to", "drizzle", "--out", join(at.path, "db")];
    expect(throughline(...argv, "--check").status).toBe(2);
    const written = throughline(...argv);
    expect(written.status).toBe(0);
    expect(written.stdout).toContain("files written to");
    expect(written.stdout).not.toContain("next:");
    expect(written.stderr).toContain("next:");
    expect(throughline("inspect", "no/such/folder")).toMatchObject({ status: 1 });
    const { stdout } = throughline("inspect", BOOKSHOP, "--json");
    expect(Object.keys(JSON.parse(stdout).models)).toContain("catalog.Book");
  });

  it("does not mind a reader that goes away", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"$0" "$1" inspect ${BOOKSHOP} --json --quiet | head -c 1`, process.execPath, bin],
      {
        encoding: "utf8",
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("checks again when a file changes, and ends at Ctrl-C with 0", async () => {
    const at = workspace({ "library/models.py": LIBRARY });
    expect(throughline("convert", `${at.path}/library`, "--to", "drizzle", "--out", join(at.path, "db")).status).toBe(
      0,
    );
    const argv = ["check", "library", "--against", "db", "--no-config", "--watch"];
    const child = spawn(process.execPath, [bin, ...argv], { cwd: at.path });
    try {
      const said = { stdout: "", stderr: "" };
      const until = (stream: "stdout" | "stderr", text: string): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (said[stream].includes(text)) resolve();
          };
          child[stream].on("data", look);
          look();
        });
      for (const stream of ["stdout", "stderr"] as const) {
        child[stream].setEncoding("utf8").on("data", (text: string) => {
          said[stream] += text;
        });
      }
      await until("stderr", "watching for changes; Ctrl-C ends it\n");
      expect(said.stdout).toMatch(/^── \d\d:\d\d:\d\d ─+\nno drift in 3 tables\n/);
      at.write({ "library/models.py": LIBRARY.replace("100", "120") });
      await until("stdout", "since the last run: 1 new (column-size library_author.name)\n");
      const ended = new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal })));
      child.kill("SIGINT");
      expect(await ended).toEqual({ code: 0, signal: null });
      const talk = said.stderr.replaceAll(/^0 errors, .*\n/gm, "");
      expect(talk).toBe("watching for changes; Ctrl-C ends it\n");
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("converts in threads as it does in one, to the byte", () => {
    const at = workspace();
    const batch = (jobs: string, ...patterns: string[]) => {
      const options = [
        "--to",
        "drizzle,typeorm",
        "--dialect",
        "postgres,sqlite",
        "--out",
        join(at.path, jobs),
        "--jobs",
        jobs,
      ];
      const { stderr, stdout, status } = throughline(
        "batch",
        ...patterns,
        ...options,
        "--verbose",
        "--no-config",
        "--json",
      );
      return { status, stderr: stderr.replace(/^\[.*\n/gm, ""), stdout: withoutTimes(stdout, jobs) };
    };
    const patterns = ["fixtures/cases/names/*", "fixtures/projects/bookshop", "no/such"];
    const one = batch("1", ...patterns);
    const two = batch("2", ...patterns.reverse());
    expect(two.stderr).toMatch(/^note: \d+ inputs in 2 threads\n/m);
    expect({ ...two, stderr: two.stderr.replace(/^note: .* threads\n/m, "") }).toEqual(one);
    expect(one.status).toBe(1);
    expect(at.read("2")).toEqual(at.read("1"));
    expect(Object.keys(at.read("1")).length).toBeGreaterThan(100);
  });

  it("loads no more than it needs", () => {
    const at = workspace();
    expect(packagesLoadedBy("--version")).toEqual(["commander"]);
    const converted = packagesLoadedBy("convert", BOOKSHOP, "--to", "drizzle", "--out", join(at.path, "db"));
    expect(converted).toContain("picocolors");
    for (const heavy of ["ts-morph", "typescript", "jiti"]) expect(converted).not.toContain(heavy);
    const inspected = packagesLoadedBy("inspect", BOOKSHOP, "--json");
    expect(inspected).toContain("picocolors");
    for (const heavy of ["ts-morph", "typescript", "jiti"]) expect(inspected).not.toContain(heavy);
    const many = packagesLoadedBy("batch", BOOKSHOP, "--to", "drizzle", "--out", join(at.path, "out"));
    expect(many).toContain("picomatch");
    for (const heavy of ["ts-morph", "typescript", "jiti", "yaml", "fast-xml-parser"])
      expect(many).not.toContain(heavy);
  });
});
