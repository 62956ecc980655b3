import type { Expr, If, Stmt } from "../syntax/syntax.js";

/** One `if` or `elif` with its body; `test` is null for `else`. */
export interface Branch {
  readonly test: Expr | null;
  readonly body: readonly Stmt[];
}

/** The branches of an `if` statement side by side: thousands of `elif` are nested in the syntax and must not nest here. */
export function branchesOf(statement: If): readonly Branch[] {
  const branches: Branch[] = [];
  let at = statement;
  for (;;) {
    branches.push({ test: at.test, body: at.body });
    const [next] = at.orelse;
    if (at.orelse.length !== 1 || next?.kind !== "If") break;
    at = next;
  }
  branches.push({ test: null, body: at.orelse });
  return branches;
}
