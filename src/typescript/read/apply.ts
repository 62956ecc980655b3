import { ts } from "./compiler.js";
import { declarePattern, declareStatements } from "./declare.js";
import type { FileCode, FunctionCode } from "./engine.js";
import { evaluate } from "./evaluate.js";
import { NodePlace } from "./place.js";
import { arrayOf, because, plain, truth, unknown } from "./plain.js";
import { Scope, slotOf } from "./scope.js";
import type { FunctionValue, Place, Value } from "./values.js";

type FunctionNode =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.GetAccessorDeclaration;

interface Code extends FunctionCode {
  readonly node: FunctionNode;
}

/** A function as a value, with what it sees around it. */
export function functionOf(node: FunctionNode, scope: Scope, file: FileCode): FunctionValue {
  const name = node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : null;
  const code: Code = { node, scope, file };
  const parameters = node.parameters.map(({ name: each }) => (ts.isIdentifier(each) ? each.text : null));
  return { kind: "function", name, parameters, at: new NodePlace(file, node.name ?? node), code };
}

/**
 * What a function returns for arguments. Declarations, conditions that can be told and `return` are followed; loops,
 * assignments and anything else that a result may hang on make it `unknown`.
 * @param at where the call stands
 */
export function applyFunction(callee: FunctionValue, args: readonly Value[], at: Place): Value {
  const { code } = callee;
  if (!isCode(code)) return unknown("it is no function of the project", at);
  const { node, file } = code;
  if (node.asteriskToken !== undefined) return unknown("it is a generator", at);
  if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)) return unknown("it is asynchronous", at);
  if (node.body === undefined) return unknown("the function has no body", at);
  const { body } = node;
  const scope = new Scope(code.scope);
  bindParameters(node, args, scope, file, at);
  const done = file.engine.budget.spend(CALL, () =>
    ts.isBlock(body) ? block(body, scope, file) : evaluate(body, scope, file),
  );
  if (done === undefined) return unknown("it is nested too deeply or takes too many steps", at);
  return done === "goes on" ? plain(undefined, at) : done;
}

/** Steps that a call counts for: what calls itself twice is found out soon. */
const CALL = 100;

function isCode(code: object): code is Code {
  return "node" in code && "scope" in code && "file" in code;
}

function bindParameters(node: FunctionNode, args: readonly Value[], scope: Scope, file: FileCode, at: Place): void {
  const changed = file.changed.get(node);
  node.parameters.forEach((parameter, index) => {
    const given = parameter.dotDotDotToken === undefined ? args[index] : arrayOf(args.slice(index), at);
    const { initializer } = parameter;
    const value = (): Value =>
      initializer !== undefined && (given === undefined || given.kind === "undefined")
        ? evaluate(initializer, scope, file)
        : (given ?? plain(undefined, at));
    const { name } = parameter;
    // What somebody hands in is the same thing, whatever is done to its members.
    const isSame = given?.kind === "given" || !(ts.isIdentifier(name) && changed?.has(name.text) === true);
    const isPlain = ts.isIdentifier(name) && initializer === undefined && given !== undefined && isSame;
    if (isPlain) scope.declare(name.text, slotOf(given));
    else declarePattern(name, value, scope, file, changed);
  });
}

/** What a block returns, or that it runs to its end. */
function block(node: ts.Block, outer: Scope, file: FileCode): Value | "goes on" {
  const { statements } = node;
  const scope = new Scope(outer);
  declareStatements(statements, scope, file, node);
  for (const each of statements) {
    const done = statement(each, scope, file);
    if (done !== "goes on") return done;
  }
  return "goes on";
}

function statement(node: ts.Statement, scope: Scope, file: FileCode): Value | "goes on" {
  if (ts.isReturnStatement(node)) {
    return node.expression === undefined
      ? plain(undefined, new NodePlace(file, node))
      : evaluate(node.expression, scope, file);
  }
  if (ts.isIfStatement(node)) {
    const condition = evaluate(node.expression, scope, file);
    const answer = truth(condition);
    if (answer === undefined) {
      // A guard against what ought not to be.
      if (node.elseStatement === undefined && throws(node.thenStatement)) return "goes on";
      return unknown(because(condition), new NodePlace(file, node.expression));
    }
    if (answer) return statement(node.thenStatement, scope, file);
    return node.elseStatement === undefined ? "goes on" : statement(node.elseStatement, scope, file);
  }
  if (ts.isBlock(node)) return block(node, scope, file);
  if (ts.isSwitchStatement(node)) return switched(node, scope, file);
  if (ts.isExpressionStatement(node)) {
    if (!goesOn(node.expression)) return loop(node, file);
    if (ts.isCallExpression(node.expression)) file.engine.calls.note(() => evaluate(node.expression, scope, file));
    return "goes on";
  }
  if (ts.isThrowStatement(node)) return unknown("the function throws", new NodePlace(file, node));
  const declares =
    ts.isVariableStatement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isEmptyStatement(node);
  return declares ? "goes on" : loop(node, file);
}

function throws(node: ts.Statement): boolean {
  return (
    ts.isThrowStatement(node) || (ts.isBlock(node) && node.statements.length === 1 && node.statements.every(throws))
  );
}

/** Whether an expression that stands alone changes nothing that a result hangs on: assignments are told apart where names are declared. */
function goesOn(node: ts.Expression): boolean {
  return ts.isCallExpression(node) || ts.isStringLiteralLike(node) || ts.isAwaitExpression(node) || isAssignment(node);
}

function isAssignment(node: ts.Expression): boolean {
  return ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
}

function loop(node: ts.Statement, file: FileCode): Value {
  return unknown(`the function has a ${ts.SyntaxKind[node.kind]}, which is not followed`, new NodePlace(file, node));
}

function switched(node: ts.SwitchStatement, scope: Scope, file: FileCode): Value | "goes on" {
  const at = new NodePlace(file, node.expression);
  const wanted = evaluate(node.expression, scope, file);
  if (!("value" in wanted)) return unknown(because(wanted), at);
  const { clauses } = node.caseBlock;
  let from = clauses.findIndex(ts.isDefaultClause);
  for (const [index, clause] of clauses.entries()) {
    if (!ts.isCaseClause(clause)) continue;
    const value = evaluate(clause.expression, scope, file);
    if (!("value" in value)) return unknown(because(value), at);
    if (value.value !== wanted.value) continue;
    from = index;
    break;
  }
  if (from === -1) return "goes on";
  for (const { statements } of clauses.slice(from)) {
    for (const each of statements) {
      if (ts.isBreakStatement(each)) return "goes on";
      const done = statement(each, scope, file);
      if (done !== "goes on") return done;
    }
  }
  return "goes on";
}
