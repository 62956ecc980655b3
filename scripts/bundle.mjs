import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rawTexts } from "./raw-texts.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Bundles TypeScript of this repository for Node, with dynamic imports in files of their own; dependencies stay where npm
 * puts them.
 * @param entryPoints paths below the repository
 * @param outbase folder that the paths of the results are taken from
 * @param outdir where the results go
 */
export async function bundle(entryPoints, outbase, outdir, options = {}) {
  await build({
    absWorkingDir: root,
    ...{ entryPoints, outbase, outdir },
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
    plugins: [rawTexts()],
    ...options,
  });
}
