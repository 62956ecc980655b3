import type { Files } from "../../source/files.js";
import { joined } from "./joined-path.js";
import { pathAliases } from "./path-aliases.js";
import { ownImport, workspaceFile } from "./workspace-package.js";
import type { Workspaces } from "./workspaces.js";

/** What a module specifier leads to: a file of the project, a package (or Node itself), or a file that is not there. */
export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package" }
  | { readonly kind: "missing" };

/**
 * Finds the module behind a specifier as TypeScript's `bundler` resolution does: relative paths with or without extension
 * (`./a.js` is `a.ts` where that is there), `paths` of the nearest tsconfig.json, `imports` of the nearest package.json, and
 * packages of the same workspace, whose sources are read. Anything else is a package.
 * @param from absolute path of the importing file
 */
export function resolveModule(files: Files, workspaces: Workspaces, from: string, specifier: string): Resolution {
  const folder = from.slice(0, from.lastIndexOf("/"));
  if (specifier.startsWith(".") || specifier.startsWith("/")) {
    const path = fileAt(files, specifier.startsWith("/") ? specifier : joined(folder, specifier));
    return path === undefined ? { kind: "missing" } : { kind: "file", path };
  }
  for (const candidate of pathAliases(files, folder, specifier)) {
    const path = fileAt(files, candidate);
    if (path !== undefined) return { kind: "file", path };
  }
  const at = (path: string): string | undefined => fileAt(files, path);
  const found = specifier.startsWith("#")
    ? ownImport(files, folder, specifier, at)
    : workspaceFile(files, workspaces, folder, specifier, at);
  return found === undefined ? { kind: "package" } : { kind: "file", path: found };
}

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/** The source behind a path that may lack its extension, name what it is compiled to, or be a folder. */
function fileAt(files: Files, path: string): string | undefined {
  const compiled = /^(.*)\.([cm]?)js(x?)$/.exec(path);
  const [, stem = "", module = "", x = ""] = compiled ?? [];
  const candidates = [
    ...(compiled === null ? [] : [`${stem}.${module}ts${x}`, ...(module === "" ? [`${stem}.tsx`] : [])]),
    ...(/\.[cm]?[jt]sx?$/.test(path) ? [path] : []),
    ...EXTENSIONS.map((extension) => path + extension),
    ...EXTENSIONS.map((extension) => `${path}/index${extension}`),
  ];
  return candidates.find((each) => files.isFile(each));
}
