import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Model, Project } from "../../../src/django/project.js";
import { type ResolveInput, resolveProject } from "../../../src/django/resolve.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

/** A project resolved in memory, with what was said about it. */
export interface Sample {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of what was said, without what every project without settings or version is told. */
  readonly codes: readonly string[];
  model(label: string): Model;
}

const ALWAYS: ReadonlySet<string> = new Set(["settings-assumed", "django-version-assumed"]);

/** Resolves files below `/project`, by path relative to it. */
export function resolveSample(files: Readonly<Record<string, string>>, input: Partial<ResolveInput> = {}): Sample {
  const diagnostics: Diagnostic[] = [];
  const project = resolveProject(
    {
      files: memoryFiles(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/project/${path}`, text]))),
      path: "/project",
      settings: null,
      overrides: {},
      pythonPath: [],
      django: null,
      ...input,
    },
    (each) => diagnostics.push(each),
  );
  return {
    project,
    diagnostics,
    codes: diagnostics.map(({ code }) => code).filter((code) => !ALWAYS.has(code)),
    model(label) {
      const found = project.models.find((each) => each.label === label);
      if (found === undefined) throw new Error(`no model ${label}`);
      return found;
    },
  };
}

/** One app `shop` whose models module has this body after `from django.db import models`. */
export function resolveModels(body: string, input: Partial<ResolveInput> = {}): Sample {
  return resolveSample(
    { "shop/__init__.py": "", "shop/models.py": `from django.db import models\n\n${body}\n` },
    input,
  );
}
