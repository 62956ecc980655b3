/**
 * Where an input goes below the output folder: its path as seen from where the command runs, without the `../` of what
 * lies outside; empty for that folder itself.
 * @param shown the input's path relative to where the command runs, with `/`
 */
export function outputPath(shown: string): string {
  return shown
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[A-Za-z]:$/.test(part))
    .join("/");
}

/**
 * Folders that would be written to by two: the same one, one inside the other, or such that differ in letter case only, which
 * are one on many disks.
 * @param paths folders in the order in which they have the right of way
 * @returns for each path that has to give way, the one that it would meet
 */
export function clashes(paths: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  const inside = new Map<string, string>();
  const found = new Map<string, string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    const above = prefixes(key);
    const met = taken.get(key) ?? above.map((each) => taken.get(each)).find((each) => each !== undefined);
    const clash = met ?? inside.get(key);
    if (clash !== undefined) {
      found.set(path, clash);
      continue;
    }
    taken.set(key, path);
    for (const each of above) if (!inside.has(each)) inside.set(each, path);
  }
  return found;
}

/** The folders that a path lies in. */
function prefixes(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
}
