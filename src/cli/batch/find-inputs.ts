import { type DataFixture, dataFixture } from "../../batch/data-fixture.js";
import { type BatchInput, inputsOf } from "../../batch/inputs.js";
import { type Match, matchesOf } from "../../batch/matches.js";
import type { Files } from "../../source/files.js";
import type { Disk } from "../disk.js";
import { shownFrom } from "./shown-from.js";

/** What a batch is about. */
export interface FoundInputs {
  readonly inputs: readonly BatchInput[];
  readonly within: number;
  readonly dataFixtures: readonly DataFixture[];
  /** Patterns that stand for nothing, folders that cannot be read: a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Finds what patterns stand for.
 * @param patterns as on the command line; what one with a `!` before it stands for does not count
 * @param from absolute folder that they are relative to
 * @param depth how many inputs inside one another count
 */
export async function findInputs(
  patterns: readonly string[],
  from: string,
  depth: number,
  files: Files,
  disk: Disk,
): Promise<FoundInputs> {
  const except = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const found: Match[] = [];
  const unreadable = new Map<string, string>();
  const problems: string[] = [];
  for (const pattern of patterns.filter((each) => !each.startsWith("!"))) {
    const matches = matchesOf(files, pattern, from, except);
    found.push(...matches.found);
    const misnamed = matches.found.filter((match) => isMisnamed(match, files));
    const strange = [...matches.odd.filter(isPython), ...misnamed.map(({ path }) => path)];
    for (const path of strange)
      problems.push(`\`${shownFrom(from, path)}\` is no file that can be read; it was left out`);
    for (const folder of matches.bare) {
      const reason = disk.unlistable(folder);
      if (reason !== undefined) unreadable.set(folder, reason);
    }
    const rest = matches.found.filter((match) => !misnamed.includes(match));
    if (rest.length > 0) problems.push(...barren(pattern, rest, files));
    else if (strange.length === 0) problems.push(`\`${pattern}\` matches nothing`);
  }
  for (const { path, type } of found) {
    const reason = type === "directory" && files.list(path).length === 0 ? disk.unlistable(path) : undefined;
    if (reason !== undefined) unreadable.set(path, reason);
  }
  for (const [folder, reason] of [...unreadable].sort())
    problems.push(`the folder \`${shownFrom(from, folder)}\` cannot be read: ${reason}`);
  const { inputs, within, dataFiles } = inputsOf(files, found, depth);
  const data = await Promise.all(dataFiles.map((path) => dataFixture(files, path)));
  return { inputs, within, dataFixtures: data.filter((each) => each !== undefined), problems };
}

const isPython = (path: string): boolean => path.endsWith(".py");

/** Whether it is a folder that is called as files of Python are, and no input. */
function isMisnamed(match: Match, files: Files): boolean {
  return match.type === "directory" && isPython(match.path) && inputsOf(files, [match], 1).inputs.length === 0;
}

/** A sentence where nothing that a pattern stands for is an input, and no file of it may be data. */
function barren(pattern: string, found: readonly Match[], files: Files): readonly string[] {
  const { inputs, dataFiles } = inputsOf(files, found, 1);
  if (inputs.length > 0 || dataFiles.length > 0) return [];
  const what = found.length === 1 ? "what it matches is none" : `none of the ${found.length} that it matches is one`;
  return [`\`${pattern}\` matches no models.py, app or project: ${what}`];
}
