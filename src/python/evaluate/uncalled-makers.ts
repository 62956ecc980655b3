import { placeOf, type Span } from "../../source/span.js";
import type { Call, ClassDef, Expr, FunctionDef, Stmt } from "../syntax/syntax.js";
import { boundNames } from "./bound-names.js";
import { evaluate } from "./expressions.js";
import { type Frame, moduleFrame, spanOf } from "./frame.js";
import { innerBlocks } from "./inner-blocks.js";
import type { Interpreter } from "./interpreter.js";
import type { ModuleTable } from "./module-table.js";
import type { Value } from "./values.js";

/** A place in a function that makes a class when the function runs, and at which no class was made at import time. */
export interface UncalledMaker {
  /** Name of the function. */
  readonly name: string;
  /** Dotted name of the module that defines it. */
  readonly module: string;
  readonly at: Span;
  /** Bases that are known outside of the function; null for one that is not. */
  readonly bases: readonly (Value | null)[];
  /** Text of the function. */
  readonly text: string;
}

/** What in a file's text may be a class made inside a function. */
const SUSPECT = /\btype\s*\(|Base\s*\(|\n[ \t]+class\s+\w+\s*\(/;

/** Goes through every module that was read; what made a class at import time, wherever it stands, is left out. */
export function uncalledMakers(interpreter: Interpreter): readonly UncalledMaker[] {
  const made = new Set(interpreter.classes().flatMap(({ origin }) => (origin === null ? [] : [placeOf(origin)])));
  const found: UncalledMaker[] = [];
  for (const table of interpreter.modules.tables()) {
    if (!SUSPECT.test(table.file.text)) continue;
    for (const definition of functionsIn(table.body)) {
      const text = table.file.text.slice(definition.start, definition.end);
      if (!SUSPECT.test(text)) continue;
      for (const maker of makersIn(interpreter, table, definition)) {
        if (!made.has(placeOf(maker.at))) found.push({ name: definition.name, module: table.name, text, ...maker });
      }
    }
  }
  return found;
}

/** Functions of a module and methods of its classes, whatever branch they stand in. */
function functionsIn(statements: readonly Stmt[]): readonly FunctionDef[] {
  return statements.flatMap((statement) => {
    if (statement.kind === "FunctionDef") return [statement];
    if (statement.kind === "ClassDef") return functionsIn(statement.body);
    return innerBlocks(statement).flatMap(functionsIn);
  });
}

function makersIn(
  interpreter: Interpreter,
  table: ModuleTable,
  definition: FunctionDef,
): readonly Pick<UncalledMaker, "at" | "bases">[] {
  const body = definition.body();
  const frame = moduleFrame(interpreter, table, Number.POSITIVE_INFINITY);
  const local = new Set([
    ...definition.params.map(({ name }) => name),
    ...body.flatMap((statement) => [...boundNames(interpreter, statement)]),
  ]);
  return makersAmong(body).map((maker) => {
    const bases = maker.kind === "ClassDef" ? maker.bases : tupleItems(maker.args[1]);
    return { at: spanOf(frame, maker), bases: bases.map((base) => outerValue(frame, base, local)) };
  });
}

/** Class statements with bases, and calls with a name, a tuple of bases and a namespace. */
function makersAmong(statements: readonly Stmt[]): readonly (ClassDef | Call)[] {
  return statements.flatMap((statement): readonly (ClassDef | Call)[] => {
    switch (statement.kind) {
      case "ClassDef":
        return statement.bases.length === 0 ? [] : [statement];
      case "FunctionDef":
        return makersAmong(statement.body());
      case "Assign":
      case "Expr":
      case "Return":
        return callsIn(statement.value);
      default:
        return innerBlocks(statement).flatMap(makersAmong);
    }
  });
}

/** The call itself, or one that it is given. */
function callsIn(value: Expr | null): readonly Call[] {
  if (value?.kind !== "Call") return [];
  if (value.args.length === 3 && value.args[1]?.kind === "Tuple") return [value];
  return value.args.flatMap(callsIn);
}

function tupleItems(expr: Expr | undefined): readonly Expr[] {
  return expr?.kind === "Tuple" ? expr.elts : [];
}

function outerValue(frame: Frame, base: Expr, local: ReadonlySet<string>): Value | null {
  let root = base;
  while (root.kind === "Attribute") root = root.value;
  if (root.kind !== "Name" || local.has(root.id)) return null;
  const value = frame.interpreter.contained(
    () => spanOf(frame, base),
    () => evaluate(frame, base),
  );
  return value === undefined || value.kind === "unknown" ? null : value;
}
