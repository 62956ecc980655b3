import type { Job } from "./run-job.js";

/**
 * A failing job with as few steps, files and lines as still fail: parts are left out by halves, then by quarters, and so on.
 * fast-check has found the fewest damages before; this is about what was there without them.
 * @param fails whether a job fails
 * @param limit milliseconds after which the best so far is good enough
 */
export async function smaller(job: Job, fails: (job: Job) => Promise<boolean>, limit: number): Promise<Job> {
  const end = performance.now() + limit;
  const still = async (each: Job): Promise<boolean> => performance.now() < end && (await fails(each));
  let best = job;
  const steps = await fewest(best.steps, (some) => still({ ...best, steps: some }));
  best = { ...best, steps };
  const paths = await fewest(Object.keys(best.files), (some) => still({ ...best, files: only(best.files, some) }));
  best = { ...best, files: only(best.files, paths) };
  for (const path of paths) {
    const pieces = (Buffer.from(best.files[path] ?? [])
      .toString("latin1")
      .match(/[^\n]*\n|[^\n]+$/g) ?? []) as string[];
    const withFile = (some: readonly string[]): Job => ({
      ...best,
      files: { ...best.files, [path]: Buffer.from(some.join(""), "latin1") },
    });
    best = withFile(await fewest(pieces, (some) => still(withFile(some))));
  }
  return best;
}

/** The fewest of the items for which it holds, as far as leaving out runs of them finds it. */
async function fewest<T>(items: readonly T[], holds: (some: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let kept = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (without.length < kept.length && (await holds(without))) kept = without;
      else at += size;
    }
  }
  return kept;
}

function only<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
