import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/**
 * By V8's version: the V8s of Node 20 and 22 optimise a function after so few calls that they have not seen what it is called with,
 * and soon throw the code away, for a third of a run's CPU time. That of Node 24 does not, and an option that it lacks is an error.
 */
const OPTIMISED_LATER: Readonly<Record<string, string>> = {
  11: "--interrupt-budget=600000",
  12: "--invocation-count-for-turbofan=10000",
};

/** A program that was loaded. */
export interface Loaded<T> {
  readonly exports: T;
  /** Keeps what V8 has compiled so far, for other processes: https://v8.dev/blog/code-caching-for-devs */
  keepCode(): void;
}

/** What a program is run with, in this order: what it has as a CommonJS module, and what it would have as an ES module. */
const GIVEN = ["module", "require", "importMetaUrl", "importPackage"] as const;

/**
 * Runs a CommonJS module of ASCII text, with the code that V8 compiled for it when the package was built, where that was by the
 * same V8: the half of what a short run would compile again.
 */
export function load<T>(file: URL): Loaded<T> {
  const later = OPTIMISED_LATER[process.versions.v8.split(".", 1)[0] ?? ""];
  if (later !== undefined) setFlagsFromString(later);
  const path = fileURLToPath(file);
  const cachedData = cached(path);
  const text = `(function (${GIVEN.join(", ")}) {${readFileSync(path, "latin1")}\n})`;
  const script = new Script(text, { filename: path, ...(cachedData !== undefined && { cachedData }) });
  const module: { readonly exports?: T } = {};
  const importPackage = (specifier: string): Promise<unknown> => import(specifier);
  script.runInThisContext()(module, createRequire(file), file.href, importPackage);
  return { exports: module.exports as T, keepCode: () => writeFileSync(codeCacheOf(path), script.createCachedData()) };
}

/** Where the compiled code of a program lies: V8 takes none of another version or processor, and would look at it in vain. */
function codeCacheOf(program: string): string {
  return `${program}.${process.versions.v8}-${process.arch}.cache`;
}

/** Undefined where there is none, or where the program was changed after it: V8 itself only looks at the length of the text. */
function cached(program: string): Buffer | undefined {
  const cache = codeCacheOf(program);
  try {
    return statSync(cache).mtimeMs < statSync(program).mtimeMs ? undefined : readFileSync(cache);
  } catch {
    return undefined;
  }
}
