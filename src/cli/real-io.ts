import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { realFiles } from "../source/real-files.js";
import { realDisk } from "./disk.js";
import type { Io, TextOutput } from "./io.js";
import { terminalProgress } from "./progress-bar.js";
import { type Prompts, terminalPrompts } from "./prompts.js";

/** The process's own streams, environment and file system. A stream is opened when it is first used, which takes Node its time. */
export function realIo(): Io {
  return {
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    cwd: process.cwd(),
    env: process.env,
    files: realFiles(),
    disk: realDisk,
    get prompts(): Prompts | null {
      return process.stdin.isTTY && process.stderr.isTTY && !process.env.CI ? terminalPrompts() : null;
    },
    get progressBar(): Io["progressBar"] {
      return process.stderr.isTTY && !process.env.CI ? terminalProgress : null;
    },
    threads: builtThreads(),
    seconds: () => performance.now() / 1000,
    connect: async (against, cwd) => (await import("./connect.js")).connect(against, cwd),
    watching: async () => (await import("./watching.js")).watchDisk(),
    now: () => new Date(),
    askDjango: async (question) => (await import("./witness/ask-django.js")).askDjango(question),
  };
}

/** Threads run a file of their own, which lies beside the built command line and not beside its sources. */
function builtThreads(): Io["threads"] {
  const entry = new URL("./batch/worker.js", import.meta.url);
  if (!existsSync(entry)) return null;
  return { cores: availableParallelism(), start: (workerData) => new Worker(entry, { workerData }) };
}

/** A reader that went away (`| head`) is no error of ours: the rest is dropped. */
function output(open: () => NodeJS.WriteStream): TextOutput {
  let stream: NodeJS.WriteStream | undefined;
  let gone = false;
  let resume: (() => void) | undefined;
  const opened = (): NodeJS.WriteStream => {
    stream ??= open().once("error", (error: NodeJS.ErrnoException) => {
      gone = true;
      resume?.();
      if (error.code !== "EPIPE") throw error;
    });
    return stream;
  };
  return {
    write(text) {
      if (gone || opened().write(text)) return;
      return new Promise((resolve) => {
        resume = resolve;
        opened().once("drain", resolve);
      });
    },
    get isTerminal() {
      return opened().isTTY === true;
    },
  };
}
