import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { Node } from "../syntax/syntax.js";
import type { Interpreter } from "./interpreter.js";
import type { ModuleTable } from "./module-table.js";
import { RankCursor } from "./rank.js";
import { type LocalScope, ModuleScope, type Scope } from "./scope.js";
import type { ClassValue, FunctionValue, Value } from "./values.js";

/** Where evaluation stands: what an expression or statement needs to know of its surroundings. */
export interface Frame {
  readonly interpreter: Interpreter;
  /** The file that the syntax being evaluated comes from. */
  readonly file: SourceFile;
  /** Dotted name of the module that the syntax being evaluated belongs to. */
  readonly module: string;
  readonly scope: Scope;
  /** Ranks what is made while the statement of the import walk runs that this evaluation is part of. */
  readonly ranks: RankCursor;
  /** The function call being run; null at module and class level. */
  readonly running: RunningFunction | null;
  /** The class whose body is being run; null elsewhere. */
  readonly owner: ClassValue | null;
  /** `Outer.` inside class `Outer`; what qualified names start with. */
  readonly qualifier: string;
}

/** One call of a function of the project. */
export interface RunningFunction {
  readonly function: FunctionValue;
  /** First positional argument, for `super()`. */
  readonly self: Value | null;
  /** What a generator has yielded so far; null in other functions. */
  readonly yielded: Value[] | null;
}

/** The frame of the module-level statement with this index in the import walk. */
export function moduleFrame(interpreter: Interpreter, table: ModuleTable, index: number): Frame {
  return {
    interpreter,
    file: table.file,
    module: table.name,
    scope: new ModuleScope(table, index),
    ranks: new RankCursor([index]),
    running: null,
    owner: null,
    qualifier: "",
  };
}

/** The same place with another scope. */
export function inScope(frame: Frame, scope: LocalScope): Frame {
  return { ...frame, scope };
}

/** Where a node is written. */
export function spanOf(frame: Frame, node: Node): Span {
  return frame.file.span(node.start, node.end);
}
