/**
 * Throughline as a library: what its command line does, without the command line. Nothing here prints or writes.
 *
 * ```ts
 * import { convert, realFiles } from "throughline";
 *
 * const { files, diagnostics } = await convert(
 *   { files: realFiles(), path: "/path/to/project", settings: null, overrides: {}, pythonPath: [], django: null, apps: null, allowMissing: false },
 *   { target: "drizzle", dialect: "postgres", namesGiven: {} },
 * );
 * ```
 */
import { parserReady } from "./python/syntax/parser.js";

export { type CheckOptions, check, type DatabaseDrift, type DriftCheck } from "./check.js";
export type { MigrationCheck } from "./check-migrations.js";
export {
  type CheckSourcesOptions,
  checkSources,
  type SourceDrift,
  type TypeScriptSources,
} from "./check-sources.js";
export { type ColumnTypeDescription, type Config, defineConfig } from "./config.js";
export { CODES, type CodeDescription, type DiagnosticCode } from "./diagnostics/codes.js";
export type { Diagnostic, RelatedPlace, Severity } from "./diagnostics/diagnostic.js";
export type * from "./django/expression.js";
export type * from "./django/libraries/package-descriptions.js";
export type * from "./django/project.js";
export type { Finding } from "./drift/finding.js";
export type { NoSubject, Subject } from "./explain.js";
export type { Graph } from "./lower/graph.js";
export {
  type Conversion,
  type ConvertOptions,
  convert,
  type Diagnosis,
  diagnose,
  type Explanation,
  explain,
  type Inspection,
  inspect,
  type ProjectInput,
  type Reading,
  type SupportedDialect,
} from "./pipeline.js";
export { ParserUnavailable } from "./python/syntax/parser.js";
export type * as schema from "./schema/schema.js";
export type { Discovery } from "./source/discover.js";
export type { DirectoryEntry, Files } from "./source/files.js";
export { memoryFiles } from "./source/memory-files.js";
export { realFiles } from "./source/real-files.js";
export type { SourceFile } from "./source/source-file.js";
export type { Span } from "./source/span.js";
export type { EmittedFile, EmittedName, GivenName, GivenType, TargetName, UncarriedFact } from "./targets/target.js";

// Functions of this library that read models may be called once it is imported.
await parserReady;
