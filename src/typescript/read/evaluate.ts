import { applyFunction, functionOf } from "./apply.js";
import { callGlobal, callMethod, spreadOf, withSpread } from "./builtins.js";
import { instanceOf } from "./class-properties.js";
import { classOf } from "./classes.js";
import { ts } from "./compiler.js";
import type { FileCode } from "./engine.js";
import { environmentOf, externalNamed } from "./environment.js";
import { binary, typeOf, unary } from "./operators.js";
import { NodePlace, PlaceBetween } from "./place.js";
import { because, inWords, keyOf, plain, primitive, truth, unknown } from "./plain.js";
import { lazySlot, type Scope, withoutThis } from "./scope.js";
import type { ArrayValue, ClassValue, Place, Property, Spread, Value } from "./values.js";

/** What an expression is worth where it stands. Never fails: what cannot be told is `unknown`, with the reason. */
export function evaluate(node: ts.Expression, scope: Scope, file: FileCode): Value {
  return (
    file.engine.budget.spend(1, () => expression(node, scope, file)) ??
    unknown("it is nested too deeply or takes too many steps", new NodePlace(file, node))
  );
}

function expression(node: ts.Expression, scope: Scope, file: FileCode): Value {
  const at = new NodePlace(file, node);
  if (ts.isIdentifier(node)) return named(node.text, scope, file, at);
  if (ts.isCallExpression(node)) return call(node, scope, file, at);
  if (ts.isPropertyAccessExpression(node)) {
    const of = evaluate(node.expression, scope, file);
    return memberOf(of, node.name.text, node.questionDotToken !== undefined, new NodePlace(file, node.name));
  }
  if (ts.isStringLiteralLike(node)) return plain(node.text, at);
  if (ts.isObjectLiteralExpression(node)) return objectLiteral(node, scope, file, at);
  if (ts.isArrayLiteralExpression(node)) return arrayLiteral(node, scope, file, at);
  if (ts.isArrowFunction(node)) return functionOf(node, scope, file);
  if (ts.isFunctionExpression(node)) return functionOf(node, withoutThis(scope, at), file);
  if (ts.isNumericLiteral(node)) return plain(Number(node.text), at);
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isExpressionWithTypeArguments(node)
  ) {
    return evaluate(node.expression, scope, file);
  }
  if (ts.isTaggedTemplateExpression(node)) return taggedTemplate(node, scope, file, at);
  if (ts.isTemplateExpression(node)) return template(node, scope, file, at);
  if (ts.isElementAccessExpression(node)) return element(node, scope, file, at);
  if (ts.isNewExpression(node)) {
    const callee = evaluate(node.expression, scope, file);
    const made = callee.kind === "class" ? instanceOf(callee, at) : null;
    if (made !== null) return made;
    return { kind: "call", callee, args: argumentsOf(node.arguments ?? [], scope, file), isNew: true, at };
  }
  if (ts.isClassExpression(node)) return classOf(node, scope, file);
  return operation(node, scope, file, at);
}

function operation(node: ts.Expression, scope: Scope, file: FileCode, at: Place): Value {
  if (ts.isConditionalExpression(node)) {
    const condition = evaluate(node.condition, scope, file);
    const answer = truth(condition);
    if (answer === undefined) return unknown(because(condition), at);
    return evaluate(answer ? node.whenTrue : node.whenFalse, scope, file);
  }
  if (ts.isBinaryExpression(node)) return binaryExpression(node, scope, file, at);
  if (ts.isPrefixUnaryExpression(node)) return unary(node.operator, evaluate(node.operand, scope, file), at);
  if (ts.isTypeOfExpression(node)) return typeOf(evaluate(node.expression, scope, file), at);
  if (ts.isBigIntLiteral(node)) return plain(BigInt(node.text.slice(0, -1)), at);
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return plain(true, at);
    case ts.SyntaxKind.FalseKeyword:
      return plain(false, at);
    case ts.SyntaxKind.NullKeyword:
      return plain(null, at);
    case ts.SyntaxKind.VoidExpression:
      return plain(undefined, at);
    case ts.SyntaxKind.MetaProperty:
      return { kind: "external", module: "global", name: "import.meta", at };
    case ts.SyntaxKind.RegularExpressionLiteral:
      return unknown("it is a regular expression", at);
    case ts.SyntaxKind.AwaitExpression:
      return unknown("it is awaited", at);
    case ts.SyntaxKind.ThisKeyword:
      return scope.find("this")?.value() ?? unknown("`this` is not followed", at);
    default:
      return unknown(`${ts.SyntaxKind[node.kind]} is not followed`, at);
  }
}

