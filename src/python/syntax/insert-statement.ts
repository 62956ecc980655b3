import type { Stmt } from "./syntax.js";

/** Statements with one more in its place, and the name of the outermost class or function that it came to lie in. */
export interface Inserted {
  readonly body: readonly Stmt[];
  readonly within: string | null;
}

/** Puts a statement between the others by its offset; into the body of a class when it lies in one. */
export function insertStatement(body: readonly Stmt[], statement: Stmt): Inserted {
  const next = body.findIndex((other) => other.end > statement.start);
  const at = next === -1 ? body.length : next;
  const around = body[at];
  if (around === undefined || around.start > statement.start) {
    return { body: body.toSpliced(at, 0, statement), within: null };
  }
  if (around.kind === "ClassDef") {
    const inner = insertStatement(around.body, statement);
    return { body: body.with(at, { ...around, body: inner.body }), within: around.name };
  }
  const within = around.kind === "FunctionDef" ? around.name : null;
  return { body: body.toSpliced(at + 1, 0, statement), within };
}
