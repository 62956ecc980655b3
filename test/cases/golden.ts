import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const updating = process.env.UPDATE_GOLDENS === "1";

/** What a golden file or folder holds that what was made does not, and the other way round; both empty when they agree. */
export interface GoldenDifference {
  readonly expected: Readonly<Record<string, string>>;
  readonly actual: Readonly<Record<string, string>>;
}

/**
 * Holds files against a golden folder, byte for byte. With `UPDATE_GOLDENS=1` the folder is rewritten instead.
 * @param actual texts by path relative to the folder
 */
export function goldenFolder(folder: string, actual: ReadonlyMap<string, string>): GoldenDifference {
  if (updating) {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of actual) write(join(folder, path), text);
  }
  const expected = new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  const differing = [...new Set([...expected.keys(), ...actual.keys()])].filter(
    (at) => expected.get(at) !== actual.get(at),
  );
  const pick = (texts: ReadonlyMap<string, string>): Record<string, string> =>
    Object.fromEntries(differing.flatMap((at) => (texts.has(at) ? [[at, texts.get(at) ?? ""]] : [])));
  return { expected: pick(expected), actual: pick(actual) };
}

/** The text of a golden file, rewritten first with `UPDATE_GOLDENS=1`; an empty text needs no file. */
export function goldenFile(path: string, actual: string): string {
  if (updating) {
    if (actual === "") rmSync(path, { force: true });
    else write(path, actual);
  }
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Paths of the files below a folder, relative to it, in order; empty when there is none. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
