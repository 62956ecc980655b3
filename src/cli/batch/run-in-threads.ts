import type { InputReport } from "../reporters/batch-report.js";
import { failedInput, type UnitResult } from "./convert-unit.js";
import type { BatchUnit } from "./job.js";
import type { RunOptions } from "./run-here.js";
import type { Thread } from "./thread.js";

/** What threads came to. */
export interface ThreadedRun {
  /** A report for each unit that was begun. */
  readonly reports: ReadonlyMap<BatchUnit, InputReport>;
  /** Units that no thread was left for. */
  readonly left: readonly BatchUnit[];
  /** Why a thread did not come up; null where all did. */
  readonly trouble: string | null;
}

/**
 * Converts inputs in several threads, each of which takes the next one as it becomes free. A thread that dies fails the
 * input that it had, and another takes its place; one that does not even come up has no successor.
 * @param start starts a thread
 */
export async function runInThreads(
  units: readonly BatchUnit[],
  start: () => Thread,
  threads: number,
  { failFast, ended }: RunOptions,
): Promise<ThreadedRun> {
  const reports = new Map<BatchUnit, InputReport>();
  let next = 0;
  let over = false;
  let trouble: string | null = null;
  const take = (): BatchUnit | undefined => (over ? undefined : units[next++]);
  const end = (unit: BatchUnit, result: UnitResult): void => {
    reports.set(unit, result.report);
    ended(result);
    over ||= failFast && result.report.state !== "clean";
  };
  const keepOneBusy = async (): Promise<void> => {
    while (!over && next < units.length) {
      const came = await useThread(start, take, end);
      if (came.up) continue;
      trouble ??= came.reason;
      return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, units.length) }, keepOneBusy));
  return { reports, left: over ? [] : units.slice(next), trouble };
}

/** Gives a thread work until there is none, or it dies. Answers whether it ever came up. */
function useThread(
  start: () => Thread,
  take: () => BatchUnit | undefined,
  end: (unit: BatchUnit, result: UnitResult) => void,
): Promise<{ readonly up: true } | { readonly up: false; readonly reason: string }> {
  return new Promise((resolve) => {
    let unit: BatchUnit | undefined;
    let isUp = false;
    let reason = "";
    const ended = (why: string): void => {
      if (unit !== undefined)
        end(unit, { report: failedInput(unit, `the thread that converted it died (${why})`, 0), cacheTrouble: null });
      resolve(isUp ? { up: true } : { up: false, reason: why });
    };
    let thread: Thread;
    try {
      thread = start();
    } catch (error) {
      ended(messageOf(error));
      return;
    }
    thread.on("message", (message) => {
      isUp = true;
      if (message !== "ready" && unit !== undefined) end(unit, message);
      unit = take();
      if (unit === undefined) void thread.terminate();
      else thread.postMessage(unit);
    });
    thread.on("error", (error) => {
      reason = messageOf(error);
    });
    thread.on("exit", (code) => ended(reason === "" ? `exit code ${code}` : reason));
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
