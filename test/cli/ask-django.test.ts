import { chmodSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { askDjango } from "../../src/cli/witness/ask-django.js";
import type { WitnessQuestion } from "../../src/cli/witness/question.js";
import { WitnessFailure } from "../../src/cli/witness/witness-failure.js";
import { workspace } from "./workspace.js";

/** A program in Python's place, which gets `-c`, the script and the request. */
function question(program: string, more: Partial<WitnessQuestion> = {}): WitnessQuestion {
  const at = workspace({ python: `#!${process.execPath}\nconst request = JSON.parse(process.argv[4]);\n${program}\n` });
  chmodSync(`${at.path}/python`, 0o755);
  return {
    ...{ python: "./python", cwd: at.path, root: at.path, path: [], settings: "shop.settings", set: {}, imports: [] },
    ...{ env: process.env, configuration: null, dialect: null, seconds: 60, ...more },
  };
}

const answers = (value: unknown) =>
  `require("fs").writeFileSync(request.answer, ${JSON.stringify(JSON.stringify(value))});`;

async function failure(asked: WitnessQuestion): Promise<WitnessFailure> {
  const cause = await askDjango(asked).catch((error: unknown) => error);
  if (!(cause instanceof WitnessFailure)) throw new Error(`it answered, or failed otherwise: ${cause}`);
  return cause;
}

/** The folders of answers that are there now. */
const folders = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("throughline-witness-"));

/** The programs in Python's place are scripts with `#!`, which Windows does not run. */
describe.skipIf(process.platform === "win32")("the process that is asked", () => {
  it("answers through a file, whatever it prints, with a script of ours and no bytecode, and leaves nothing behind", async () => {
    const before = folders();
    const testimony = { django: "5.2" };
    const asked = question(
      `process.stdout.write("x".repeat(1 << 20)); process.stderr.write("y".repeat(1 << 20));
       if (process.argv[2] !== "-c" || !process.argv[3].includes("def testimony(")) process.exit(9);
       if (process.env.PYTHONDONTWRITEBYTECODE !== "1" || process.env.STAGE !== "ci") process.exit(8);
       if (require("fs").realpathSync(process.cwd()) !== require("fs").realpathSync(request.root)) process.exit(7);
       ${answers({ testimony })}`,
      { env: { ...process.env, STAGE: "ci" } },
    );
    expect(await askDjango(asked)).toEqual(testimony);
    expect(folders()).toEqual(before);
  });

  it.each([
    ["django", "`./python` has no Django: ImportError: no"],
    ["settings", "the settings `shop.settings` cannot be imported: ImportError: no"],
    ["setup", "Django cannot be set up with `shop.settings`: ImportError: no"],
    ["imports", "a module of `--import` cannot be imported: ImportError: no"],
    ["models", "Django was set up and could not say its models: ImportError: no"],
  ])("says what failed: %s", async (stage, message) => {
    const failed = { stage, exception: "ImportError", message: "no\nmore of it" };
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
    const { message: said, said: shown } = await failure(
      question(`console.error(${JSON.stringify(lines.join("\n"))}); ${answers({ failed })}`),
    );
    expect(said).toBe(message);
    expect(shown).toEqual(lines.slice(-15));
  });

  it("says how it ended where there is no answer, or half of one", async () => {
    expect((await failure(question("process.exit(3)"))).message).toBe(
      "Python ended with exit code 3 before Django was set up with `shop.settings`",
    );
    expect((await failure(question('process.kill(process.pid, "SIGSEGV")'))).message).toMatch(
      /^Python ended by SIGSEGV /,
    );
    expect((await failure(question('require("fs").writeFileSync(request.answer, "{")'))).message).toMatch(
      /^Python ended with exit code 0 /,
    );
  });

  it("ends it at its limit, and shows the beginning of where it hung", async () => {
    const hangs = question(
      'console.error("so far\\nTimeout (0:00:01)!\\n  File x, line 3"); setInterval(() => {}, 1000);',
      {
        seconds: 1,
      },
    );
    const { message, said } = await failure(hangs);
    expect(message).toBe("Django was not set up with `shop.settings` within 1 s (--time-limit says otherwise)");
    expect(said).toEqual(["Timeout (0:00:01)!", "  File x, line 3"]);
  });

  it("says that there is no such program, or that it may not be run", async () => {
    const asked = question("");
    expect((await failure({ ...asked, python: "./nothing" })).message).toBe(
      "`--python ./nothing` cannot be run: there is no such program",
    );
    chmodSync(`${asked.cwd}/python`, 0o644);
    expect((await failure(asked)).message).toMatch(/^`--python \.\/python` cannot be run: /);
  });
});
