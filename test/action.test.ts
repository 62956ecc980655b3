import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");
const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8"));
const [step] = action.runs.steps;

/** The composite action's script, run by bash with a stand-in for npx that writes down its arguments. */
describe("the GitHub action", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-action-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, "npx"),
    '#!/bin/sh\nfor each in "$@"; do printf "%s\\n" "$each"; done\nexit "$STAND_IN_CODE"\n',
  );
  chmodSync(join(folder, "npx"), 0o755);

  const run = (inputs: Readonly<Record<string, string>>, code = 0) => {
    const defaults = Object.fromEntries(
      Object.entries<{ default: string }>(action.inputs).map(([name, { default: value }]) => [variable(name), value]),
    );
    const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variable(name), value]));
    const output = join(folder, "output");
    writeFileSync(output, "");
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      ...defaults,
      ...given,
      GITHUB_OUTPUT: output,
      STAND_IN_CODE: String(code),
    };
    const { status, stdout } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", step.run], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    return { status, args: stdout.trimEnd().split("\n"), output: readFileSync(output, "utf8") };
  };

  it("is one that GitHub takes: composite, with a shell, every input described and handed over as a variable", () => {
    expect(action.runs.using).toBe("composite");
    expect(step.shell).toBe("bash");
    for (const [name, input] of Object.entries<{ description: string }>(action.inputs)) {
      expect(input.description, name).toBeTruthy();
      if (name !== "working-directory") expect(step.env[variable(name)], name).toBe(`\${{ inputs.${name} }}`);
    }
    expect(step.run).not.toContain("${{");
  });

  it("hands what it is given to check, and its exit code on", () => {
    const { status, args, output } = run(
      {
        project: "backend",
        against: "src/db",
        format: "sarif",
        "output-file": "a b.sarif",
        "fail-on": "note",
        args: "--ignore\nlegacy_*\n",
        version: "0.1.0",
      },
      2,
    );
    expect(args).toEqual([
      ...["--yes", "throughline@0.1.0", "check", "backend", "--against", "src/db", "--format", "sarif"],
      ...["--output-file", "a b.sarif", "--fail-on", "note", "--ignore", "legacy_*"],
    ]);
    expect({ status, output }).toEqual({ status: 2, output: "exit-code=2\n" });
  });

  it("hands what it is given to batch, which writes nothing", () => {
    const { status, args, output } = run(
      {
        command: "batch",
        globs: "services/*\n!services/legacy\n",
        ...{ to: "drizzle,typeorm", dialect: "sqlite", out: "a b", "output-file": "report.json" },
        args: "--cache\n.cache\n",
      },
      2,
    );
    expect(args).toEqual([
      ...["--yes", "throughline", "batch", "--check", "--to", "drizzle,typeorm", "--dialect", "sqlite", "--out", "a b"],
      ...["--report", "report.json", "services/*", "!services/legacy", "--cache", ".cache"],
    ]);
    expect({ status, output }).toEqual({ status: 2, output: "exit-code=2\n" });
  });

  it("needs nothing", () => {
    expect(run({})).toEqual({
      status: 0,
      args: ["--yes", "throughline", "check", "--format", "github"],
      output: "exit-code=0\n",
    });
  });

  it("runs nothing of what it is given", () => {
    const hostile = '$(touch pwned); `touch pwned`" && touch pwned #';
    const { args } = run({ project: hostile, against: hostile, args: hostile });
    expect(args.filter((each) => each === hostile)).toHaveLength(3);
    const many = run({ command: "batch", globs: hostile, to: hostile, dialect: hostile, out: hostile });
    expect(many.args.filter((each) => each === hostile)).toHaveLength(4);
    run({ command: hostile });
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });
});

describe("the pre-commit hook", () => {
  it("names a command that there is", () => {
    const [hook] = parse(readFileSync(join(ROOT, ".pre-commit-hooks.yaml"), "utf8"));
    const [command, ...args] = hook.entry.split(" ");
    const { bin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(Object.keys(bin)).toContain(command);
    expect(
      execFileSync(process.execPath, [join(ROOT, bin[command]), ...args, "--help"], { encoding: "utf8" }),
    ).toContain("--against");
    expect({ language: hook.language, files: new RegExp(hook.files).test("shop/models.py") }).toEqual({
      language: "node",
      files: true,
    });
  });
});

function variable(input: string): string {
  return `INPUT_${input.toUpperCase().replaceAll("-", "_")}`;
}
