import type { Assign, Expr, For, If, Stmt, Try, While, With } from "../syntax/syntax.js";
import { assign, deleteTarget, setAttribute } from "./assign.js";
import { boundNames, changedByCall, nameEffects, rootName, targetNames } from "./bound-names.js";
import { createClass } from "./classes.js";
import { copyForChange } from "./containers.js";
import { callsForEffect, needsWalk } from "./effects.js";
import { evaluate } from "./expressions.js";
import { type Frame, inScope, moduleFrame, spanOf } from "./frame.js";
import { makeFunction } from "./functions.js";
import { type BindName, type ImportOutcome, runImport, runImportFrom } from "./imports.js";
import type { Interpreter } from "./interpreter.js";
import { tuple, unknown } from "./make.js";
import type { ModuleTable } from "./module-table.js";
import { PythonClass } from "./python-class.js";
import { catches, type Raised, raise } from "./raising.js";
import { LocalScope } from "./scope.js";
import { execute } from "./statements.js";
import { isStdlibModule } from "./stdlib/modules.js";
import { truth } from "./truth.js";
import type { Value } from "./values.js";

/** Where the import walk stands. */
interface Walk {
  readonly interpreter: Interpreter;
  readonly table: ModuleTable;
  /** Inside `try`: values are computed at once, so that what they raise is seen. */
  readonly guarded: boolean;
  /** Says, when a name bound here is asked for, that the condition above it was not known; null outside such branches. */
  readonly assumed: (() => void) | null;
  /** Modules that `try` bodies around import and that are not read. */
  readonly assumedModules: string[];
}

/** Goes through a module's statements as importing it would. */
export function walkModule(interpreter: Interpreter, table: ModuleTable): void {
  const walk: Walk = { interpreter, table, guarded: false, assumed: null, assumedModules: [] };
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
    walkStatement({ interpreter, table, guarded: false, assumed: null, assumedModules: [] }, statement);
  }
}

/** Walks statements in order up to one that raises; what it raised, or null. Outside `try` nothing stops the walk. */
function walkAll(walk: Walk, statements: readonly Stmt[]): Raised | null {
  for (const statement of statements) {
    const raised = walkStatement(walk, statement);
    if (raised !== null && walk.guarded) return raised;
  }
  return null;
}

function walkStatement(walk: Walk, statement: Stmt): Raised | null {
  const index = walk.interpreter.modules.tick();
  const frame = moduleFrame(walk.interpreter, walk.table, index);
  switch (statement.kind) {
    case "FunctionDef":
      return bindName(walk, index, statement, statement.name, () => makeFunction(frame, statement));
    case "ClassDef":
      return walkClass(walk, frame, index, statement, () => createClass(frame, statement));
    case "Assign":
      if (doesMore(walk, statement)) return bindBlock(walk, frame, index, statement);
      return walkAssign(walk, frame, index, statement, statement.targets, statement.value);
    case "AnnAssign":
      return statement.value === null
        ? null
        : walkAssign(walk, frame, index, statement, [statement.target], statement.value);
    case "AugAssign":
      return statement.target.kind === "Attribute"
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
      return needsWalk(frame, [statement]) ? walkIf(walk, frame, statement) : bindBlock(walk, frame, index, statement);
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
      return bindBlock(walk, frame, index, statement);
    case "Raise":
      return walk.guarded ? runNow(walk, frame, index, statement) : null;
    default:
      return null;
  }
}

