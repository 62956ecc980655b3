import { dirname, join } from "node:path";
import ts from "typescript";

/**
 * Has a program read one file for all that have the same text under the same name: what is emitted alike for every project
 * is compiled once.
 * @param textOf text of a file that may be shared, by its path; undefined for any other file
 * @returns the one path that stands for a path
 */
export function shareFiles(
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
  textOf: (path: string) => string | undefined,
): (path: string) => string {
  const first = new Map<string, string>();
  const shared = (path: string): string => {
    const text = textOf(path);
    if (text === undefined) return path;
    const known = first.get(text);
    if (known === undefined) first.set(text, path);
    return known ?? path;
  };
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, options);
  host.resolveModuleNameLiterals = (literals, containing, redirected, settings, source) =>
    literals.map((literal) => {
      const path = literal.text.startsWith(".")
        ? join(dirname(containing), literal.text).replace(/\.js$/, ".ts")
        : undefined;
      if (path !== undefined && textOf(path) !== undefined) {
        return { resolvedModule: { resolvedFileName: shared(path), extension: ts.Extension.Ts } };
      }
      const mode = ts.getModeForUsageLocation(source, literal, settings);
      return ts.resolveModuleName(literal.text, containing, settings, host, cache, redirected, mode);
    });
  return shared;
}
