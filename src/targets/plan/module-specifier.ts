/** A module as one emitted file names it; paths are given as the output folder names them. */
export function specifierFrom(file: string, module: string): string {
  const depth = file.split("/").length - 1;
  if (depth === 0 || !module.startsWith(".")) return module;
  return "../".repeat(depth) + module.replace(/^\.\//, "");
}

/** How one emitted file imports another: a relative path that ends in `.js`. */
export function moduleSpecifier(from: string, to: string): string {
  const folder = from.split("/").slice(0, -1);
  const target = to.split("/");
  while (folder.length > 0 && target.length > 1 && folder[0] === target[0]) {
    folder.shift();
    target.shift();
  }
  const up = folder.length === 0 ? "./" : "../".repeat(folder.length);
  return up + target.join("/").replace(/\.ts$/, ".js");
}
