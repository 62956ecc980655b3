import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { WitnessQuestion } from "../../src/cli/witness/question.js";
import { WitnessFailure } from "../../src/cli/witness/witness-failure.js";
import { WITNESS } from "../../src/drift/witness-codes.js";
import type { Files } from "../../src/source/files.js";
import { realFiles } from "../../src/source/real-files.js";
import type { Testimony } from "../../src/witness/testimony.js";
import { BOOKSHOP, TESTIMONY } from "../witness/bookshop.js";
import { type Run, runMain } from "./run-main.js";
import { workspace } from "./workspace.js";

interface Asked extends Run {
  readonly questions: readonly WitnessQuestion[];
}

/** Runs a check of the bookshop against what Django said of it; notes what it was asked for. */
async function check(
  more: readonly string[],
  { files = realFiles(), testimony = TESTIMONY, against = "django" }: Partial<Given> = {},
): Promise<Asked> {
  const questions: WitnessQuestion[] = [];
  const run = await runMain(["check", BOOKSHOP, "--against", against, ...more], {
    ...{ cwd: BOOKSHOP, env: { SECRET_KEY: "s" }, files },
    askDjango: async (question) => {
      questions.push(question);
      return testimony;
    },
  });
  return { ...run, questions };
}

interface Given {
  readonly files: Files;
  readonly testimony: Testimony;
  readonly against: string;
}

/** The project with a field that is longer than Django has it. */
function withLongerField(line = "country = models.CharField(max_length=3,"): Files {
  const path = `${BOOKSHOP.replaceAll("\\", "/")}/catalog/models/books.py`;
  const text = readFileSync(path, "utf8").replace("country = models.CharField(max_length=2,", line);
  const real = realFiles();
  return { ...real, read: (asked) => (asked === path ? new TextEncoder().encode(text) : real.read(asked)) };
}

const PYTHON = ["--python", ".venv/bin/python"];

