import type { Files } from "./files.js";

/** Files among the `matchingPaths` of a pattern. */
export function matchingFiles(files: Files, pattern: string): readonly string[] {
  return matchingPaths(files, pattern).filter((path) => files.isFile(path));
}

/**
 * Files and folders that a path with the wildcards `*`, `?` and `[abc]` in its parts stands for, sorted by path; the path
 * itself where it has none. Mirrors Python's `glob.glob` for absolute paths: a wildcard matches no leading dot.
 */
export function matchingPaths(files: Files, pattern: string): readonly string[] {
  const [, ...parts] = pattern.split("/");
  let found: readonly string[] = [""];
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    const exists = (path: string): boolean => files.isDirectory(path) || (isLast && files.isFile(path));
    found = found.flatMap((folder) =>
      names(files, folder, part)
        .map((name) => `${folder}/${name}`)
        .filter(exists),
    );
  }
  return [...found].sort();
}

function names(files: Files, folder: string, part: string): readonly string[] {
  if (!/[*?[]/.test(part)) return [part];
  const matches = wildcard(part);
  return files
    .list(folder === "" ? "/" : folder)
    .map(({ name }) => name)
    .filter((name) => matches.test(name) && (!name.startsWith(".") || part.startsWith(".")));
}

function wildcard(part: string): RegExp {
  const source = part.replace(/\[(!?)([^\]]+)\]|\*+|\?|[\\^$.|+(){}[\]]/g, (text, negated?: string, set?: string) => {
    if (set !== undefined) return `[${negated ? "^" : ""}${set.replace(/[\\\]^]/g, "\\$&")}]`;
    if (text.startsWith("*")) return ".*";
    return text === "?" ? "." : `\\${text}`;
  });
  try {
    return new RegExp(`^${source}$`, "s");
  } catch {
    return /^(?!)/;
  }
}
