import { dirname, join } from "node:path";
import ts from "typescript";
import type { ReleaseName } from "../../src/targets/drizzle/release.js";
import type { EmittedFile } from "../../src/targets/target.js";
import { shareFiles } from "../typescript/shared-files.js";

const ROOT = join(import.meta.dirname, "../..");

/** Where emitted files seem to lie, so that they find this repository's `node_modules`. Nothing is written there. */
const FOLDER = join(ROOT, "test", ".emitted");

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The library that code is compiled against: Drizzle by its release line, or TypeORM. */
export type Library = ReleaseName | "typeorm";

/** What a project that uses the library says besides. */
const OPTIONS_OF: Readonly<Record<Library, ts.CompilerOptions>> = {
  "0.45": {},
  "1.0": {
    paths: {
      "drizzle-orm": [join(ROOT, "node_modules/drizzle-orm-1/index.d.ts")],
      "drizzle-orm/*": ["index.d.ts", "driver.d.ts"].map((file) => join(ROOT, "node_modules/drizzle-orm-1/*", file)),
    },
  },
  typeorm: { experimentalDecorators: true, types: ["node"], lib: ["lib.es2023.d.ts"] },
};

/** Parsed files of TypeScript and Drizzle themselves, which every program reads again. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Errors of `tsc --strict` (and stricter) over many outputs at once, against the real library: `output/file.ts:line:
 * TS1234 message`. Further files may be given as the user's own code beside an output.
 */
export function typeErrors(
  outputs: Readonly<Record<string, readonly EmittedFile[]>>,
  library: Library = "0.45",
): string[] {
  const options: ts.CompilerOptions = { ...OPTIONS, ...OPTIONS_OF[library] };
  const texts = new Map<string, string>();
  for (const [output, files] of Object.entries(outputs)) {
    for (const { path, text } of files) texts.set(join(FOLDER, output, path), text);
  }
  const folders = new Set([...texts.keys()].flatMap((path) => [dirname(path), dirname(dirname(path))]));
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.fileExists = (path) => texts.has(path) || real.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? real.readFile(path);
  host.directoryExists = (path) => folders.has(path) || (real.directoryExists?.(path) ?? true);
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language);
    if (!parsed.has(path)) parsed.set(path, real.getSourceFile(path, language, ...rest));
    return parsed.get(path);
  };
  const shared = shareFiles(host, options, (path) => sharable(texts.get(path)));
  const program = ts.createProgram([...new Set([...texts.keys()].map(shared))], options, host);
  return ts.getPreEmitDiagnostics(program).map((found) => {
    const message = ts.flattenDiagnosticMessageText(found.messageText, " ");
    if (found.file === undefined || found.start === undefined) return `TS${found.code} ${message}`;
    const { line } = found.file.getLineAndCharacterOfPosition(found.start);
    return `${found.file.fileName.slice(FOLDER.length + 1)}:${line + 1}: TS${found.code} ${message}`;
  });
}

/** A text that means the same wherever it lies: it imports nothing that lies beside it. */
function sharable(text: string | undefined): string | undefined {
  return text === undefined || / from "\.\.?\//.test(text) ? undefined : text;
}