function named(name: string, scope: Scope, file: FileCode, at: Place): Value {
  const slot = scope.find(name);
  if (slot !== undefined) return slot.value();
  if (name === "undefined") return plain(undefined, at);
  if (name === "NaN") return plain(Number.NaN, at);
  if (name === "Infinity") return plain(Number.POSITIVE_INFINITY, at);
  return externalNamed("global", name, file.engine.environment, at);
}

/** `of.name`, whatever `of` is. */
export function memberOf(of: Value, name: string, optional: boolean, at: Place): Value {
  switch (of.kind) {
    case "object": {
      const found = of.properties.get(name);
      const [open] = of.rest;
      if (open === undefined) return found?.value ?? plain(undefined, at);
      // What is spread later may have it too; only where it is spread alone is it surely its own.
      if (found !== undefined) return found.value;
      return of.rest.length === 1 ? { kind: "member", of: open.value, name, at } : unknown(because(open.value), at);
    }
    case "array": {
      const [open] = of.rest;
      if (open !== undefined) return unknown(because(open.value), at);
      if (name === "length") return plain(of.items.length, at);
      return /^\d+$/.test(name) ? (of.items[Number(name)] ?? plain(undefined, at)) : { kind: "member", of, name, at };
    }
    case "string":
      if (name === "length") return plain(of.value.length, at);
      return /^\d+$/.test(name) ? plain(of.value[Number(name)], at) : { kind: "member", of, name, at };
    case "given":
      if (of.members === undefined) return { kind: "member", of, name, at };
      return of.members.get(name) ?? plain(undefined, at);
    case "external":
      // A member of a whole module is what an import of that name would be.
      if (of.environment !== undefined && name === "env") return environmentOf(of, at);
      if (of.name === "*") return { kind: "external", module: of.module, name, at };
      return { kind: "member", of, name, at };
    case "class":
      return staticOf(of, name)?.value ?? { kind: "member", of, name, at };
    case "undefined":
    case "null":
      return optional ? plain(undefined, at) : unknown(`\`.${name}\` of ${of.kind}`, at);
    case "unknown":
      return of;
    default:
      return { kind: "member", of, name, at };
  }
}

/** A static member of a class, its own or the nearest inherited one. */
function staticOf(of: ClassValue, name: string): Property | undefined {
  let owner: Value | null = of;
  for (let depth = 0; owner?.kind === "class" && depth < 50; depth += 1) {
    const found = owner.statics.get(name);
    if (found !== undefined) return found;
    owner = owner.base;
  }
  return undefined;
}

function element(node: ts.ElementAccessExpression, scope: Scope, file: FileCode, at: Place): Value {
  const of = evaluate(node.expression, scope, file);
  const key = evaluate(node.argumentExpression, scope, file);
  const name = keyOf(key);
  if (name === undefined) return unknown(because(key), at);
  return memberOf(of, name, node.questionDotToken !== undefined, new NodePlace(file, node.argumentExpression));
}