/** Binds a name to a value that is computed when asked for, or at once inside `try`. */
function bindName(
  walk: Walk,
  index: number,
  statement: Stmt,
  name: string,
  compute: (previous: Value | undefined) => Value | undefined,
  chained = false,
): Raised | null {
  const { interpreter, table, assumed } = walk;
  const version = table.bind(
    name,
    index,
    statement,
    (previous) => {
      assumed?.();
      const value = interpreter.contained(
        () => table.file.span(statement.start, statement.end),
        () => compute(previous?.value()),
      );
      if (!walk.guarded) interpreter.reportUndefined(value);
      return value;
    },
    chained,
  );
  return walk.guarded ? (interpreter.raisedBy(version.value()) ?? null) : null;
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

/** Whether an assignment also changes a container (`x = stack.pop()`) or binds a name with `:=`. */
function doesMore(walk: Walk, statement: Assign): boolean {
  const changed = changedByCall(statement.value);
  if (changed !== undefined && walk.table.has(changed)) return true;
  return walk.table.file.text.slice(statement.value.start, statement.value.end).includes(":=");
}

function walkAssign(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt,
  targets: readonly Expr[],
  value: Expr,
): Raised | null {
  const once = memoised(() => evaluate(frame, value));
  let raised: Raised | null = null;
  const forEffect = callsForEffect(frame, value);
  for (const target of targets) {
    switch (target.kind) {
      case "Name":
        raised ??= bindName(walk, index, statement, target.id, once);
        if (forEffect) walk.table.lookUp(target.id, Number.POSITIVE_INFINITY);
        break;
      case "Attribute":
        assignAttribute(walk, frame, statement, target.value, target.attr, once);
        break;
      case "Subscript":
        raised ??= walkChange(walk, frame, index, statement, rootName(target));
        break;
      default: {
        const scope = new LocalScope("block", frame.scope);
        const unpacked = memoised(() => assign(inScope(frame, scope), target, once(), spanOf(frame, statement)));
        for (const name of targetNames(target)) {
          raised ??= bindName(walk, index, statement, name, () => {
            unpacked();
            return scope.variables.get(name) ?? walk.interpreter.raised?.unknown;
          });
        }
      }
    }
  }
  return raised;
}

/** `Model.x = value`: remembered by the class, evaluated when its namespace is read. Anything else's attributes are set at once. */
function assignAttribute(
  walk: Walk,
  frame: Frame,
  statement: Stmt,
  object: Expr,
  name: string,
  value: () => Value,
): void {
  const { interpreter } = walk;
  const at = () => spanOf(frame, statement);
  interpreter.contained(at, () => {
    const target = evaluate(frame, object);
    if (target instanceof PythonClass) {
      walk.assumed?.();
      target.setLater(name, () => interpreter.contained(at, value) ?? unknown("it is not bound", at()), at());
    } else if (target.kind === "instance" || target.kind === "call") {
      setAttribute(frame, target, name, value(), at());
    }
    return undefined;
  });
}

/** A statement that changes the container behind a name makes a new version, computed on a copy of the one before. */
function walkChange(walk: Walk, frame: Frame, index: number, statement: Stmt, name: string | undefined): Raised | null {
  if (name === undefined) return null;
  return bindName(
    walk,
    index,
    statement,
    name,
    (previous) => {
      const scope = new LocalScope("block", frame.scope);
      if (previous !== undefined) scope.variables.set(name, copyForChange(previous, statement));
      execute(inScope(frame, scope), [statement]);
      return scope.variables.get(name) ?? walk.interpreter.raised?.unknown;
    },
    true,
  );
}

function walkDelete(walk: Walk, frame: Frame, index: number, statement: Stmt, targets: readonly Expr[]): Raised | null {
  for (const target of targets) {
    if (target.kind === "Name") walk.table.bind(target.id, index, statement, () => undefined);
    else if (target.kind === "Subscript") walkChange(walk, frame, index, statement, rootName(target));
    else if (target.kind === "Attribute") {
      walk.interpreter.contained(
        () => spanOf(frame, statement),
        () => {
          deleteTarget(frame, target);
          return undefined;
        },
      );
    }
  }
  return null;
}

function walkExpression(walk: Walk, frame: Frame, index: number, statement: Stmt, expr: Expr): Raised | null {
  const changed = changedByCall(expr);
  if (changed !== undefined && walk.table.has(changed)) return walkChange(walk, frame, index, statement, changed);
  if (walk.guarded || callsForEffect(frame, expr)) return runNow(walk, frame, index, statement);
  return null;
}

function walkImport(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt & { kind: "Import" | "ImportFrom" },
): Raised | null {
  const { interpreter, table } = walk;
  const bindings: { name: string; compute: () => Value }[] = [];
  const bind: BindName = (name, compute) => {
    bindings.push({ name, compute });
  };
  const outcome: ImportOutcome =
    statement.kind === "Import" ? runImport(frame, statement, bind) : runImportFrom(frame, statement, bind);
  if (outcome.failure === null || !walk.guarded) {
    for (const { name, compute } of bindings) bindName({ ...walk, guarded: false }, index, statement, name, compute);
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

function walkIf(walk: Walk, frame: Frame, statement: If): Raised | null {
  const { interpreter } = walk;
  let at = statement;
  for (;;) {
    const span = spanOf(frame, at.test);
    const test: Value | undefined = interpreter.contained(
      () => span,
      () => evaluate(frame, at.test),
    );
    const raised = interpreter.raisedBy(test);
    if (raised !== undefined && walk.guarded) return raised;
    const decided = test === undefined ? unknown("it has no value", span) : truth(frame, test);
    interpreter.raised = null;
    if (typeof decided !== "boolean") {
      const say = () =>
        interpreter.report(
          "unknown-condition",
          `The condition is not known (${decided.reason}); its body was assumed to run.`,
          {
            span,
          },
        );
      return walkAll({ ...walk, assumed: say }, at.body);
    }
    if (decided) return walkAll(walk, at.body);
    const [next] = at.orelse;
    if (at.orelse.length !== 1 || next?.kind !== "If") return walkAll(walk, at.orelse);
    at = next;
  }
}

function walkTry(walk: Walk, frame: Frame, statement: Try): Raised | null {
  const { interpreter } = walk;
  const inside: Walk = { ...walk, guarded: true, assumedModules: [] };
  let raised = walkAll(inside, statement.body);
  if (raised === null) {
    sayAssumed(frame, statement, inside.assumedModules);
    raised = walkAll(walk, statement.orelse);
  } else {
    for (const handler of statement.handlers) {
      const { type } = handler;
      const caught =
        type === null
          ? undefined
          : interpreter.contained(
              () => spanOf(frame, type),
              () => evaluate(frame, type),
            );
      if (caught !== undefined && !catches(caught, raised.type)) continue;
      const { value } = raised;
      if (handler.name !== null) walk.table.bind(handler.name, interpreter.modules.tick(), handler, () => value);
      raised = walkAll(walk, handler.body);
      break;
    }
  }
  return walkAll(walk, statement.finalbody) ?? raised;
}

/** Says that a package was assumed to be there, where a handler would have bound something else. */
function sayAssumed(frame: Frame, statement: Try, modules: readonly string[]): void {
  const { interpreter } = frame;
  const binds = nameEffects([...statement.handlers.flatMap((handler) => handler.body)]);
  if (
    binds.bound.size === 0 &&
    !needsWalk(
      frame,
      statement.handlers.flatMap((handler) => handler.body),
    )
  )
    return;
  for (const module of modules) {
    if (interpreter.modules.owned(module) || isStdlibModule(module)) continue;
    const top = module.split(".", 1)[0] ?? module;
    if (interpreter.modules.assumed.has(top)) continue;
    interpreter.modules.assumed.add(top);
    interpreter.report(
      "assumed-installed",
      `\`${top}\` was assumed to be installed; the \`except\` branch was not run.`,
      {
        span: spanOf(frame, statement),
      },
    );
  }
}

/** `with suppress(ImportError):` swallows what its body raises; other context managers are taken to change nothing. */
function walkWith(walk: Walk, frame: Frame, index: number, statement: With): Raised | null {
  const { interpreter } = walk;
  let suppressed: Value | undefined;
  for (const item of statement.items) {
    const context = memoised(() => evaluate(frame, item.context));
    if (item.target !== null) walkAssign(walk, frame, index, statement, [item.target], item.context);
    if (item.context.kind !== "Call") continue;
    const value = interpreter.contained(() => spanOf(frame, item.context), context);
    if (value?.kind !== "call" || value.callee.kind !== "external" || value.callee.path !== "contextlib.suppress")
      continue;
    suppressed = tuple(value.arguments.positional.map((argument) => argument.value));
  }
  const inside = suppressed === undefined ? walk : { ...walk, guarded: true, assumedModules: [] };
  const raised = walkAll(inside, statement.body);
  return raised !== null && suppressed !== undefined && catches(suppressed, raised.type) ? null : raised;
}

function walkLoop(walk: Walk, frame: Frame, index: number, statement: For | While): Raised | null {
  return runNow(walk, frame, index, statement);
}

/** Runs a statement at once and binds what it leaves behind. */
function runNow(walk: Walk, frame: Frame, index: number, statement: Stmt): Raised | null {
  const { interpreter } = walk;
  walk.assumed?.();
  const block = blockScope(walk, frame, statement);
  const result = interpreter.contained(
    () => spanOf(frame, statement),
    () => runBlock(frame, block, statement),
  );
  const raised = interpreter.raisedBy(result);
  for (const name of boundNames(interpreter, statement)) {
    const value = block.variables.get(name);
    if (value !== undefined) walk.table.bind(name, index, statement, () => value);
  }
  return walk.guarded ? (raised ?? null) : null;
}

/** A compound statement whose names nothing needs yet: it is run once, when the first of them is asked for. */
function bindBlock(walk: Walk, frame: Frame, index: number, statement: Stmt): Raised | null {
  const { changed } = nameEffects([statement]);
  const run = memoised(() => {
    const block = blockScope(walk, frame, statement);
    const failed = runBlock(frame, block, statement);
    return { variables: block.variables, failed };
  });
  let raised: Raised | null = null;
  for (const name of boundNames(walk.interpreter, statement)) {
    raised ??= bindName(
      walk,
      index,
      statement,
      name,
      (previous) => {
        const { variables, failed } = run();
        return variables.get(name) ?? failed ?? previous;
      },
      changed.has(name),
    );
  }
  return raised;
}

/** The names of a statement that is run as a whole; containers that it changes are copies. */
function blockScope(walk: Walk, frame: Frame, statement: Stmt): LocalScope {
  const block = new LocalScope("block", frame.scope);
  if (frame.scope.kind !== "module") return block;
  for (const name of nameEffects([statement]).changed) {
    const previous = walk.table.lookUp(name, frame.scope.position);
    if (previous !== undefined) block.variables.set(name, copyForChange(previous, statement));
  }
  return block;
}

/** Runs a statement in its block; an unknown when it could not be run to its end. */
function runBlock(frame: Frame, block: LocalScope, statement: Stmt): Value | undefined {
  const end = execute(inScope(frame, block), [statement]);
  return end !== null && end.kind === "unknown" ? end.value : frame.interpreter.raised?.unknown;
}

function memoised<T>(compute: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: compute() };
    return done.value;
  };
}
