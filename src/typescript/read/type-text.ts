import { ts } from "./compiler.js";
import { declaredType } from "./declared-type.js";
import type { FileCode } from "./engine.js";
import type { Scope } from "./scope.js";
import { isNothing, typeKind } from "./type-kind.js";
import type { TypeText, Value } from "./values.js";

/** A declared type as reflection would look at it. */
export function typeText(node: ts.TypeNode, scope: Scope, file: FileCode): TypeText {
  const parts = ts.isUnionTypeNode(node) ? node.types : [node];
  const rest = parts.filter((each) => !isNothing(each));
  const nullable = rest.length < parts.length;
  const [only] = rest;
  if (only === undefined || rest.length > 1) {
    return { text: rest.map((each) => each.getText(file.tree)).join(" | "), refersTo: null, nullable };
  }
  const alias =
    ts.isTypeReferenceNode(only) && ts.isIdentifier(only.typeName)
      ? declaredType(only.typeName.text, scope, file)
      : undefined;
  const kind = alias === undefined ? null : typeKind(alias.node, alias.scope, alias.file);
  return { text: kind ?? only.getText(file.tree), refersTo: refersTo(only, scope), nullable };
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
