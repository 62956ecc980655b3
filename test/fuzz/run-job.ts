import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import type { Io } from "../../src/cli/io.js";
import { main } from "../../src/cli/main.js";
import { type MemoryMachine, memoryMachine } from "./memory-machine.js";

/** Damaged files and what is run over them. */
export interface Job {
  /** Contents by absolute path. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Command lines, one run behind the other. */
  readonly steps: readonly (readonly string[])[];
  /** The one folder below which files may be made, changed or removed. */
  readonly out: string;
  /** JSON that `throughline.config.mjs` exports; without it no config is read. */
  readonly config?: string;
}

/**
 * Runs the command line over damaged files, nothing of which is on the disk (but for a config), and holds every run to what
 * holds for every input: it ends with an exit code, blames nothing on itself, answers JSON where JSON is asked for, touches
 * nothing outside of the output folder, and the TypeScript that it writes can be parsed.
 * @returns the files as they are afterwards
 * @throws Error that says what does not hold, with the stack of what was thrown
 */
export async function runJob(job: Job): Promise<ReadonlyMap<string, Uint8Array>> {
  const machine = memoryMachine(job.files);
  const folder = job.config === undefined ? null : mkdtempSync(join(tmpdir(), "throughline-fuzz-config-"));
  try {
    if (folder !== null) writeFileSync(join(folder, "throughline.config.mjs"), `export default ${job.config};\n`);
    const config = folder === null ? ["--no-config"] : ["--config", join(folder, "throughline.config.mjs")];
    for (const step of job.steps) await runStep([...step, ...config], machine);
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true });
  }
  holdTo(job, machine);
  return machine.contents();
}

async function runStep(argv: readonly string[], machine: MemoryMachine): Promise<void> {
  const said = { stdout: "", stderr: "" };
  const output = (stream: keyof typeof said) => ({
    write(text: string) {
      said[stream] += text;
    },
    isTerminal: false,
  });
  const io: Io = {
    stdout: output("stdout"),
    stderr: output("stderr"),
    cwd: "/",
    env: { THROUGHLINE_DEBUG: "1" },
    files: machine.files(),
    disk: machine.disk,
    prompts: null,
    ...{ progressBar: null, threads: null },
    seconds: () => performance.now() / 1000,
    now: () => new Date(0),
    connect: () => Promise.reject(new Error("no database was asked for")),
    watching: () => Promise.reject(new Error("no watch was asked for")),
    askDjango: () => Promise.reject(new Error("no Django was asked for")),
  };
  const exitCode = await main(argv, io);
  const failure = said.stderr.indexOf("throughline itself failed");
  if (failure !== -1) throw new Error(`${argv.join(" ")}: ${said.stderr.slice(failure)}`);
  if (![0, 1, 2].includes(exitCode)) throw new Error(`${argv.join(" ")}: exit code ${exitCode}`);
  if (exitCode === 1 && said.stderr + said.stdout === "")
    throw new Error(`${argv.join(" ")}: exit code 1, and nothing said`);
  if (argv.includes("--json") && said.stdout !== "") JSON.parse(said.stdout);
}

function holdTo({ files, out }: Job, machine: MemoryMachine): void {
  const after = machine.contents();
  for (const path of new Set([...Object.keys(files), ...after.keys()])) {
    const [before, now] = [files[path], after.get(path)];
    if (before === now) continue;
    if (!path.startsWith(`${out}/`)) throw new Error(`${path} is outside of ${out}, and was touched`);
    if (now !== undefined && path.endsWith(".ts")) mustParse(path, Buffer.from(now).toString());
  }
}

function mustParse(path: string, text: string): void {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const errors: unknown = Reflect.get(tree, "parseDiagnostics");
  if (!Array.isArray(errors) || errors.length === 0) return;
  const [{ start, messageText }] = errors as [{ start: number; messageText: unknown }];
  const { line } = ts.getLineAndCharacterOfPosition(tree, start);
  throw new Error(`${path}:${line + 1} is no TypeScript: ${messageText}: ${text.split("\n")[line]?.slice(0, 300)}`);
}
