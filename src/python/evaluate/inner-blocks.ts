import type { Stmt } from "../syntax/syntax.js";
import { branchesOf } from "./if-chain.js";

/** The blocks of a compound statement that run in its own scope; none of any other statement. */
export function innerBlocks(statement: Stmt): readonly (readonly Stmt[])[] {
  switch (statement.kind) {
    case "If":
      return branchesOf(statement).map(({ body }) => body);
    case "For":
    case "While":
      return [statement.body, statement.orelse];
    case "With":
      return [statement.body];
    case "Try":
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.orelse, statement.finalbody];
    case "Match":
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}

/** Statements and those in their blocks, in order. */
export function* statementsWithin(statements: readonly Stmt[]): Generator<Stmt> {
  for (const statement of statements) {
    yield statement;
    for (const block of innerBlocks(statement)) yield* statementsWithin(block);
  }
}
