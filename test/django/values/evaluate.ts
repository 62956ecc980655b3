import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { DEFAULT_BACKEND } from "../../../src/django/backend.js";
import { defaultSettings } from "../../../src/django/contrib/default-settings.js";
import type { FieldContext } from "../../../src/django/fields/field-declaration.js";
import { emptySurroundings, type HostSurroundings } from "../../../src/django/host/surroundings.js";
import { djangoHost } from "../../../src/django/host.js";
import type { Value } from "../../../src/python/evaluate/values.js";
import { Program } from "../../../src/python/program.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

/** One evaluated Python module, and what it takes to read its values. */
export interface EvaluatedModule {
  readonly program: Program;
  readonly context: FieldContext;
  readonly diagnostics: readonly Diagnostic[];
  /** What a name is bound to at the end. */
  value(name: string): Value;
}

/** Evaluates Python text as a module, with Django's host. */
export function evaluateModule(
  name: string,
  text: string,
  surroundings: Partial<HostSurroundings> = {},
): EvaluatedModule {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const host = djangoHost({
    ...emptySurroundings("5.2", DEFAULT_BACKEND, defaultSettings("5.2")),
    program: () => program,
    ...surroundings,
  });
  const program: Program = new Program({
    files: memoryFiles({ [`/project/${name}.py`]: text }),
    roots: ["/project"],
    displayPath: (path) => path.replace("/project/", ""),
    host,
    report,
  });
  program.importModule(name);
  return {
    program,
    context: { program, django: surroundings.django ?? "5.2", report },
    diagnostics,
    value(binding) {
      const found = program.binding(name, binding);
      if (found === undefined) throw new Error(`${name} binds no ${binding}`);
      return found.value;
    },
  };
}

/** Evaluates one of the modules in `cases/`. */
export function evaluateCases(name: string): EvaluatedModule {
  return evaluateModule(name, readFileSync(join(import.meta.dirname, "cases", `${name}.py`), "utf8"));
}

/** What `record.py` recorded for a module in `cases/`: case → what real Django says. */
export function recordedCases(name: string): readonly (readonly [string, unknown])[] {
  return Object.entries(JSON.parse(readFileSync(join(import.meta.dirname, "recorded", `${name}.json`), "utf8")));
}
