import { dirname } from "node:path";
import type { Files } from "../source/files.js";
import { sourceFiles } from "./source-folder.js";

/** A naming strategy that a data source of TypeORM is given. */
export interface NamingStrategy {
  /** The class's name. */
  readonly name: string;
  /** Absolute path of the file that gives it. */
  readonly path: string;
}

/** What files with a data source are called: `data-source.ts`, `ormconfig.ts`, `app.module.ts`, `database/config.ts`. */
const SOURCES = /(?:^|\/)[^/]*(?:data-?source|orm|database|connection|module|config)[^/]*(?:\/[^/]*)?$/i;

/**
 * The naming strategy that a package's code gives TypeORM: `namingStrategy: new SnakeNamingStrategy()`, in the files of the
 * schema or in those of the same package that are called as data sources are. Null where there is none.
 * @param schema absolute paths of the files of the schema
 */
export function namingStrategy(files: Files, schema: readonly string[], folder: string): NamingStrategy | null {
  const isOwn = (at: string): boolean => !files.isFile(`${at}/package.json`);
  const around = sourceFiles(files, packageFolder(files, folder), isOwn).filter((path) => SOURCES.test(path));
  for (const path of new Set([...schema, ...around])) {
    const bytes = files.read(path);
    const text = bytes === undefined ? "" : new TextDecoder().decode(bytes);
    const name = /\bnamingStrategy\s*:\s*new\s+([\w$]+)/.exec(text)?.[1];
    if (name !== undefined) return { name, path };
  }
  return null;
}

/** The nearest folder with a `package.json`, else the folder itself. */
function packageFolder(files: Files, folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) if (files.isFile(`${at}/package.json`)) return at;
  return folder;
}
