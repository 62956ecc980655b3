import type { If, Stmt } from "../syntax/syntax.js";
import { boundNames } from "./bound-names.js";
import { type Frame, spanOf } from "./frame.js";
import { branchesOf } from "./if-chain.js";

/**
 * Says that a condition at module or class level was decided by what the environment was taken to be, where the branches
 * make classes, or bind names of a class: both ways are named.
 * @param before `environment.count` before the condition was evaluated
 */
export function sayEnvironmentBranch(frame: Frame, statement: If, decided: boolean, before: number): void {
  const { interpreter } = frame;
  const reads = interpreter.environment.since(before);
  if (reads.length === 0 || frame.running !== null) return;
  const inClass = frame.scope.kind === "class";
  const does = (statements: readonly Stmt[]): readonly string[] =>
    inClass ? statements.flatMap((each) => [...boundNames(interpreter, each)]) : statements.flatMap(classNames);
  const [body, other] = [does(statement.body), does(statement.orelse)];
  if (body.length === 0 && other.length === 0) return;
  const variables = reads.map(({ name, taken }) => `\`${name}\` (taken as ${taken})`).join(", ");
  const [ran, left] = decided ? [body, other] : [other, body];
  const names = (all: readonly string[]): string =>
    all.length === 0 ? "nothing" : all.map((name) => `\`${name}\``).join(", ");
  interpreter.report(
    "environment-branch",
    `The condition hangs on the environment: ${variables}. It was taken to be ${decided ? "true" : "false"}, which makes ${names(ran)}; the other way makes ${names(left)}.`,
    { span: spanOf(frame, statement.test), hint: `Give it with --env ${reads[0]?.name ?? "NAME"}=VALUE.` },
  );
}

/** Classes with bases that statements make. */
function classNames(statement: Stmt): readonly string[] {
  if (statement.kind === "ClassDef") return statement.bases.length > 0 ? [statement.name] : [];
  return statement.kind === "If" ? branchesOf(statement).flatMap(({ body }) => body.flatMap(classNames)) : [];
}
