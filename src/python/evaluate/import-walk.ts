import type { Span } from "../../source/span.js";
import type { Expr, For, Stmt, While } from "../syntax/syntax.js";
import { boundNames, changedByCall, isBelowAttribute, rootName } from "./bound-names.js";
import { createClass } from "./classes.js";
import { changesItems, decoratesForEffect, needsWalk } from "./effects.js";
import { callsForEffect, changesAttribute, changesSearchPath } from "./effects-of-calls.js";
import { evaluate } from "./expressions.js";
import { type Frame, moduleFrame, spanOf } from "./frame.js";
import { makeFunction } from "./functions.js";
import { type BindName, type ImportOutcome, runImport, runImportFrom } from "./imports.js";
import { runFiles, runsFiles } from "./included-files.js";
import type { Interpreter } from "./interpreter.js";
import type { ImportedName, ModuleTable } from "./module-table.js";
import { type Raised, raise } from "./raising.js";
import { isStdlibModule } from "./stdlib/modules.js";
import { takeTurn } from "./turns.js";
import type { Value } from "./values.js";
import type { Walk } from "./walk.js";
import { doesMore, walkAssign, walkChange, walkDelete } from "./walk-assignments.js";
import { bindBlock, bindName, runForEffect, runNow } from "./walk-bindings.js";
import { walkIf, walkMatch, walkTry, walkWith } from "./walk-branches.js";

/** Goes through a module's statements as importing it would. */
export function walkModule(interpreter: Interpreter, table: ModuleTable): void {
  const walk: Walk = { interpreter, table, guarded: false, assumed: null, assumedModules: [], mayBeMissing: false };
  while (table.walked < table.body.length) {
    const statement = table.body[table.walked++];
    if (statement !== undefined && !table.walkedAhead.has(statement)) walkStatement(walk, statement);
  }
}

/**
 * Walks the later statement that binds a name which a cyclic import asks for already. Python would fail here; the
 * diagnostic for that is the importer's.
 */
export function walkAhead(interpreter: Interpreter, table: ModuleTable, name: string): void {
  for (let i = table.walked; i < table.body.length; i++) {
    const statement = table.body[i];
    if (statement === undefined || table.walkedAhead.has(statement)) continue;
    if (!boundNames(interpreter, statement).has(name)) continue;
    table.walkedAhead.add(statement);
    walkStatement(
      { interpreter, table, guarded: false, assumed: null, assumedModules: [], mayBeMissing: false },
      statement,
    );
  }
}

/** Walks statements in order up to one that raises; what it raised, or null. Outside `try` nothing stops the walk. */
export function walkAll(walk: Walk, statements: readonly Stmt[]): Raised | null {
  for (const statement of statements) {
    const raised = walkStatement(walk, statement);
    if (raised !== null && walk.guarded) return raised;
  }
  return null;
}

function walkStatement(walk: Walk, statement: Stmt): Raised | null {
  const index = walk.interpreter.modules.tick();
  const frame = moduleFrame(walk.interpreter, walk.table, index);
  const sharing = walk.table.sharingOf(statement);
  if (sharing !== undefined && canWait(frame, statement)) return takeTurn(walk, frame, index, statement, sharing);
  switch (statement.kind) {
    case "FunctionDef":
      if (decoratesForEffect(frame, statement.decorators)) return runForEffect(walk, frame, index, statement);
      return bindName(walk, index, statement, statement.name, () => makeFunction(frame, statement));
    case "ClassDef":
      if (decoratesForEffect(frame, statement.decorators)) walk.interpreter.settleBodies();
      return walkClass(walk, frame, index, statement, () => createClass(frame, statement));
    case "Assign":
      if (statement.targets.some((target) => changesItems(frame, target))) return runNow(walk, frame, index, statement);
      if (doesMore(walk, statement))
        return (callsForEffect(frame, statement.value) ? runNow : bindBlock)(walk, frame, index, statement);
      return walkAssign(walk, frame, index, statement, statement.targets, statement.value);
    case "AnnAssign":
      return statement.value === null
        ? null
        : walkAssign(walk, frame, index, statement, [statement.target], statement.value);
    case "AugAssign":
      return statement.target.kind === "Attribute" || isBelowAttribute(statement.target)
        ? runNow(walk, frame, index, statement)
        : walkChange(walk, frame, index, statement, rootName(statement.target));
    case "Delete":
      return walkDelete(walk, frame, index, statement, statement.targets);
    case "Expr":
      return walkExpression(walk, frame, index, statement, statement.value);
    case "Import":
    case "ImportFrom":
      return walkImport(walk, frame, index, statement);
    case "TypeAlias":
      return bindName(walk, index, statement, statement.name, () => evaluate(frame, statement.value));
    case "If":
      return needsWalk(frame, [statement])
        ? walkIf(walk, frame, index, statement)
        : bindBlock(walk, frame, index, statement);
    case "Try":
      return needsWalk(frame, [statement]) ? walkTry(walk, frame, statement) : bindBlock(walk, frame, index, statement);
    case "With":
      return needsWalk(frame, [statement])
        ? walkWith(walk, frame, index, statement)
        : bindBlock(walk, frame, index, statement);
    case "For":
    case "While":
      return needsWalk(frame, [statement])
        ? walkLoop(walk, frame, index, statement)
        : bindBlock(walk, frame, index, statement);
    case "Match":
      return needsWalk(frame, [statement])
        ? walkMatch(walk, frame, index, statement)
        : bindBlock(walk, frame, index, statement);
    case "Raise":
      return walk.guarded ? runNow(walk, frame, index, statement) : null;
    default:
      return null;
  }
}

