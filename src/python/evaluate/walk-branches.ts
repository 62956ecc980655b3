import type { ExceptHandler, If, Match, Stmt, Try, With } from "../syntax/syntax.js";
import { nameEffects } from "./bound-names.js";
import { entered, leave, suppressedBy } from "./contexts.js";
import { needsWalk } from "./effects.js";
import { sayEnvironmentBranch } from "./environment-branches.js";
import { evaluate } from "./expressions.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import { walkAll } from "./import-walk.js";
import { builtin, tuple, unknown } from "./make.js";
import { type Chosen, chosenCase, NO_CASE, sayUnknownMatch } from "./match.js";
import { catches, type Raised } from "./raising.js";
import { LocalScope } from "./scope.js";
import { isStdlibModule } from "./stdlib/modules.js";
import { truth } from "./truth.js";
import type { Value } from "./values.js";
import type { Walk } from "./walk.js";
import { walkAssign } from "./walk-assignments.js";
import { bindName, memoised } from "./walk-bindings.js";

/** Decides the condition and walks the branch; the body when it is not known. */
export function walkIf(walk: Walk, frame: Frame, index: number, statement: If): Raised | null {
  const { interpreter } = walk;
  let at = statement;
  for (;;) {
    const span = spanOf(frame, at.test);
    const before = interpreter.environment.count;
    const block = new LocalScope("block", frame.scope);
    const test: Value | undefined = interpreter.contained(
      () => span,
      () => evaluate(inScope(frame, block), at.test),
    );
    bindAll(walk, index, statement, block.variables);
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
    sayEnvironmentBranch(frame, at, decided, before);
    if (decided) return walkAll(walk, at.body);
    const [next] = at.orelse;
    if (at.orelse.length !== 1 || next?.kind !== "If") return walkAll(walk, at.orelse);
    at = next;
  }
}

/** Decides which `case` applies and walks it; none when that is not known. */
export function walkMatch(walk: Walk, frame: Frame, index: number, statement: Match): Raised | null {
  const { interpreter } = walk;
  let chosen: Chosen = NO_CASE;
  const failed = interpreter.contained(
    () => spanOf(frame, statement.subject),
    () => {
      const answer = chosenCase(frame, statement);
      if ("kind" in answer) return answer;
      chosen = answer;
      return undefined;
    },
  );
  const raised = interpreter.raisedBy(failed);
  interpreter.raised = null;
  if (raised !== undefined && walk.guarded) return raised;
  if (failed?.kind === "unknown") sayUnknownMatch(frame, statement, failed);
  bindAll(walk, index, statement, chosen.bound);
  return walkAll(walk, chosen.body);
}

/** Binds what the head of a statement binds: the names of a pattern, or of `:=`. */
function bindAll(walk: Walk, index: number, statement: Stmt, bound: ReadonlyMap<string, Value>): void {
  for (const [name, value] of bound) walk.table.bind(name, index, statement, () => value);
}

/** Walks the body; the first handler that catches what it raises, or else the `else`. */
export function walkTry(walk: Walk, frame: Frame, statement: Try): Raised | null {
  const { interpreter } = walk;
  const mayBeMissing = walk.mayBeMissing || statement.handlers.some((handler) => handlesImportError(frame, handler));
  const inside: Walk = { ...walk, guarded: true, assumedModules: [], mayBeMissing };
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

function handlesImportError(frame: Frame, { type }: ExceptHandler): boolean {
  if (type === null) return true;
  const caught = frame.interpreter.contained(
    () => spanOf(frame, type),
    () => evaluate(frame, type),
  );
  return caught !== undefined && catches(caught, builtin("ModuleNotFoundError"));
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

/** `with suppress(ImportError):` swallows what its body raises; what the project's own contexts do before and behind the body is done. */
export function walkWith(walk: Walk, frame: Frame, index: number, statement: With): Raised | null {
  const { interpreter } = walk;
  const contexts: Value[] = [];
  for (const item of statement.items) {
    const at = () => spanOf(frame, item.context);
    const context = memoised(() => evaluate(frame, item.context));
    const given = memoised(() => entered(frame, context(), at()));
    if (item.target?.kind === "Name") bindName(walk, index, statement, item.target.id, given);
    else if (item.target !== null) walkAssign(walk, frame, index, statement, [item.target], item.context);
    if (item.context.kind !== "Call") continue;
    const value = interpreter.contained(at, context);
    if (value !== undefined) contexts.push(value);
    if (value?.kind !== "instance") continue;
    interpreter.settleBodies();
    interpreter.contained(at, given);
  }
  const types = contexts.flatMap((context) => suppressedBy(context) ?? []);
  const suppressed = types.length === 0 ? undefined : tuple(types);
  const inside =
    suppressed === undefined
      ? walk
      : {
          ...walk,
          guarded: true,
          assumedModules: [],
          mayBeMissing: catches(suppressed, builtin("ModuleNotFoundError")),
        };
  const raised = walkAll(inside, statement.body);
  if (raised === null && contexts.some(({ kind }) => kind === "instance")) {
    interpreter.settleBodies();
    interpreter.contained(
      () => spanOf(frame, statement),
      () => {
        leave(frame, contexts);
        return undefined;
      },
    );
  }
  return raised !== null && suppressed !== undefined && catches(suppressed, raised.type) ? null : raised;
}
