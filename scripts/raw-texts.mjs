import { readFileSync } from "node:fs";
import { join } from "node:path";

/** For esbuild: `import text from "./file.ts?raw"`: the file's text, as Vite gives it to the tests. */
export function rawTexts() {
  return {
    name: "raw texts",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace(/\?raw$/, "")),
        namespace: "raw",
      }));
      onLoad({ filter: /.*/, namespace: "raw" }, ({ path }) => ({ contents: readFileSync(path, "utf8"), loader: "text" }));
    },
  };
}
