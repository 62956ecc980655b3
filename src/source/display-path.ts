import type { Discovery } from "./discover.js";

/**
 * How messages name a file: relative to the project's root, upwards too while it lies in what the project is packaged
 * from; any other path is absolute. The same on every machine, wherever the project lies.
 */
export function displayPath(path: string, { root, packagingFolders }: Discovery): string {
  if (path === root) return ".";
  const prefix = slash(root);
  if (path.startsWith(prefix)) return path.slice(prefix.length);
  const outer = packagingFolders.find(
    (folder) => folder !== "/" && prefix.startsWith(slash(folder)) && path.startsWith(slash(folder)),
  );
  if (outer === undefined) return path;
  const up = prefix.slice(slash(outer).length).split("/").length - 1;
  return "../".repeat(up) + path.slice(slash(outer).length);
}

function slash(folder: string): string {
  return folder.endsWith("/") ? folder : `${folder}/`;
}
