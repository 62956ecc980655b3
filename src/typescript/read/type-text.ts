import { ts } from "./compiler.js";
import type { FileCode } from "./engine.js";
import type { Scope } from "./scope.js";
import type { TypeText, Value } from "./values.js";

/** A declared type as reflection would look at it. */
export function typeText(node: ts.TypeNode, scope: Scope, file: FileCode): TypeText {
  const parts = ts.isUnionTypeNode(node) ? node.types : [node];
  const isNothing = (each: ts.TypeNode): boolean =>
    each.kind === ts.SyntaxKind.UndefinedKeyword ||
    (ts.isLiteralTypeNode(each) && each.literal.kind === ts.SyntaxKind.NullKeyword);
  const rest = parts.filter((each) => !isNothing(each));
  const nullable = rest.length < parts.length;
  const [only] = rest;
  if (only === undefined || rest.length > 1) {
    return { text: rest.map((each) => each.getText(file.tree)).join(" | "), refersTo: null, nullable };
  }
  return { text: only.getText(file.tree), refersTo: refersTo(only, scope), nullable };
}

/** The class or enum that a type, or an array's or promise's element, names. */
function refersTo(node: ts.TypeNode, scope: Scope): Value | null {
  if (ts.isArrayTypeNode(node)) return refersTo(node.elementType, scope);
  if (ts.isParenthesizedTypeNode(node)) return refersTo(node.type, scope);
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return null;
  const [argument] = node.typeArguments ?? [];
  if (argument !== undefined) return refersTo(argument, scope);
  const value = scope.find(node.typeName.text)?.value();
  return value?.kind === "class" || value?.kind === "object" ? value : null;
}
