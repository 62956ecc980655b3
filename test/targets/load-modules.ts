import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { EmittedFile } from "../../src/targets/target.js";

const PACKAGES = join(import.meta.dirname, "../../node_modules");

/** What a module exports. */
export type Exports = Readonly<Record<string, unknown>>;

/**
 * Emitted modules, compiled and imported as ES modules by Node, by path; the last file is loaded first.
 * @param packages folder in `node_modules` by the name under which emitted code imports it
 */
export async function loadModules(
  files: readonly EmittedFile[],
  packages: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = {},
): Promise<ReadonlyMap<string, Exports>> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    for (const [name, real] of Object.entries(packages)) {
      symlinkSync(join(PACKAGES, real), join(folder, "node_modules", name));
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, ...options };
    const whole = options.emitDecoratorMetadata === true ? compiledWhole(files, compilerOptions) : null;
    for (const { path, text } of files) {
      const outputText = whole?.get(path) ?? ts.transpileModule(text, { compilerOptions }).outputText;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path.replace(/\.ts$/, ".js")), outputText);
    }
    const modules = new Map<string, Exports>();
    for (const { path } of [...files].reverse()) {
      const url = pathToFileURL(join(folder, path.replace(/\.ts$/, ".js"))).href;
      modules.set(path, (await import(/* @vite-ignore */ url)) as Exports);
    }
    return modules;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Compiled as one program: what metadata says of a type may hang on other files. */
function compiledWhole(files: readonly EmittedFile[], options: ts.CompilerOptions): ReadonlyMap<string, string> {
  const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  const written = new Map<string, string>();
  const host: ts.CompilerHost = {
    getSourceFile(path, target) {
      if (path === LIBRARY) return library();
      const text = texts.get(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, target);
    },
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
    writeFile: (path, text) => written.set(path.slice(1).replace(/\.js$/, ".ts"), text),
    getDefaultLibFileName: () => LIBRARY,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const moduleResolution = ts.ModuleResolutionKind.Bundler;
  ts.createProgram([...texts.keys()], { ...options, moduleResolution, types: [] }, host).emit();
  return written;
}

const LIBRARY = join(PACKAGES, "typescript/lib/lib.es5.d.ts");
let parsedLibrary: ts.SourceFile | undefined;

function library(): ts.SourceFile {
  parsedLibrary ??= ts.createSourceFile(LIBRARY, readFileSync(LIBRARY, "utf8"), ts.ScriptTarget.ES2022);
  return parsedLibrary;
}
