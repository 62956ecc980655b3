import type { Stmt } from "../syntax/syntax.js";
import { boundNames } from "./bound-names.js";
import { needsWalk } from "./effects.js";
import type { Frame } from "./frame.js";
import type { Raised } from "./raising.js";
import { LocalScope } from "./scope.js";
import type { Sharing } from "./shared-names.js";
import type { Value } from "./values.js";
import type { Walk } from "./walk.js";
import { bindName, runBlock } from "./walk-bindings.js";

/** A statement that waits for its turn, and what it bound once it had it. */
interface Turn {
  readonly frame: Frame;
  readonly statement: Stmt;
  /** Names that it has to do with. */
  readonly names: readonly string[];
  /** What these stand for, and what it binds besides, when it has run; null before. */
  bound: ReadonlyMap<string, Value> | null;
}

/** Statements of a module that run one after the other, on the same containers, once the first of their names is asked for. */
export class Turns {
  readonly #turns: Turn[] = [];
  #ran = 0;
  #isRunning = false;
  readonly #variables = new Map<string, Value>();

  add(frame: Frame, statement: Stmt, names: readonly string[]): Turn {
    const turn: Turn = { frame, statement, names, bound: null };
    this.#turns.push(turn);
    return turn;
  }

  /** What a name stands for behind a statement; undefined where no statement of these has bound it. */
  valueAfter(turn: Turn, name: string): Value | undefined {
    while (turn.bound === null && !this.#isRunning) this.runNext();
    return (turn.bound ?? this.#variables).get(name);
  }

  private runNext(): void {
    const turn = this.#turns[this.#ran++];
    if (turn === undefined) return;
    const block = new LocalScope("block", turn.frame.scope);
    for (const name of turn.names) {
      const value = this.#variables.get(name);
      if (value !== undefined) block.variables.set(name, value);
    }
    this.#isRunning = true;
    const failed = runBlock(turn.frame, block, turn.statement);
    this.#isRunning = false;
    if (failed !== undefined)
      for (const name of boundNames(turn.frame.interpreter, turn.statement))
        if (!block.variables.has(name)) block.variables.set(name, failed);
    for (const [name, value] of block.variables) this.#variables.set(name, value);
    turn.bound = block.variables;
  }
}

/**
 * Has a statement run in its turn. In a module with classes, and where it may do more, that is at once: a class between two changes sees the first.
 * Elsewhere (settings) nothing is computed that nobody asks for.
 */
export function takeTurn(walk: Walk, frame: Frame, index: number, statement: Stmt, sharing: Sharing): Raised | null {
  const { interpreter, table } = walk;
  const turns = table.turns.get(sharing.group) ?? new Turns();
  table.turns.set(sharing.group, turns);
  const taken = turns.add(frame, statement, sharing.names);
  const isDueNow = sharing.isSeenByClasses || needsWalk(frame, [statement]);
  if (isDueNow) interpreter.settleBodies();
  let raised: Raised | null = null;
  for (const name of new Set([...boundNames(interpreter, statement), ...sharing.names])) {
    const compute = (previous: Value | undefined) => turns.valueAfter(taken, name) ?? previous;
    raised ??= bindName(walk, index, statement, name, compute, table.importedAs(name) !== undefined);
    if (isDueNow) table.lookUp(name, Number.POSITIVE_INFINITY);
  }
  return raised;
}