function call(node: ts.CallExpression, scope: Scope, file: FileCode, whole: Place): Value {
  const called = node.expression;
  if (called.kind === ts.SyntaxKind.ImportKeyword) return unknown("it is imported at run time", whole);
  const args = argumentsOf(node.arguments, scope, file);
  if (!ts.isPropertyAccessExpression(called)) {
    const callee = evaluate(called, scope, file);
    const isLeftOut = node.questionDotToken !== undefined && (callee.kind === "undefined" || callee.kind === "null");
    if (isLeftOut) return plain(undefined, whole);
    return required(callee, args, file, whole) ?? callValue(callee, args, file, whole);
  }
  const of = evaluate(called.expression, scope, file);
  const name = new NodePlace(file, called.name);
  const at = new PlaceBetween(name, whole);
  if ((of.kind === "undefined" || of.kind === "null") && called.questionDotToken !== undefined) {
    return plain(undefined, at);
  }
  const byLanguage = callMethod(of, called.name.text, args, (callee, given) => callValue(callee, given, file, at), at);
  if (byLanguage !== undefined) return byLanguage;
  const found = callValue(memberOf(of, called.name.text, false, name), args, file, at);
  if (found.kind !== "unknown" || of.kind !== "class") return found;
  // What a class's own method does to what it is given is not known: the call stays as it is written.
  const callee: Value = { kind: "member", of, name: called.name.text, at: name };
  return args[0]?.kind === "call" ? { kind: "call", callee, args, isNew: false, at } : found;
}

/** What a call gives: of the project's own functions what they return, of the language's what they make, else the call itself. */
export function callValue(callee: Value, args: readonly Value[], file: FileCode, at: Place): Value {
  if (callee.kind === "function") return applyFunction(callee, args, at);
  if (callee.kind === "unknown") return callee;
  if (primitive(callee) !== undefined) return unknown(`${inWords(callee)} is called`, at);
  const byLanguage = callGlobal(callee, args, (one, given) => callValue(one, given, file, at), at);
  return byLanguage ?? { kind: "call", callee, args, isNew: false, at };
}

/** `require("…")`. */
function required(callee: Value, args: readonly Value[], file: FileCode, at: Place): Value | undefined {
  const [from] = args;
  if (callee.kind !== "external" || callee.module !== "global" || callee.name !== "require") return undefined;
  return from?.kind === "string" ? file.engine.imported(file.path, from.value, "*", at) : undefined;
}

function argumentsOf(nodes: readonly ts.Expression[], scope: Scope, file: FileCode): readonly Value[] {
  const { items, rest } = itemsOf(nodes, scope, file);
  const [open] = rest;
  return open === undefined
    ? items
    : [...items, unknown(`further arguments are spread: ${because(open.value)}`, open.at)];
}

function arrayLiteral(node: ts.ArrayLiteralExpression, scope: Scope, file: FileCode, at: Place): ArrayValue {
  return { kind: "array", ...itemsOf(node.elements, scope, file), at };
}

function itemsOf(
  nodes: readonly ts.Expression[],
  scope: Scope,
  file: FileCode,
): { readonly items: readonly Value[]; readonly rest: readonly Spread[] } {
  const items: Value[] = [];
  const rest: Spread[] = [];
  for (const node of nodes) {
    if (!ts.isSpreadElement(node)) items.push(evaluate(node, scope, file));
    else {
      const spread = evaluate(node.expression, scope, file);
      const at = new NodePlace(file, node);
      if (spread.kind === "array") {
        items.push(...spread.items);
        rest.push(...spreadOf(spread, at));
      } else rest.push({ value: spread, at });
    }
  }
  return { items, rest };
}

function objectLiteral(node: ts.ObjectLiteralExpression, scope: Scope, file: FileCode, at: Place): Value {
  let properties = new Map<string, Property>();
  let rest: readonly Spread[] = [];
  for (const each of node.properties) {
    if (ts.isSpreadAssignment(each)) {
      const before = { kind: "object", properties, rest, at } as const;
      const after = withSpread(before, evaluate(each.expression, scope, file), new NodePlace(file, each));
      properties = new Map(after.properties);
      rest = after.rest;
      continue;
    }
    const key = propertyName(each.name, scope, file);
    if (typeof key !== "string") {
      rest = [...rest, { value: key, at: key.at }];
      continue;
    }
    // What is set is of no matter where there is a getter.
    if (ts.isSetAccessorDeclaration(each) && properties.has(key)) continue;
    properties.delete(key);
    properties.set(
      key,
      ts.isGetAccessorDeclaration(each)
        ? got(each, scope, file)
        : { value: propertyValue(each, scope, file), at: new NodePlace(file, each.name) },
    );
  }
  return { kind: "object", properties, rest, at };
}

