#!/usr/bin/env node
// Builds `dist`: the command line and the library as a few bundled files, since loading some hundred small ones takes longer
// than most conversions; the declarations of the library; and the grammar of Python. Dynamic imports stay files of their
// own, loaded when needed; dependencies stay where npm puts them, but for Commander, which every command loads. Type errors
// fail the build.
//
//   npm run build

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transform } from "esbuild";
import { rawTexts } from "./raw-texts.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { resolve: find } = createRequire(import.meta.url);
const tsc = find("typescript/bin/tsc");

const COMMANDER = "dist/chunks/commander.js";
/** What CommonJS needs in an ES module. */
const REQUIRE = `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);`;

rmSync(join(root, "dist"), { recursive: true, force: true });
const shared = { absWorkingDir: root, bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "warning" };
await build({
  ...shared,
  entryPoints: ["src/index.ts", "src/cli/main.ts", "src/cli/batch/worker.ts"],
  outbase: "src",
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  splitting: true,
  packages: "external",
  plugins: [rawTexts(), recordedData(), ownCommander(), compilerAlone()],
});
await build({
  ...shared,
  entryPoints: ["commander"],
  outfile: COMMANDER,
  minify: true,
  banner: { js: `/*\n${readFileSync(join(dirname(find("commander")), "LICENSE"), "utf8")}*/\n${REQUIRE}` },
  plugins: [withoutPrograms()],
});
for (const [file, args] of Object.entries({ "version.txt": ["--version"], "help.txt": ["--help"] }))
  writeFileSync(join(root, "dist", file), await said(args));
copyFileSync(find("tree-sitter-python/tree-sitter-python.wasm"), join(root, "dist/python.wasm"));
writeFileSync(join(root, "dist/build.txt"), `${hashOf(join(root, "dist"))}\n`);
process.exitCode = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" }).status ?? 1;

/** What tells this build from any other: a hash of all its files. */
function hashOf(folder) {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|wasm)$/.test(name));
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

/** Has "commander" mean the one that is built beside the chunks. */
function ownCommander() {
  const path = relative("dist/cli", COMMANDER);
  return {
    name: "own commander",
    setup: ({ onResolve }) => onResolve({ filter: /^commander$/ }, () => ({ path, external: true })),
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

/** Without `child_process`, which Commander would start subcommands with that are programs of their own: there are none. */
function withoutPrograms() {
  return {
    name: "without programs",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "nothing" }));
      onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "" }));
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
