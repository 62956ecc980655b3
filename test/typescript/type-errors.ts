import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { shareFiles } from "./shared-files.js";

/** The options of a careful user's project. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noEmit: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts"],
  types: ["node"],
};

/**
 * What TypeScript has to say about these files, as `tsc` would print it; empty when they compile.
 * @param beside texts of files that seem to lie in each folder of theirs, by name
 */
export function typeErrors(files: readonly string[], beside: ReadonlyMap<string, string> = new Map()): string {
  const host = ts.createCompilerHost(OPTIONS);
  const real = { ...host };
  const textOf = (path: string) => (real.fileExists(path) ? undefined : beside.get(basename(path)));
  const shared = shareFiles(host, OPTIONS, textOf);
  host.fileExists = (path) => textOf(path) !== undefined || real.fileExists(path);
  host.readFile = (path) => textOf(path) ?? real.readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = textOf(path);
    return text === undefined ? real.getSourceFile(path, language, ...rest) : ts.createSourceFile(path, text, language);
  };
  const [first] = files;
  const also = first === undefined ? [] : [...beside.keys()].map((name) => shared(join(dirname(first), name)));
  const program = ts.createProgram([...files, ...also], OPTIONS, host);
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => join(import.meta.dirname, "../.."),
    getNewLine: () => "\n",
  });
}
