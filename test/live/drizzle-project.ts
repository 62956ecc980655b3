import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Conversion } from "../../src/pipeline.js";
import { REPOSITORY } from "./django.js";

/** A TypeScript project on disk with what `convert` wrote, in which drizzle-kit can be run as a user would. */
export interface DrizzleProject {
  readonly folder: string;
  /** Runs drizzle-kit's command line; answers what it printed. @throws when it fails */
  kit(...args: readonly string[]): string;
  /** Path of the one migration's SQL file. */
  migration(): string;
  remove(): void;
}

/** Where each release line of drizzle-kit is installed, with its drizzle-orm. */
const INSTALLED = { "0.45": ".", "1.0": ".live/drizzle-1" } as const;

/** Makes the project, with the config that `convert` offers. */
export function drizzleProject(
  { files, config, artefacts }: Conversion,
  url: string,
  release: keyof typeof INSTALLED = "0.45",
): DrizzleProject {
  const home = join(REPOSITORY, INSTALLED[release]);
  const folder = mkdtempSync(join(home, release === "0.45" ? ".live/project-" : "project-"));
  const all = [...files, ...[artefacts.baseline, artefacts.finish].filter((file) => file !== null)];
  for (const { path, text } of all) {
    mkdirSync(dirname(join(folder, "db", path)), { recursive: true });
    writeFileSync(join(folder, "db", path), text);
  }
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  if (config !== null) writeFileSync(join(folder, config.path), config.text);
  const kit = join(home, "node_modules/drizzle-kit/bin.cjs");
  return {
    folder,
    kit: (...args) =>
      execFileSync(process.execPath, [kit, ...args], {
        cwd: folder,
        env: { ...process.env, DATABASE_URL: url, CI: "true" },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }),
    migration: () => {
      const [name, ...more] = readdirSync(join(folder, "drizzle")).filter((each) => each.endsWith(".sql"));
      if (name === undefined || more.length > 0) throw new Error("there is not exactly one migration");
      return join(folder, "drizzle", name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
