import type { Files } from "../source/files.js";
import { resolveModule } from "../typescript/read/resolve-module.js";
import { Workspaces } from "../typescript/read/workspaces.js";

/**
 * The texts of modules and of what they import or export again, nearest first, up to and with the first that answers a
 * question: an `index.ts` need not import a library by itself.
 * @param paths absolute paths of modules
 */
export function reachedTexts(
  files: Files,
  paths: readonly string[],
  answers: (text: string) => boolean,
): readonly string[] {
  const workspaces = new Workspaces(files);
  const seen = new Set(paths);
  const texts: string[] = [];
  for (const path of seen) {
    const bytes = files.read(path);
    const text = bytes === undefined ? "" : new TextDecoder().decode(bytes);
    texts.push(text);
    if (answers(text)) break;
    for (const [, from, bare] of text.matchAll(/\bfrom\s*["']([^"'\n]+)["']|\bimport\s*["']([^"'\n]+)["']/g)) {
      const to = resolveModule(files, workspaces, path, from ?? bare ?? "");
      if (to.kind === "file") seen.add(to.path);
    }
  }
  return texts;
}
