import { connect } from "../../src/cli/connect.js";
import { realDisk } from "../../src/cli/disk.js";
import type { Io } from "../../src/cli/io.js";
import { main } from "../../src/cli/main.js";
import { askDjango } from "../../src/cli/witness/ask-django.js";
import { realFiles } from "../../src/source/real-files.js";

/** What a run of the command line left behind. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with everything it says kept; `surroundings` replace the machine's own. */
export async function runMain(
  argv: readonly string[],
  surroundings: Partial<Io> & { terminal?: boolean } = {},
): Promise<Run> {
  const said: { stdout: string[]; stderr: string[] } = { stdout: [], stderr: [] };
  const { terminal = false, ...rest } = surroundings;
  const io: Io = {
    stdout: { write: (text) => void said.stdout.push(text), isTerminal: terminal },
    stderr: { write: (text) => void said.stderr.push(text), isTerminal: terminal },
    cwd: process.cwd(),
    env: {},
    files: realFiles(),
    disk: realDisk,
    prompts: null,
    progressBar: null,
    threads: null,
    seconds: () => performance.now() / 1000,
    connect,
    watching: async () => {
      throw new Error("nothing watches here");
    },
    now: () => new Date(2026, 0, 31, 9, 5, 7),
    askDjango,
    ...rest,
  };
  const exitCode = await main(argv, io);
  return { exitCode, stdout: said.stdout.join(""), stderr: said.stderr.join("") };
}