/** Whether a statement can run as a whole: blocks with imports and classes in them are gone through. */
function canWait(frame: Frame, statement: Stmt): boolean {
  switch (statement.kind) {
    case "Assign":
      return statement.targets.every(({ kind }) => kind !== "Attribute");
    case "AnnAssign":
      return statement.value !== null && statement.target.kind !== "Attribute";
    case "AugAssign":
      return statement.target.kind !== "Attribute";
    case "Delete":
      return statement.targets.every(({ kind }) => kind === "Subscript");
    case "Expr":
      return !runsFiles(frame, statement.value) && !changesSearchPath(frame, statement.value);
    case "If":
    case "Try":
    case "With":
    case "For":
    case "While":
    case "Match":
      return !needsWalk(frame, [statement]);
    default:
      return false;
  }
}

function walkClass(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt & { name: string },
  create: () => Value,
): Raised | null {
  walk.assumed?.();
  const value = walk.interpreter.contained(() => spanOf(frame, statement), create);
  if (!walk.guarded) walk.interpreter.reportUndefined(value);
  walk.table.bind(statement.name, index, statement, () => value);
  return walk.interpreter.raisedBy(value) ?? null;
}

function walkExpression(walk: Walk, frame: Frame, index: number, statement: Stmt, expr: Expr): Raised | null {
  if (expr.kind === "Call" && runsFiles(frame, expr)) {
    walk.assumed?.();
    runFiles(frame, walk.table, expr);
    return null;
  }
  if (changesSearchPath(frame, expr)) return runNow(walk, frame, index, statement);
  const changed = changedByCall(expr);
  if (changed !== undefined && walk.table.has(changed)) return walkChange(walk, frame, index, statement, changed);
  if (changesAttribute(frame, expr) || callsForEffect(frame, expr)) return runForEffect(walk, frame, index, statement);
  return walk.guarded ? runNow(walk, frame, index, statement) : null;
}

function walkImport(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt & { kind: "Import" | "ImportFrom" },
): Raised | null {
  const { interpreter, table } = walk;
  const bindings: { name: string; compute: () => Value; from: ImportedName | undefined }[] = [];
  const bind: BindName = (name, compute, from) => {
    bindings.push({ name, compute, from });
  };
  const ran: ImportOutcome =
    statement.kind === "Import" ? runImport(frame, statement, bind) : runImportFrom(frame, statement, bind);
  const missing = walk.mayBeMissing ? ran.assumed.find((module) => !isInstalled(interpreter, module)) : undefined;
  const outcome = missing === undefined ? ran : assumeMissing(interpreter, missing, spanOf(frame, statement));
  if (outcome.failure === null || !walk.guarded) {
    for (const { name, compute, from } of bindings) {
      bindName({ ...walk, guarded: false }, index, statement, name, compute);
      const version = table.version(name, Number.POSITIVE_INFINITY);
      if (version !== undefined && from !== undefined) table.bindImported(version, from);
    }
  }
  walk.assumedModules.push(...outcome.assumed);
  if (outcome.failure === null) return null;
  const at = table.file.span(statement.start, statement.end);
  if (!walk.guarded) {
    interpreter.report("import-name-missing", `${outcome.failure.message}; what it binds is unknown.`, { span: at });
    return null;
  }
  const { type, message } = outcome.failure;
  return (
    interpreter.raisedBy(
      interpreter.contained(
        () => at,
        () => raise(frame, type, message, at),
      ),
    ) ?? null
  );
}

/** Whether something shows that a module which is not read can be imported. */
function isInstalled(interpreter: Interpreter, module: string): boolean {
  return interpreter.modules.owned(module) || isStdlibModule(module) || interpreter.isInstalled(module);
}

/** An import that fails because neither the files nor the project's requirements know the package. */
function assumeMissing(interpreter: Interpreter, module: string, span: Span): ImportOutcome {
  const top = module.split(".", 1)[0] ?? module;
  interpreter.report(
    "assumed-missing",
    `\`${top}\` is neither found nor among the project's requirements; the \`except\` branch was run.`,
    { span },
  );
  return { failure: { type: "ModuleNotFoundError", message: `No module named '${top}'` }, assumed: [] };
}

function walkLoop(walk: Walk, frame: Frame, index: number, statement: For | While): Raised | null {
  return runForEffect(walk, frame, index, statement);
}
