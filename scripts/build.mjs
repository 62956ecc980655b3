#!/usr/bin/env node
// Builds `dist`: the library and the command line each as one bundled file or few, since loading some hundred small ones takes
// longer than most conversions; V8's code cache of the command line; the declarations of the library; and the grammar of
// Python. Dependencies stay where npm puts them, but for Commander, which every command loads. Type errors fail the build.
//
//   npm run build

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transform } from "esbuild";
import ts from "typescript";
import { rawTexts } from "./raw-texts.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { resolve: find } = createRequire(import.meta.url);
const tsc = find("typescript/bin/tsc");

rmSync(join(root, "dist"), { recursive: true, force: true });
const shared = {
  ...{ absWorkingDir: root, outdir: "dist", bundle: true, platform: "node", target: "node20", logLevel: "warning" },
  packages: "external",
  plugins: [rawTexts(), recordedData(), ownCommander(), compilerAlone()],
};
await build({ ...shared, entryPoints: ["src/index.ts"], format: "esm", chunkNames: "chunks/[name]-[hash]", splitting: true });
await build({
  ...shared,
  entryPoints: { "cli/program": "src/cli/start/program.ts" },
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: licence("commander") },
});
forLoader(join(root, "dist/cli/program.cjs"));
await build({
  ...shared,
  entryPoints: { "cli/main": "src/cli/start/main.ts", "cli/batch/worker": "src/cli/start/worker.ts" },
  format: "esm",
});
for (const [file, args] of Object.entries({ "version.txt": ["--version"], "help.txt": ["--help"] }))
  writeFileSync(join(root, "dist", file), await said(args));
copyFileSync(find("tree-sitter-python/tree-sitter-python.wasm"), join(root, "dist/python.wasm"));
node("scripts/code-cache.mjs");
writeFileSync(join(root, "dist/build.txt"), `${hashOf(join(root, "dist"))}\n`);
node(tsc, "-p", "tsconfig.build.json");

/** Runs a script of Node's; what fails there fails the build. */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = status ?? 1;
}

/**
 * Makes a script what `src/cli/start/load.ts` takes: imports of packages, which V8 no longer knows of in code that it has from a
 * cache, are calls of what the loader hands over, and what is beyond ASCII is escaped.
 */
function forLoader(script) {
  const text = readFileSync(script, "utf8");
  const imports = [];
  const visit = (part) => {
    if (part.kind === ts.SyntaxKind.ImportKeyword) imports.push(part.getEnd());
    ts.forEachChild(part, visit);
  };
  visit(ts.createSourceFile(script, text, ts.ScriptTarget.ES2022));
  const pieces = [0, ...imports].map((from, index) => text.slice(from, imports[index]));
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(script, pieces.join("Package").replace(/[^\0-\x7f]/g, escape));
}

/** The licence of a package that goes into a bundle, as a comment. */
function licence(name) {
  return `/*\n${readFileSync(join(dirname(find(name)), "LICENSE"), "utf8")}*/`;
}

/** What tells this build from any other: a hash of all its files. */
function hashOf(folder) {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(c?js|wasm)$/.test(name));
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}

/** What the program prints, for `bin/throughline.js` to print it without loading the program. */
async function said(args) {
  const { main } = await import(pathToFileURL(join(root, "dist/cli/main.js")).href);
  let text = "";
  await main(args, { stdout: { write: (more) => (text += more), isTerminal: false } });
  return text;
}

/** Takes Commander, which every command loads, into the bundle; without `child_process`, for it has no subcommands that are programs. */
function ownCommander() {
  return {
    name: "own commander",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^commander$/ }, () => ({ path: find("commander") }));
      onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
        importer.includes("commander") ? { path, namespace: "nothing" } : undefined,
      );
      onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "" }));
    },
  };
}

/**
 * Takes TypeScript's compiler, which is all that is used of ts-morph, from the package that ts-morph itself has it from, and as
 * the CommonJS that it is: Node reads such files twice where they are imported. A third of what loading it takes is spared.
 */
function compilerAlone() {
  const contents = `
    import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    export const { ts } = createRequire(require.resolve("ts-morph"))("@ts-morph/common");`;
  return {
    name: "compiler alone",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^ts-morph$/ }, ({ path }) => ({ path, namespace: "compiler" }));
      onLoad({ filter: /.*/, namespace: "compiler" }, () => ({ contents }));
    },
  };
}

/**
 * What was recorded of Django and of packages goes into the bundle as texts of JSON: V8 only skims over a text, where it takes a
 * literal apart in every run, and reads the one or two that a project needs faster from JSON.
 */
function recordedData() {
  return {
    name: "recorded data",
    setup({ onLoad }) {
      onLoad({ filter: /src\/django\/\w+\/data\/[^/]+\.ts$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts" });
        const made = Object.entries(await import(`data:text/javascript,${encodeURIComponent(code)}`));
        const asJson = (make) => `() => JSON.parse(${JSON.stringify(JSON.stringify(make()))})`;
        return { contents: made.map(([name, make]) => `export const ${name} = ${asJson(make)};`).join("\n") };
      });
    },
  };
}
