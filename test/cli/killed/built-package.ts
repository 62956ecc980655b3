import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");

/** What the command runs, itself and in threads. */
const PARTS = ["src/cli/main.ts", "src/cli/batch/worker.ts"];

/** The package as it is published, built from the sources as they are now: the checkout's own `dist` may be of another day. */
export interface BuiltPackage {
  /** Path of the command. */
  readonly bin: string;
  remove(): void;
}

/** Builds the package into a folder of its own. */
export function buildPackage(): BuiltPackage {
  const home = mkdtempSync(join(tmpdir(), "throughline-built-"));
  const bundle = JSON.stringify(join(ROOT, "scripts/bundle.mjs"));
  const script = `await (await import(${bundle})).bundle(${JSON.stringify(PARTS)}, "src", ${JSON.stringify(join(home, "dist"))});`;
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, stdio: "pipe" });
  for (const part of ["bin", "package.json"]) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(home, "node_modules"));
  return { bin: join(home, "bin/throughline.js"), remove: () => rmSync(home, { recursive: true, force: true }) };
}
