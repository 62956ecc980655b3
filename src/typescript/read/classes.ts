import { type ClassCode, isStatic, staticProperties } from "./class-properties.js";
import { ts } from "./compiler.js";
import type { FileCode } from "./engine.js";
import { evaluate, propertyName } from "./evaluate.js";
import { NodePlace } from "./place.js";
import type { Scope } from "./scope.js";
import { typeText } from "./type-text.js";
import type { ClassMember, ClassValue, Value } from "./values.js";

type MemberNode = ts.PropertyDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration;

/**
 * A class as a value; its decorators and members are worked out when asked for: they name classes that name this one.
 * @param isChanged whether something is assigned to its members elsewhere
 */
export function classOf(node: ts.ClassLikeDeclaration, scope: Scope, file: FileCode, isChanged = false): ClassValue {
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const worked = <T>(work: () => T): (() => T) => {
    let done: { readonly result: T } | undefined;
    return () => {
      done ??= { result: work() };
      return done.result;
    };
  };
  const baseValue = worked(() => (base === undefined ? null : evaluate(base.expression, scope, file)));
  const decorators = worked(() => decoratorsOf(node, scope, file));
  const members = worked(() => membersOf(node, scope, file));
  const code: ClassCode = { node, scope, file, isChanged };
  const statics = worked(() => staticProperties(value, code));
  const value: ClassValue = {
    kind: "class",
    name: node.name?.text ?? null,
    get base() {
      return baseValue();
    },
    get decorators() {
      return decorators();
    },
    get members() {
      return members();
    },
    get statics() {
      return statics();
    },
    code,
    isAbstract: (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword),
    at: new NodePlace(file, node.name ?? node),
  };
  return value;
}

function decoratorsOf(node: ts.HasDecorators, scope: Scope, file: FileCode): readonly Value[] {
  return (ts.getDecorators(node) ?? []).map(({ expression }) => evaluate(expression, scope, file));
}

function membersOf(node: ts.ClassLikeDeclaration, scope: Scope, file: FileCode): readonly ClassMember[] {
  return node.members.flatMap((member): ClassMember[] => {
    const isMember =
      ts.isPropertyDeclaration(member) ||
      ts.isMethodDeclaration(member) ||
      ts.isGetAccessorDeclaration(member) ||
      ts.isSetAccessorDeclaration(member);
    if (!isMember || ts.isPrivateIdentifier(member.name)) return [];
    const decorators = decoratorsOf(member, scope, file);
    if (decorators.length === 0 && !ts.isPropertyDeclaration(member)) return [];
    const name = propertyName(member.name, scope, file);
    if (typeof name !== "string") return [];
    return [{ ...described(member, file, scope), name, decorators }];
  });
}

function described(member: MemberNode, file: FileCode, scope: Scope): Omit<ClassMember, "name" | "decorators"> {
  const kind = ts.isPropertyDeclaration(member) ? "property" : ts.isMethodDeclaration(member) ? "method" : "accessor";
  return {
    kind,
    isStatic: isStatic(member),
    isOptional: member.questionToken !== undefined,
    type: member.type === undefined ? initialType(member) : typeText(member.type, scope, file),
    at: new NodePlace(file, member.name),
  };
}

/** What TypeScript says of a property without a type whose first value is a plain literal. */
function initialType(member: MemberNode): ClassMember["type"] {
  if (!ts.isPropertyDeclaration(member) || member.initializer === undefined) return null;
  const { initializer } = member;
  const text = ts.isStringLiteralLike(initializer)
    ? "string"
    : ts.isNumericLiteral(initializer)
      ? "number"
      : initializer.kind === ts.SyntaxKind.TrueKeyword || initializer.kind === ts.SyntaxKind.FalseKeyword
        ? "boolean"
        : null;
  return text === null ? null : { text, refersTo: null, nullable: false };
}
