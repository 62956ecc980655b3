import { artefactsOf } from "../../src/artefacts/artefacts.js";
import type { TypeScriptSources } from "../../src/check-sources.js";
import { dialects } from "../../src/dialects/index.js";
import type { Schema } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { SourceFile } from "../../src/source/source-file.js";
import type { EmittedFile, UncarriedFact } from "../../src/targets/target.js";
import type { Combination } from "./combinations.js";

/** A schema as a target's code with its `finish.sql`, and as what a check reads. */
export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly finish: SourceFile;
  /** What the files do not hold, and `finish` does or does not. */
  readonly finished: readonly UncarriedFact[];
  readonly unheld: readonly UncarriedFact[];
  readonly sources: TypeScriptSources;
}

/** Writes a schema as `convert` would. */
export function emitted(
  schema: Schema,
  { target, libraryVersion }: Pick<Combination, "target" | "libraryVersion">,
): Emitted {
  const dialect = dialects[schema.dialect];
  const emission = target.emit(schema, { libraryVersion });
  const { files, notCarried } = emission;
  const origin = { django: "6.0", target: target.name };
  const { finish: script } = artefactsOf(schema, dialect, emission, origin, { script: null, diagnostics: [] }, []);
  const finished = dialect.finish?.(notCarried, schema.tables).settled.map(({ fact }) => fact) ?? [];
  const finish = new SourceFile("finish.sql", script?.text ?? "");
  const sources: TypeScriptSources = {
    files: memoryFiles(Object.fromEntries(files.map(({ path, text }) => [`/out/${path}`, text]))),
    paths: files.map(({ path }) => `/out/${path}`),
    ...{ target: target.name, libraryVersion, casing: null, namesGiven: {}, complete: true, finish },
    display: (path) => path.slice("/out/".length),
  };
  return { files, finish, finished, unheld: notCarried.filter((fact) => !finished.includes(fact)), sources };
}
