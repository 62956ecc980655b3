import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Inspection, inspect } from "../../../src/pipeline.js";
import type { Files } from "../../../src/source/files.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { isRecord } from "../../oracle/graph.js";

/** A column as `_meta` has it: name, column, internal type, type on PostgreSQL, null, max_length. */
type Column = readonly [string, string | null, string, string | null, boolean, number | null];

/** What real Django says of a model that uses a package's field class or abstract model. */
export interface Sample {
  /** Dotted name that it is imported by. */
  readonly path: string;
  readonly kind: "field" | "base";
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly columns: readonly Column[];
  /** Columns of the many-to-many field's through model; null when it has none. */
  readonly through?: readonly string[] | null;
  /** What that through model is ordered by; absent when by nothing. */
  readonly throughOrdering?: readonly string[];
}

/** A package's samples, and the apps that were installed while they were recorded. */
export interface RecordedPackage {
  readonly apps: readonly string[];
  readonly samples: readonly Sample[];
}

/** Samples by package, as `scripts/record-packages.py` recorded them. */
export function recordedPackages(): ReadonlyMap<string, RecordedPackage> {
  const recorded = JSON.parse(readFileSync(join(import.meta.dirname, "recorded.json"), "utf8")) as Record<
    string,
    { readonly apps: readonly string[]; readonly samples: Record<string, Omit<Sample, "path">> }
  >;
  return new Map(
    Object.entries(recorded).map(([name, { apps, samples }]) => [
      name,
      { apps, samples: Object.entries(samples).map(([path, sample]) => ({ path, ...sample })) },
    ]),
  );
}

/** Inspects a project whose one app has a model for each sample, named `Sample0`, `Sample1`… */
export function inspectSamples(
  { apps, samples }: RecordedPackage,
  sitePackages: string | null,
  real?: Files,
): Inspection {
  const models = samples.map((sample, index) => modelOf(sample, `Sample${index}`));
  const own = memoryFiles({
    "/project/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config")\n',
    "/project/config.py": `INSTALLED_APPS = ${JSON.stringify([...apps, "samples"])}\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\nUSE_TZ = True\n`,
    "/project/samples/__init__.py": "",
    "/project/samples/models.py": `from django.db import models\n\n${models.join("\n\n")}\n`,
  });
  return inspect(
    {
      files: real === undefined ? own : layered("/project", own, real),
      path: "/project",
      settings: null,
      overrides: {},
      pythonPath: sitePackages === null ? [] : [sitePackages],
      apps: null,
      django: "5.2",
      allowMissing: false,
    },
    "postgres",
  );
}

function modelOf({ path, kind, arguments: given = {} }: Sample, name: string): string {
  const dot = path.lastIndexOf(".");
  const cls = path.slice(dot + 1);
  const lines = [`from ${path.slice(0, dot)} import ${cls} as Used${name}`];
  if (kind === "base")
    return [
      ...lines,
      `class ${name}(Used${name}):`,
      "    zlast = models.IntegerField()",
      "    class Meta:",
      '        app_label = "samples"',
    ].join("\n");
  const written = Object.entries(given).map(([key, value]) => `${key}=${argument(key, value)}`);
  return [
    ...lines,
    `class ${name}(models.Model):`,
    '    STATUS = [("a", "A")]',
    `    subject = Used${name}(${written.join(", ")})`,
    "    zlast = models.IntegerField()",
  ].join("\n");
}

function argument(key: string, value: unknown): string {
  if (key === "on_delete") return "models.CASCADE";
  return key === "base_field" ? "models.TextField()" : JSON.stringify(value);
}

/** Files below a folder from the first, all others from the second. */
export function layered(folder: string, over: Files, under: Files): Files {
  const of = (path: string): Files => (path === folder || path.startsWith(`${folder}/`) ? over : under);
  return {
    read: (path) => of(path).read(path),
    isFile: (path) => of(path).isFile(path),
    isDirectory: (path) => of(path).isDirectory(path),
    list: (path) => of(path).list(path),
    realpath: (path) => of(path).realpath(path),
  };
}

/** Our columns of a model, in the shape of the recorded ones; undefined when there is no such model. */
export function columnsOf(result: Inspection, index: number): readonly (readonly unknown[])[] | undefined {
  const model: unknown = JSON.parse(JSON.stringify(result.graph.models))[`samples.Sample${index}`];
  if (!isRecord(model) || !Array.isArray(model.fields)) return undefined;
  return model.fields.map((field: Record<string, unknown>) => [
    field.name,
    field.column,
    field.internal_type,
    field.db_type,
    field.null,
    field.max_length ?? null,
  ]);
}

/** Our columns of the through model of a sample's many-to-many field; null when there is none. */
export function throughOf(result: Inspection, index: number): readonly unknown[] | null {
  const model: unknown = JSON.parse(JSON.stringify(result.graph.models))[`samples.Sample${index}_subject`];
  if (!isRecord(model) || !Array.isArray(model.fields)) return null;
  return model.fields.map((field: Record<string, unknown>) =>
    String(field.column).replace(`sample${index}_`, "sample_"),
  );
}

/** What our through model of a sample's many-to-many field is ordered by; undefined when there is none, or no order. */
export function throughOrderingOf(result: Inspection, index: number): unknown {
  const model: unknown = JSON.parse(JSON.stringify(result.graph.models))[`samples.Sample${index}_subject`];
  return isRecord(model) && Array.isArray(model.ordering) && model.ordering.length > 0 ? model.ordering : undefined;
}