describe("check --against django", () => {
  it("proves in a line that the reading is Django's", async () => {
    const { exitCode, stdout, stderr } = await check(PYTHON);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.not.stringContaining("error") });
    const { django, python } = TESTIMONY;
    expect(stdout).toBe(
      `0 differences in 36 models, 154 fields, 17 many-to-many (Django ${django}, Python ${python}, settings bookshop.settings.production)\n`,
    );
  });

  it("asks the Python that was named, in the project's folder, for what the project is read with", async () => {
    const flags = ["--set", "USE_TZ=False", "--env", "STAGE=ci", "--import", "shop.extra", "--time-limit", "7"];
    const { questions } = await check([
      ...PYTHON,
      ...flags,
      "--python-path",
      "lib",
      "--settings",
      "bookshop.settings.base",
    ]);
    expect(questions).toEqual([
      {
        ...{ python: ".venv/bin/python", cwd: BOOKSHOP, root: BOOKSHOP, path: [join(BOOKSHOP, "lib")] },
        ...{
          settings: "bookshop.settings.base",
          configuration: null,
          set: { USE_TZ: "False" },
          imports: ["shop.extra"],
          seconds: 7,
        },
        ...{ env: { SECRET_KEY: "s", STAGE: "ci" }, dialect: null },
      },
    ]);
  });

  it("runs nothing unless it is said with which Python", async () => {
    const { exitCode, stdout, stderr, questions } = await check([]);
    expect({ exitCode, stdout, questions }).toEqual({ exitCode: 1, stdout: "", questions: [] });
    expect(stderr).toMatch(/^error: `--against django` runs .* unless `--python PATH` says with which Python .*\n$/);
  });

  it("takes no Python for what is not run", async () => {
    for (const against of ["src/db", "db.sqlite3", "./django"]) {
      const { exitCode, stdout, stderr, questions } = await check(PYTHON, { against });
      expect({ exitCode, stdout, questions }).toEqual({ exitCode: 1, stdout: "", questions: [] });
      expect(stderr).toBe("error: `--python` is for `--against django`; nothing else is held against what is run\n");
    }
  });

  it("takes a folder that the config writes to for a folder", async () => {
    const at = workspace({
      "throughline.config.ts": `export default { project: ${JSON.stringify(BOOKSHOP)}, out: "django" };\n`,
    });
    const { exitCode, stderr } = await runMain(["check"], { cwd: at.path });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: there is no file or folder `\.\/django` to check against$/m);
  });

  it("says in sentences why Django could not be asked, with what Python said", async () => {
    const { exitCode, stdout, stderr } = await runMain(["check", BOOKSHOP, "--against", "django", ...PYTHON], {
      askDjango: async () => {
        throw new WitnessFailure("the settings cannot be imported: KeyError: 'X'", [
          "Traceback:",
          "KeyError: 'X'\u001b",
        ]);
      },
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    const lines = stderr.split("\n");
    expect(lines.slice(0, 2)).toEqual(["error: the settings cannot be imported: KeyError: 'X'", "  Traceback:"]);
    expect(lines[2]).toMatch(/^ {2}KeyError: 'X'/);
    expect(stderr).not.toContain("\u001b");
  });

  it("says where no settings module is", async () => {
    const at = workspace({ "shop/models.py": "" });
    const { exitCode, stderr } = await runMain(["check", "shop", "--against", "django", ...PYTHON], { cwd: at.path });
    expect(exitCode).toBe(1);
    expect(stderr).toBe("error: no settings module was found for Django to be set up with; --settings names one\n");
    const missing = await runMain(["check", "nowhere", "--against", "django", ...PYTHON], { cwd: at.path });
    expect(missing.stderr).toMatch(/^error: there is no `.*nowhere`\n$/);
  });

  it("says a difference with its place and both sides, and exits with 2", async () => {
    const files = withLongerField();
    const { exitCode, stdout } = await check(PYTHON, { files });
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(
      /^error witness-field-differs: .*\n {2}catalog\/models\/books\.py:\d+:\d+ {2}catalog\.Publisher\.country\.db_type\n {2}db_type="varchar\(3\)" as read, db_type="varchar\(2\)" in Django\n {2}mend: Please report it: /,
    );
    expect(stdout).toMatch(/^2 errors, 0 warnings, 0 notes in 36 models, /m);
  });

  it.each([
    ["json", /"code": "witness-field-differs"[\s\S]*"proof": \{\s*"models": 36/],
    ["sarif", /"ruleId": "witness-field-differs"/],
    ["github", /^::error file=catalog\/models\/books\.py,line=\d+,col=\d+,title=witness-field-differs::/],
    ["gitlab", /"check_name": "witness-field-differs"/],
    ["markdown", /^\| error \| witness-field-differs \| /m],
    ["junit", /<testcase classname="witness-field-differs" name="catalog\.Publisher\.country\.db_type">/],
  ])("reports as %s", async (format, expected) => {
    const { exitCode, stdout } = await check([...PYTHON, "--format", format], { files: withLongerField() });
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(expected);
  });

  it("says nothing of what is ignored, by code, field, fact or comment, and of what is known", async () => {
    const files = withLongerField();
    const exit = async (more: readonly string[], edited = files): Promise<number> =>
      (await check([...PYTHON, ...more], { files: edited })).exitCode;
    expect(await exit(["--ignore", "witness-field-differs"])).toBe(0);
    expect(await exit(["--ignore", "catalog.Publisher.country"])).toBe(0);
    expect(await exit(["--ignore", "catalog.Publisher.country.max_length"])).toBe(2);
    const commented = "# throughline-ignore witness-*: agreed\n    country = models.CharField(max_length=3,";
    expect(await exit([], withLongerField(commented))).toBe(0);
    const baseline = ["--baseline", join(workspace().path, "known.json")];
    expect(await exit([...baseline, "--update-baseline"])).toBe(0);
    expect(await exit(baseline)).toBe(0);
  });

  it("reads the models for the database and the Django of the settings, and says where that is another than asked for", async () => {
    const { stderr } = await check([...PYTHON, "--dialect", "sqlite", "--django", "4.2"]);
    expect(stderr).toContain(
      "note: the models were read for postgres, the database of the settings, and not for sqlite\n",
    );
    expect(stderr).toContain("note: the models were read for Django 4.2, as --django says, and Python has 5.2\n");
  });

  it("compares no column types where the settings name no database", async () => {
    const { exitCode, stdout } = await check(PYTHON, { testimony: { ...TESTIMONY, vendor: "unknown" } });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("not compared: column types, since Django is set up with the database `unknown`\n");
  });

  it("explains each of its codes", async () => {
    for (const { code, summary } of WITNESS) {
      const { exitCode, stdout } = await runMain(["explain", code]);
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(summary) });
    }
  });
});
