import picomatch from "picomatch";
import type { DirectoryEntry, Files } from "../source/files.js";

/** Something on the disk that a pattern stands for. */
export interface Match {
  /** Absolute, without a trailing slash. */
  readonly path: string;
  readonly type: "file" | "directory";
  /** Whether the pattern is the very path, without a wildcard. */
  readonly named: boolean;
}

/** What a pattern stands for. */
export interface Matches {
  /** In order of path. */
  readonly found: readonly Match[];
  /** Folders in which nothing was found that could be listed: they are empty, or they cannot be read. */
  readonly bare: readonly string[];
  /** Paths that the pattern stands for, of what is neither a file nor a folder: a link that leads nowhere or in a circle, a pipe. */
  readonly odd: readonly string[];
}

/** Folders that hold no code of the project, unless the pattern says their name. */
const SKIPPED = ["node_modules", "site-packages", "__pycache__"] as const;

/** How many folders deep `**` reaches. */
const DEEPEST = 40;

/**
 * Files and folders that a pattern stands for, by picomatch's rules: `*`, `?`, `**`, `{a,b}`, `[ab]`, `@(a|b)`. A path that
 * is there is always itself. Wildcards match no leading dot; a symbolic link is matched, and followed by all but `**`.
 * @param pattern relative to `from`, or absolute
 * @param from absolute folder
 * @param except patterns of what does not count, relative likewise
 */
export function matchesOf(files: Files, pattern: string, from: string, except: readonly string[]): Matches {
  const own = literalMatch(files, absolutePath(pattern, from));
  const isLeftOut = leftOut(except, from);
  if (own !== undefined) return { found: isLeftOut(own.path) ? [] : [own], bare: [], odd: [] };
  const { base, glob, isGlob } = picomatch.scan(pattern, { unescape: true });
  if (!isGlob) return { found: [], bare: [], odd: [] };
  const isMatch = picomatch(glob);
  const endless = glob.includes("**");
  const deepest = endless ? DEEPEST : glob.split("/").length;
  const isSkipped = (name: string): boolean =>
    (name.startsWith(".") && !/(^|\/|[{(,|])\./.test(glob)) ||
    SKIPPED.some((each) => name === each && !glob.includes(each));
  const found: Match[] = [];
  const bare: string[] = [];
  const odd: string[] = [];
  const visit = (folder: string, below: string, left: number): void => {
    const entries = files.list(folder === "" ? "/" : folder);
    if (entries.length === 0) bare.push(folder);
    for (const { name, type, link } of entries) {
      if (isSkipped(name)) continue;
      const path = `${folder}/${name}`;
      if (isLeftOut(path)) continue;
      if (isMatch(below + name)) {
        if (type === "other") odd.push(path);
        else found.push({ path, type, named: false });
      }
      if (type === "directory" && left > 1 && !(endless && link)) visit(path, `${below}${name}/`, left - 1);
    }
  };
  const root = absolutePath(base, from);
  if (files.isDirectory(root === "" ? "/" : root)) visit(root, "", deepest);
  return { found: found.sort(byPath), bare: bare.sort(), odd: odd.sort() };
}

function literalMatch(files: Files, path: string): Match | undefined {
  const type: DirectoryEntry["type"] = files.isDirectory(path) ? "directory" : files.isFile(path) ? "file" : "other";
  return type === "other" ? undefined : { path, type, named: true };
}

/** Whether a path, or a folder that it lies in, is one that does not count. */
function leftOut(except: readonly string[], from: string): (path: string) => boolean {
  const patterns = except.map((each) => picomatch(absolutePath(each, from)));
  return (path) => patterns.some((isMatch) => isMatch(path));
}

/** A path with its `.` and `..` followed, from a folder on. */
function absolutePath(path: string, from: string): string {
  const parts: string[] = [];
  for (const part of `${/^(\/|[A-Za-z]:\/)/.test(path) ? "" : `${from}/`}${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  const joined = parts.join("/");
  return /^[A-Za-z]:/.test(joined) ? joined : `/${joined}`;
}

function byPath(a: Match, b: Match): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
