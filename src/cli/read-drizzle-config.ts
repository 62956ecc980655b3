import picomatch from "picomatch";
import type { Files } from "../source/files.js";
import { joined } from "../typescript/read/joined-path.js";
import { because } from "../typescript/read/plain.js";
import type { ObjectValue, Value } from "../typescript/read/values.js";
import { NoSources } from "./no-sources.js";
import { sourceFiles } from "./source-folder.js";
import { statedPath } from "./stated-path.js";

/** What a `drizzle.config.ts` says of the schema. */
export interface ReadDrizzleConfig {
  /** Absolute paths of the files of `schema`. */
  readonly paths: readonly string[];
  /** As drizzle-kit names it (`postgresql`). */
  readonly dialect: string | null;
  readonly casing: "snake_case" | "camelCase" | null;
}

/** Whether a file is a config of drizzle-kit's: by its usual name, or since it imports what configs do (`drizzle.dev.config.ts`). */
export function isDrizzleConfig(files: Files, path: string): boolean {
  if (/(?:^|\/)drizzle\.config\.[cm]?[jt]s$/.test(path)) return true;
  return /(?:\bfrom\s*|\brequire\s*\(\s*)["']drizzle-kit["']/.test(new TextDecoder().decode(files.read(path)));
}

/**
 * Reads `schema`, `dialect` and `casing` of a `drizzle.config.ts` without running it.
 * @param environment variables of the environment whose values are known
 * @throws NoSources where `schema` cannot be told
 */
export async function readDrizzleConfig(
  files: Files,
  path: string,
  display: (path: string) => string,
  environment: Readonly<Record<string, string>>,
): Promise<ReadDrizzleConfig> {
  const { openProgram } = await import("../typescript/read/open-program.js");
  const exported = openProgram(files, { display, environment }).module(path)?.exports;
  const whole = (exported?.get("default") ?? exported?.get("export="))?.value();
  const config = whole === undefined ? undefined : objectIn(whole);
  const schema = config?.properties.get("schema")?.value;
  if (schema === undefined) {
    const why = whole !== undefined && config === undefined ? because(whole) : "it has no `schema`";
    throw new NoSources(`\`${display(path)}\` cannot be read without running it: ${why}; give the schema's own path`);
  }
  const patterns = schema.kind === "array" ? schema.items : [schema];
  const folder = path.slice(0, path.lastIndexOf("/"));
  const paths = patterns.flatMap((each) => {
    const stated = statedPath(each, folder);
    if (stated === undefined) {
      throw new NoSources(`\`schema\` in \`${display(path)}\` cannot be read without running it: ${because(each)}`);
    }
    if (stated.startsWith("/")) return found(files, stated);
    return (
      bases(files, folder)
        .map((base) => found(files, joined(base, stated)))
        .find(({ length }) => length > 0) ?? []
    );
  });
  const casing = text(config, "casing");
  return {
    paths: [...new Set(paths)],
    dialect: text(config, "dialect"),
    casing: casing === "snake_case" || casing === "camelCase" ? casing : null,
  };
}

/** Where paths may start from: the config's folder, and that of each package around it, in which the command may run. */
function bases(files: Files, folder: string): readonly string[] {
  const around: string[] = [];
  for (let at = folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    if (files.isFile(`${at}/package.json`)) around.push(at);
  }
  return [folder, ...around];
}

/** The object itself, or the one that `defineConfig(…)` is given. */
function objectIn(value: Value): ObjectValue | undefined {
  if (value.kind === "object") return value;
  const [first] = value.kind === "call" ? value.args : [];
  return first === undefined ? undefined : objectIn(first);
}

function text(config: ObjectValue | undefined, key: string): string | null {
  const value = config?.properties.get(key)?.value;
  return value?.kind === "string" ? value.value : null;
}

/** The files behind a path of `schema`, which may be a folder or a pattern. */
function found(files: Files, path: string): readonly string[] {
  const { base, glob } = picomatch.scan(path);
  if (glob === "") return sourceFiles(files, path);
  const matches = picomatch(path);
  return sourceFiles(files, base === "" ? "/" : base).filter((each) => matches(each));
}
