import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Budget } from "../../../src/python/evaluate/budget.js";
import { repr } from "../../../src/python/evaluate/text.js";
import type { ClassValue, Value } from "../../../src/python/evaluate/values.js";
import type { Host } from "../../../src/python/host.js";
import { Program } from "../../../src/python/program.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

/** A program in memory, with what it reported and what its host was told. */
export interface ReadProgram {
  readonly program: Program;
  readonly diagnostics: Diagnostic[];
  readonly created: ClassValue[];
  /** `repr` of a name at the end of a module; undefined when it is not bound. */
  show(module: string, name: string): string | undefined;
  /** The value of a name at the end of a module. */
  value(module: string, name: string): Value;
}

/** A program of these files below `/project`, which is its only root. */
export function readProgram(
  files: Readonly<Record<string, string | Uint8Array>>,
  host: Partial<Host> = {},
  budget: Partial<Budget> = {},
): ReadProgram {
  const diagnostics: Diagnostic[] = [];
  const created: ClassValue[] = [];
  const program = new Program({
    files: memoryFiles(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/project/${path}`, text]))),
    roots: ["/project"],
    displayPath: (path) => path.replace("/project/", ""),
    report: (diagnostic) => diagnostics.push(diagnostic),
    budget,
    host: {
      owns: () => false,
      external: () => undefined,
      attribute: () => undefined,
      assigned: () => {},
      assignedTo: () => undefined,
      isDescriptor: () => false,
      attributeOfClass: (_, __, bound) => bound,
      call: () => undefined,
      isMetaclass: () => false,
      metaclassOf: () => undefined,
      isHook: () => false,
      runsFiles: () => false,
      derives: () => undefined,
      enumeration: () => undefined,
      ...host,
      classCreated: (made) => {
        created.push(made);
        host.classCreated?.(made);
      },
    },
  });
  return {
    program,
    diagnostics,
    created,
    show(module, name) {
      const binding = program.binding(module, name);
      if (binding === undefined) return undefined;
      return binding.value.kind === "unknown" ? `unknown: ${binding.value.reason}` : repr(binding.value);
    },
    value(module, name) {
      const binding = program.binding(module, name);
      if (binding === undefined) throw new Error(`${module}.${name} is not bound`);
      return binding.value;
    },
  };
}

/** As `readProgram`, for one module `m`, which is imported. */
export function readModule(text: string, host: Partial<Host> = {}, budget: Partial<Budget> = {}): ReadProgram {
  const read = readProgram({ "m.py": text }, host, budget);
  read.program.importModule("m");
  return read;
}
