import { ts } from "./compiler.js";
import { declaredType } from "./declared-type.js";
import type { FileCode } from "./engine.js";
import type { Scope } from "./scope.js";
import type { Value } from "./values.js";

/** What every value of a type is. */
export type TypeKind = "string" | "number" | "boolean";

/**
 * What the values of a type are, as the checker tells `emitDecoratorMetadata` of an alias: those of `"a" | "b"`, of
 * `(typeof ROLES)[number]` and of an enum's name are texts. Null where they are no primitives of one kind, or cannot be told.
 */
export function typeKind(node: ts.TypeNode, scope: Scope, file: FileCode): TypeKind | null {
  const inner = (each: ts.TypeNode): TypeKind | null => typeKind(each, scope, file);
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isUnionTypeNode(node)) return only(node.types.filter((each) => !isNothing(each)).map(inner));
  if (ts.isTemplateLiteralTypeNode(node) || isKeys(node)) return "string";
  if (ts.isLiteralTypeNode(node)) return KINDS[node.literal.kind] ?? null;
  if (ts.isIndexedAccessTypeNode(node)) {
    const of = withoutParentheses(node.objectType);
    return ts.isTypeQueryNode(of) && ts.isIdentifier(of.exprName) ? memberKind(of.exprName, scope) : null;
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    return namedKind(node, node.typeName, scope, file);
  return KINDS[node.kind] ?? null;
}

const KINDS: Readonly<Partial<Record<ts.SyntaxKind, TypeKind>>> = {
  [ts.SyntaxKind.StringKeyword]: "string",
  [ts.SyntaxKind.StringLiteral]: "string",
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: "string",
  [ts.SyntaxKind.NumberKeyword]: "number",
  [ts.SyntaxKind.NumericLiteral]: "number",
  [ts.SyntaxKind.PrefixUnaryExpression]: "number",
  [ts.SyntaxKind.BooleanKeyword]: "boolean",
  [ts.SyntaxKind.TrueKeyword]: "boolean",
  [ts.SyntaxKind.FalseKeyword]: "boolean",
};

/** Whether a member of a union is `null` or `undefined`. */
export function isNothing(node: ts.TypeNode): boolean {
  return (
    node.kind === ts.SyntaxKind.UndefinedKeyword ||
    (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword)
  );
}

function namedKind(
  { typeArguments }: ts.TypeReferenceNode,
  { text }: ts.Identifier,
  scope: Scope,
  file: FileCode,
): TypeKind | null {
  const [first] = typeArguments ?? [];
  if ((text === "Extract" || text === "Exclude") && first !== undefined) return typeKind(first, scope, file);
  const value = scope.find(text)?.value();
  if (value?.kind === "object") return valueKind(value);
  const alias = declaredType(text, scope, file);
  if (alias === undefined) return null;
  return file.engine.budget.spend(1, () => typeKind(alias.node, alias.scope, alias.file)) ?? null;
}

/** Of `(typeof ROLES)[number]`: what `ROLES` holds. */
function memberKind({ text }: ts.Identifier, scope: Scope): TypeKind | null {
  const value = scope.find(text)?.value();
  return value === undefined ? null : valueKind(value);
}

/** What a list, an enum or an object holds. */
function valueKind(value: Value): TypeKind | null {
  if (value.kind === "array") return value.rest.length > 0 ? null : only(value.items.map(kindOf));
  if (value.kind !== "object" || value.rest.length > 0) return null;
  // TypeScript adds a name for each number of an enum.
  const own = [...value.properties].filter(([key]) => Number.isNaN(Number(key)));
  return only(own.map(([, property]) => kindOf(property.value)));
}

function kindOf({ kind }: Value): TypeKind | null {
  return kind === "string" || kind === "number" || kind === "boolean" ? kind : null;
}

function only(kinds: readonly (TypeKind | null)[]): TypeKind | null {
  const [first = null] = kinds;
  return kinds.every((kind) => kind === first) ? first : null;
}

/** `keyof typeof ROLES`. */
function isKeys(node: ts.TypeNode): boolean {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword && ts.isTypeQueryNode(node.type);
}

function withoutParentheses(node: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? withoutParentheses(node.type) : node;
}