/** What a getter returns, worked out when asked for: it may lead back to the object that it stands in. */
function got(node: ts.GetAccessorDeclaration, scope: Scope, file: FileCode): Property {
  const at = new NodePlace(file, node.name);
  const slot = lazySlot(at, () => applyFunction(functionOf(node, withoutThis(scope, at), file), [], at));
  return {
    get value() {
      return slot.value();
    },
    at,
  };
}

function propertyValue(
  node: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment | ts.GetAccessorDeclaration>,
  scope: Scope,
  file: FileCode,
): Value {
  if (ts.isPropertyAssignment(node)) return evaluate(node.initializer, scope, file);
  if (ts.isShorthandPropertyAssignment(node)) return named(node.name.text, scope, file, new NodePlace(file, node.name));
  if (ts.isMethodDeclaration(node)) return functionOf(node, withoutThis(scope, new NodePlace(file, node.name)), file);
  return unknown("it is set by an accessor", new NodePlace(file, node));
}

/** A property's key; what is computed and cannot be told is the value that says why. */
export function propertyName(node: ts.PropertyName, scope: Scope, file: FileCode): string | Value {
  if (!ts.isComputedPropertyName(node)) return node.text;
  const value = evaluate(node.expression, scope, file);
  return keyOf(value) ?? unknown(`a name is computed: ${because(value)}`, new NodePlace(file, node));
}

function template(node: ts.TemplateExpression, scope: Scope, file: FileCode, at: Place): Value {
  let text = node.head.text;
  for (const { expression: inner, literal } of node.templateSpans) {
    const value = evaluate(inner, scope, file);
    const part = keyOf(value);
    if (part === undefined) return unknown(because(value), at);
    text += part + literal.text;
  }
  return plain(text, at);
}

function taggedTemplate(node: ts.TaggedTemplateExpression, scope: Scope, file: FileCode, at: Place): Value {
  const tag = evaluate(node.tag, scope, file);
  const { template: inner } = node;
  if (tag.kind === "unknown") return tag;
  if (ts.isNoSubstitutionTemplateLiteral(inner)) {
    return { kind: "template", tag, texts: [inner.text], values: [], at };
  }
  const texts = [inner.head.text, ...inner.templateSpans.map(({ literal }) => literal.text)];
  const values = inner.templateSpans.map(({ expression: each }) => evaluate(each, scope, file));
  return { kind: "template", tag, texts, values, at };
}

function binaryExpression(node: ts.BinaryExpression, scope: Scope, file: FileCode, at: Place): Value {
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.CommaToken) return evaluate(node.right, scope, file);
  if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment) {
    return unknown("it is assigned", at);
  }
  const left = evaluate(node.left, scope, file);
  const right = (): Value => evaluate(node.right, scope, file);
  switch (operator) {
    case ts.SyntaxKind.AmpersandAmpersandToken: {
      const answer = truth(left);
      return answer === undefined ? unknown(because(left), at) : answer ? right() : left;
    }
    case ts.SyntaxKind.BarBarToken: {
      const answer = truth(left);
      return answer === undefined ? unknown(because(left), at) : answer ? left : right();
    }
    case ts.SyntaxKind.QuestionQuestionToken: {
      if (left.kind === "undefined" || left.kind === "null") return right();
      return truth(left) === undefined ? unknown(because(left), at) : left;
    }
    default:
      return binary(operator, left, right(), at);
  }
}
