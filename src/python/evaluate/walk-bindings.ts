import type { Stmt } from "../syntax/syntax.js";
import { boundNames, nameEffects } from "./bound-names.js";
import { copyForChange } from "./containers.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import type { ModuleTable, Version } from "./module-table.js";
import type { Raised } from "./raising.js";
import { LocalScope } from "./scope.js";
import { execute } from "./statements.js";
import type { Value } from "./values.js";
import type { Walk } from "./walk.js";

/** Binds a name to a value that is computed when asked for, or at once inside `try`. */
export function bindName(
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
      const { environment } = interpreter;
      const before = environment.count;
      const value = interpreter.contained(
        () => table.file.span(statement.start, statement.end),
        () => compute(previous?.value()),
      );
      if (!walk.guarded) interpreter.reportUndefined(value);
      if (environment.count !== before) {
        const reads = environment.since(before);
        version.onUse = () => environment.note(reads);
      }
      return value;
    },
    chained,
  );
  if (chained) shareChange(table, name, index, version);
  return walk.guarded ? (interpreter.raisedBy(version.value()) ?? null) : null;
}

/**
 * What a module does to a container that it has imported, the module that it comes from sees as well, and any that lies between:
 * `from settings import INSTALLED_APPS`, `INSTALLED_APPS.append("shop")`.
 */
function shareChange(table: ModuleTable, name: string, index: number, version: Version): void {
  const seen = new Set([table]);
  for (let from = table.importedAs(name); from !== undefined && !seen.has(from.table); ) {
    const { table: home, name: there } = from;
    seen.add(home);
    const before = home.version(there, Number.POSITIVE_INFINITY);
    if (before === undefined) return;
    home.bind(
      there,
      index,
      before.statement,
      (previous) => {
        const value = version.value();
        return value !== undefined && CONTAINERS.has(value.kind) ? value : previous?.value();
      },
      true,
    );
    from = home.importedAs(there);
  }
}

/** Values that code can change. */
const CONTAINERS: ReadonlySet<Value["kind"]> = new Set(["list", "dict", "set"]);

/** Runs a statement at once and binds what it leaves behind. */
export function runNow(walk: Walk, frame: Frame, index: number, statement: Stmt): Raised | null {
  const { interpreter } = walk;
  walk.assumed?.();
  const block = blockScope(walk, frame, statement);
  const result = interpreter.contained(
    () => spanOf(frame, statement),
    () => runBlock(frame, block, statement),
  );
  const raised = interpreter.raisedBy(result);
  const { changed } = nameEffects([statement]);
  for (const name of boundNames(interpreter, statement)) {
    const value = block.variables.get(name);
    if (value === undefined) continue;
    const chained = changed.has(name);
    const version = walk.table.bind(name, index, statement, () => value, chained);
    if (chained) shareChange(walk.table, name, index, version);
  }
  return walk.guarded ? (raised ?? null) : null;
}

/** As `runNow`, for a statement that may change what was there before: models above it are made first. */
export function runForEffect(walk: Walk, frame: Frame, index: number, statement: Stmt): Raised | null {
  walk.interpreter.settleBodies();
  return runNow(walk, frame, index, statement);
}

/** A compound statement whose names nothing needs yet: it is run once, when the first of them is asked for. */
export function bindBlock(walk: Walk, frame: Frame, index: number, statement: Stmt): Raised | null {
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
    const isShared = previous === walk.interpreter.modules.searchPath.value;
    if (previous !== undefined) block.variables.set(name, isShared ? previous : copyForChange(previous, statement));
  }
  return block;
}

/** Runs a statement in its block; an unknown when it could not be run to its end. */
export function runBlock(frame: Frame, block: LocalScope, statement: Stmt): Value | undefined {
  const end = execute(inScope(frame, block), [statement]);
  return end !== null && end.kind === "unknown" ? end.value : frame.interpreter.raised?.unknown;
}

/** A computation that is done once, when first asked for. */
export function memoised<T>(compute: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: compute() };
    return done.value;
  };
}
