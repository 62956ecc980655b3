import type { Files } from "../source/files.js";

/** Folders that hold no sources of a schema. */
const SKIPPED: ReadonlySet<string> = new Set(["node_modules", "dist", "build", "coverage", "__tests__", "__mocks__"]);

/**
 * The TypeScript below a folder in order of path, or the file itself: without tests, declarations and what is hidden.
 * @param enters whether a folder below it is looked into
 */
export function sourceFiles(
  files: Files,
  path: string,
  enters: (folder: string) => boolean = () => true,
): readonly string[] {
  if (files.isFile(path)) return [path];
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (folder: string): void => {
    const real = files.realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    for (const { name, type } of files.list(folder)) {
      if (name.startsWith(".") || SKIPPED.has(name)) continue;
      if (type === "directory" && enters(`${folder}/${name}`)) visit(`${folder}/${name}`);
      if (type === "file" && isSource(name)) found.push(`${folder}/${name}`);
    }
  };
  visit(path.replace(/\/+$/, ""));
  return found.sort();
}

function isSource(name: string): boolean {
  return /\.[cm]?tsx?$/.test(name) && !/\.(?:d|test|spec|stories)\.[cm]?tsx?$/.test(name);
}
