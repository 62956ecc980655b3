import { applyFunction, functionOf } from "./apply.js";
import { ts } from "./compiler.js";
import type { FileCode, FunctionCode } from "./engine.js";
import { evaluate, propertyName } from "./evaluate.js";
import { NodePlace } from "./place.js";
import { plain, unknown } from "./plain.js";
import { lazySlot, Scope, slotOf } from "./scope.js";
import type { ClassValue, ObjectValue, Place, Property, Value } from "./values.js";

/** What is needed to follow the members of a class, kept in `ClassValue.code`. */
export interface ClassCode extends FunctionCode {
  readonly node: ts.ClassLikeDeclaration;
  /** Whether something is assigned to its members elsewhere. */
  readonly isChanged: boolean;
}

type Followed = ts.PropertyDeclaration | ts.MethodDeclaration | ts.GetAccessorDeclaration;

/** The static members of a class, without inherited ones. */
export function staticProperties(value: ClassValue, code: ClassCode): ReadonlyMap<string, Property> {
  const isSettled = !code.isChanged && !code.node.members.some(ts.isClassStaticBlockDeclaration);
  return propertiesOf(code, value, { areStatic: true, isSettled });
}

/** What `new` makes of a class by the initializers of its properties; null where a constructor or a base may do more. */
export function instanceOf(value: ClassValue, at: Place): ObjectValue | null {
  const codes: ClassCode[] = [];
  for (let part: Value | null = value; part !== null; part = part.base) {
    if (part.kind !== "class" || !isCode(part.code) || codes.length > DEEPEST) return null;
    if (part.code.isChanged || part.code.node.members.some(doesMore)) return null;
    codes.unshift(part.code);
  }
  const properties = new Map<string, Property>();
  const made: ObjectValue = { kind: "object", properties, rest: [], at };
  for (const code of codes) {
    for (const [name, property] of propertiesOf(code, made, { areStatic: false, isSettled: true })) {
      properties.set(name, property);
    }
  }
  return made;
}

const DEEPEST = 50;

function isCode(code: object): code is ClassCode {
  return "node" in code && "scope" in code && "file" in code && "isChanged" in code;
}

/** Whether a constructor does more than to call that of the base. */
function doesMore(member: ts.ClassElement): boolean {
  if (!ts.isConstructorDeclaration(member)) return false;
  const isPlain = (node: ts.Statement): boolean =>
    ts.isExpressionStatement(node) &&
    ts.isCallExpression(node.expression) &&
    node.expression.expression.kind === ts.SyntaxKind.SuperKeyword;
  const sets = member.parameters.some(({ modifiers }) => modifiers !== undefined);
  return sets || member.body?.statements.every(isPlain) !== true;
}

/** The members, each worked out when asked for. What is not settled may have another value by then. */
function propertiesOf(
  { node, scope, file }: ClassCode,
  self: Value,
  { areStatic, isSettled }: { readonly areStatic: boolean; readonly isSettled: boolean },
): ReadonlyMap<string, Property> {
  const inner = new Scope(scope);
  inner.declare("this", slotOf(self));
  const found = new Map<string, Property>();
  for (const member of node.members) {
    const isFollowed = ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member) || ts.isGetAccessor(member);
    if (!isFollowed || isStatic(member) !== areStatic) continue;
    const name = ts.isPrivateIdentifier(member.name) ? member.name.text : propertyName(member.name, scope, file);
    if (typeof name !== "string") continue;
    const at = new NodePlace(file, member.name);
    const slot = lazySlot(at, () =>
      isSettled || ts.isMethodDeclaration(member)
        ? memberValue(member, inner, file)
        : unknown(`\`${node.name?.text ?? name}\` is changed after it is declared`, at),
    );
    found.set(name, {
      get value() {
        return slot.value();
      },
      at,
    });
  }
  return found;
}

function memberValue(member: Followed, scope: Scope, file: FileCode): Value {
  if (ts.isMethodDeclaration(member)) return functionOf(member, scope, file);
  const at = new NodePlace(file, member.name);
  if (ts.isGetAccessor(member)) return applyFunction(functionOf(member, scope, file), [], at);
  return member.initializer === undefined ? plain(undefined, at) : evaluate(member.initializer, scope, file);
}

/** Whether a member is the class's own and not of what it makes. */
export function isStatic(member: Followed | ts.SetAccessorDeclaration): boolean {
  return (member.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}
