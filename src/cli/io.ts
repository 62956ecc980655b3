import type { Files } from "../source/files.js";
import type { Testimony } from "../witness/testimony.js";
import type { Thread, ThreadData } from "./batch/thread.js";
import type { DatabaseConnection } from "./connect.js";
import type { Disk } from "./disk.js";
import type { ProgressBar } from "./progress-bar.js";
import type { Prompts } from "./prompts.js";
import type { Watching } from "./watching.js";
import type { WitnessQuestion } from "./witness/question.js";

/** A stream that text goes to. */
export interface TextOutput {
  /** @returns where the reader is slower than the writer, what to wait for before more is written: until then, all of it is held in memory */
  write(text: string): void | Promise<void>;
  /** Whether a person is looking: a terminal. */
  readonly isTerminal: boolean;
}

/** Everything the command line touches of its surroundings, so that tests can stand in for any of it. */
export interface Io {
  /** The result, and nothing but the result. */
  readonly stdout: TextOutput;
  /** What is said to people. */
  readonly stderr: TextOutput;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What projects are read from. */
  readonly files: Files;
  /** What output is written to. */
  readonly disk: Disk;
  /** Questions to the person at the terminal; null where there is no one to answer. */
  readonly prompts: Prompts | null;
  /** Draws a bar for so many steps; null where nobody is looking. */
  readonly progressBar: ((steps: number) => Promise<ProgressBar>) | null;
  /** Seconds, from any moment on. */
  readonly seconds: () => number;
  /** Threads for `batch`, and how many run at once on this machine; null where the command line is not built. */
  readonly threads: { readonly cores: number; start(data: ThreadData): Thread } | null;
  /**
   * Opens a live database: a URL, or a path as seen from `cwd`.
   * @throws DatabaseFailure, here and from its queries
   */
  readonly connect: (against: string, cwd: string) => Promise<DatabaseConnection>;
  /** Begins to wait for changes on the disk. */
  readonly watching: () => Promise<Watching>;
  readonly now: () => Date;
  /**
   * Runs a project's own Django, which is only done where the user says with which Python.
   * @throws WitnessFailure
   */
  readonly askDjango: (question: WitnessQuestion) => Promise<Testimony>;
}
