import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CODES } from "../../src/diagnostics/codes.js";
import { runMain } from "./run-main.js";

describe("the command line", () => {
  it("prints the package's version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await runMain(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    [["--help"]],
    [["convert", "--help"]],
    [["inspect", "--help"]],
    [["explain", "--help"]],
    [["init", "--help"]],
    [["doctor", "--help"]],
  ])("helps with %j on stdout, with examples", async (argv) => {
    const { exitCode, stdout, stderr } = await runMain(argv);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: throughline/);
    expect(stdout).toContain("\nExamples:\n  $ throughline ");
  });

  it("shows its help and fails when no command is given", async () => {
    const { exitCode, stdout, stderr } = await runMain([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^Usage: throughline/);
  });

  it.each([
    [["convret", "."], "error: unknown command 'convret' (Did you mean convert?)\n"],
    [["inspect", ".", "--fromat", "json"], "error: unknown option '--fromat' (Did you mean --format?)\n"],
    [["inspect"], "error: missing required argument 'path' (or `project` in throughline.config.ts)\n"],
    [["inspect", "a", "b"], "error: too many arguments for 'inspect'. Expected 1 argument but got 2.\n"],
    [
      ["convert", ".", "--out", "x"],
      "error: missing required option '--to <target>' (or `to` in throughline.config.ts)\n",
    ],
    [
      ["convert", ".", "--to", "drizzle"],
      "error: missing required option '--out <dir>' (or `out` in throughline.config.ts)\n",
    ],
    [
      ["convert", ".", "--to", "prisma", "--out", "x"],
      "error: option '--to <target>' argument 'prisma' is invalid. Allowed choices are drizzle, typeorm.\n",
    ],
    [
      ["inspect", ".", "--format", "yaml"],
      "error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, markdown.\n",
    ],
    [
      ["inspect", ".", "--set", "USE_TZ"],
      "error: option '--set <NAME=VALUE>' argument 'USE_TZ' is invalid. It must be NAME=VALUE, such as USE_TZ=False.\n",
    ],
  ])("%j is refused in one line", async (argv, stderr) => {
    expect(await runMain(argv)).toEqual({ exitCode: 1, stdout: "", stderr });
  });
});

describe("explain <code>", () => {
  it.each(Object.keys(CODES))("explains %s", async (code) => {
    const { exitCode, stdout } = await runMain(["explain", code]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(code);
    expect(stdout).toContain(CODES[code as keyof typeof CODES].documentation);
  });

  it("says the same as JSON", async () => {
    const { stdout } = await runMain(["explain", "syntax-error", "--json"]);
    expect(JSON.parse(stdout)).toEqual({ code: "syntax-error", ...CODES["syntax-error"] });
  });

  it("suggests what was meant", async () => {
    expect(await runMain(["explain", "sintax-error"])).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "error: there is no diagnostic `sintax-error`; did you mean `syntax-error`?\n",
    });
    expect((await runMain(["explain", "constructor"])).exitCode).toBe(1);
  });

  it("knows Django's own checks by their ids", async () => {
    const { exitCode, stdout } = await runMain(["explain", "fields.E331"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("https://docs.djangoproject.com/en/stable/ref/checks/");
  });
});
