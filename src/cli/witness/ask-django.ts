import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readAnswer, type Testimony, type WitnessRefusal } from "../../witness/testimony.js";
import script from "../../witness/witness.py?raw";
import { systemReason } from "../system-reason.js";
import type { WitnessQuestion } from "./question.js";
import { WitnessFailure } from "./witness-failure.js";

/** How much longer than the limit Python is given to say where it hangs. */
const GRACE_SECONDS = 2;
/** How many of the last lines of stderr are shown. */
const LINES_SHOWN = 15;

/**
 * Runs a project's own Django and asks it for its models. The answer comes through a file in a folder of its own that is gone
 * afterwards, since settings may print; nothing is written in the project, and Python keeps no bytecode there.
 * @throws WitnessFailure
 */
export async function askDjango(question: WitnessQuestion): Promise<Testimony> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-witness-"));
  try {
    const [answerFile, saidFile] = [join(folder, "answer.json"), join(folder, "stderr")];
    const ended = await run(question, answerFile, saidFile);
    const said = lastLines(readFileSync(saidFile, "utf8"));
    const answer = existsSync(answerFile) ? readAnswer(readFileSync(answerFile, "utf8")) : null;
    if (answer === null) throw new WitnessFailure(endedEarly(ended, question), said);
    if ("failed" in answer) throw new WitnessFailure(refused(answer.failed, question), said);
    return answer.testimony;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How Python ended. */
interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly seconds: number;
}

function run(question: WitnessQuestion, answer: string, saidFile: string): Promise<End> {
  const { python, cwd, root, path, settings, configuration, set, imports, dialect, seconds, env } = question;
  const request = JSON.stringify({ root, path, settings, configuration, set, imports, dialect, seconds, answer });
  const program = /[\\/]/.test(python) ? resolve(cwd, python) : python;
  const said = openSync(saidFile, "w");
  const start = performance.now();
  return new Promise<End>((done, fail) => {
    const child = spawn(program, ["-c", script, request], {
      ...{ cwd: root, env: { ...env, PYTHONDONTWRITEBYTECODE: "1" } },
      stdio: ["ignore", "ignore", said],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), (seconds + GRACE_SECONDS) * 1000);
    child.once("error", (cause) => {
      clearTimeout(timer);
      fail(new WitnessFailure(`\`--python ${python}\` cannot be run: ${notRun(cause)}`));
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, seconds: (performance.now() - start) / 1000 });
    });
  }).finally(() => closeSync(said));
}

function notRun(cause: NodeJS.ErrnoException): string {
  return cause.code === "ENOENT" ? "there is no such program" : systemReason(cause);
}

/** Why there is no answer. */
function endedEarly({ code, signal, seconds }: End, { seconds: limit, settings }: WitnessQuestion): string {
  if (seconds >= limit)
    return `Django was not set up with \`${settings}\` within ${limit} s (--time-limit says otherwise)`;
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
  return `Python ended ${how} before Django was set up with \`${settings}\``;
}

/** What failed, in a sentence. */
function refused({ stage, exception, message }: WitnessRefusal, { python, settings }: WitnessQuestion): string {
  const why = `${exception}: ${message.split("\n", 1)[0]}`;
  switch (stage) {
    case "django":
      return `\`${python}\` has no Django: ${why}`;
    case "settings":
      return `the settings \`${settings}\` cannot be imported: ${why}`;
    case "setup":
      return `Django cannot be set up with \`${settings}\`: ${why}`;
    case "imports":
      return `a module of \`--import\` cannot be imported: ${why}`;
    case "models":
      return `Django was set up and could not say its models: ${why}`;
  }
}

/** The end of what Python said; where it was stopped at its limit, the beginning of where it hung. */
function lastLines(text: string): readonly string[] {
  const hung = text.lastIndexOf("Timeout (");
  const lines = (hung === -1 ? text : text.slice(hung)).trimEnd().split(/\r?\n/);
  if (lines.length === 1 && lines[0] === "") return [];
  return hung === -1 ? lines.slice(-LINES_SHOWN) : lines.slice(0, LINES_SHOWN);
}
