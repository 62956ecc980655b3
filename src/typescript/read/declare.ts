import { functionOf } from "./apply.js";
import { classOf } from "./classes.js";
import { ts } from "./compiler.js";
import type { FileCode } from "./engine.js";
import { evaluate, memberOf, propertyName } from "./evaluate.js";
import { NodePlace } from "./place.js";
import { because, objectOf, plain, unknown } from "./plain.js";
import { lazySlot, Scope, type Slot, withoutThis } from "./scope.js";
import type { Place, Property, Value } from "./values.js";

/**
 * Declares what a list of statements declares, wherever in it that stands. Nothing is evaluated yet.
 * @param container the file or block that they are the statements of
 */
export function declareStatements(
  statements: readonly ts.Statement[],
  scope: Scope,
  file: FileCode,
  container: ts.Node,
): void {
  const changed = file.changed.get(container);
  for (const node of statements) declareStatement(node, scope, file, changed);
}

function declareStatement(
  node: ts.Statement,
  scope: Scope,
  file: FileCode,
  changed: ReadonlySet<string> | undefined,
): void {
  if (ts.isVariableStatement(node)) {
    for (const { name, initializer } of node.declarationList.declarations) {
      const value = (): Value =>
        initializer === undefined ? plain(undefined, new NodePlace(file, name)) : evaluate(initializer, scope, file);
      declarePattern(name, value, scope, file, changed);
    }
  } else if (ts.isFunctionDeclaration(node) && node.name !== undefined && node.body !== undefined) {
    const { name } = node;
    declare(name, () => functionOf(node, withoutThis(scope, new NodePlace(file, name)), file), scope, file);
  } else if (ts.isClassDeclaration(node) && node.name !== undefined) {
    const isChanged = changed?.has(node.name.text) === true;
    declare(node.name, () => classOf(node, scope, file, isChanged), scope, file);
  } else if (ts.isEnumDeclaration(node)) {
    declare(node.name, () => enumOf(node, scope, file), scope, file);
  } else if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name)) {
    const { name } = node;
    const before = scope.own(name.text);
    declare(name, () => namespaceOf(node, before, scope, file), scope, file);
  } else if (ts.isImportDeclaration(node)) declareImports(node, scope, file);
  else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    const from = node.moduleReference.expression;
    if (ts.isStringLiteralLike(from)) declareImport(node.name, from.text, "*", scope, file);
  }
}

function declare(name: ts.Identifier, work: () => Value, scope: Scope, file: FileCode): void {
  scope.declare(name.text, lazySlot(new NodePlace(file, name), work));
}

function declareImports(node: ts.ImportDeclaration, scope: Scope, file: FileCode): void {
  const { importClause: clause, moduleSpecifier } = node;
  if (clause === undefined || !ts.isStringLiteralLike(moduleSpecifier)) return;
  const from = moduleSpecifier.text;
  if (clause.name !== undefined) declareImport(clause.name, from, "default", scope, file);
  const { namedBindings } = clause;
  if (namedBindings === undefined) return;
  if (ts.isNamespaceImport(namedBindings)) declareImport(namedBindings.name, from, "*", scope, file);
  else {
    for (const { name, propertyName: exported } of namedBindings.elements) {
      declareImport(name, from, (exported ?? name).text, scope, file);
    }
  }
}

function declareImport(local: ts.Identifier, from: string, name: string, scope: Scope, file: FileCode): void {
  const at = new NodePlace(file, local);
  scope.declare(
    local.text,
    lazySlot(at, () => file.engine.imported(file.path, from, name, at)),
  );
}

/** Declares the names of a variable or parameter, which may be a pattern (`{ one, many }`). */
export function declarePattern(
  name: ts.BindingName,
  value: () => Value,
  scope: Scope,
  file: FileCode,
  changed: ReadonlySet<string> | undefined,
): void {
  const at = new NodePlace(file, name);
  if (ts.isIdentifier(name)) {
    const isChanged = changed?.has(name.text) === true;
    const slot = lazySlot(
      at,
      isChanged ? () => unknown(`\`${name.text}\` is changed after it is declared`, at) : value,
    );
    scope.declare(name.text, slot);
    return;
  }
  const whole = lazySlot(at, value);
  name.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return;
    const key = ts.isArrayBindingPattern(name) ? String(index) : keyOfElement(element, scope, file);
    const part = (): Value => {
      if (element.dotDotDotToken !== undefined) return remainder(whole, name, index, new NodePlace(file, element));
      return partOf(whole, key, element, scope, file);
    };
    declarePattern(element.name, part, scope, file, changed);
  });
}

function keyOfElement({ propertyName: stated, name }: ts.BindingElement, scope: Scope, file: FileCode): string | Value {
  if (stated !== undefined) return propertyName(stated, scope, file);
  return ts.isIdentifier(name) ? name.text : unknown("a pattern without a name", new NodePlace(file, name));
}

/** What one name of a pattern takes of the whole. */
function partOf(
  whole: Slot,
  key: string | Value,
  { initializer, name }: ts.BindingElement,
  scope: Scope,
  file: FileCode,
): Value {
  if (typeof key !== "string") return key;
  const found = memberOf(whole.value(), key, false, new NodePlace(file, name));
  return found.kind === "undefined" && initializer !== undefined ? evaluate(initializer, scope, file) : found;
}

/** What `...others` takes: all that the names before it do not. */
function remainder(whole: Slot, pattern: ts.BindingPattern, index: number, at: Place): Value {
  const of = whole.value();
  if (of.kind === "array") return { ...of, items: of.items.slice(index) };
  if (of.kind !== "object") return unknown(because(of), at);
  const others = pattern.elements.slice(0, index).map((each) => {
    if (ts.isOmittedExpression(each)) return null;
    const name = each.propertyName ?? each.name;
    return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : null;
  });
  const properties = [...of.properties].filter(([key]) => !others.includes(key));
  return { kind: "object", properties: new Map(properties), rest: of.rest, at };
}

function enumOf(node: ts.EnumDeclaration, scope: Scope, file: FileCode): Value {
  const at = new NodePlace(file, node.name);
  const properties = new Map<string, Property>();
  const inner = new Scope(scope);
  let next: number | undefined = 0;
  for (const { name, initializer } of node.members) {
    const place = new NodePlace(file, name);
    const key = propertyName(name, scope, file);
    if (typeof key !== "string") return key;
    const value: Value =
      initializer !== undefined
        ? evaluate(initializer, inner, file)
        : next === undefined
          ? unknown("a member of an enum without a value", place)
          : plain(next, place);
    next = value.kind === "number" ? value.value + 1 : undefined;
    properties.set(key, { value, at: place });
    inner.declare(key, { at: place, value: () => value });
  }
  // Members that are numbers are found by their value, too.
  for (const [key, { value, at: place }] of [...properties]) {
    if (value.kind === "number") properties.set(String(value.value), { value: plain(key, place), at: place });
  }
  return objectOf(properties, at);
}

/**
 * What a namespace exports, each worked out when asked for.
 * @param before the declaration of the same name that it adds to
 */
function namespaceOf(node: ts.ModuleDeclaration, before: Slot | undefined, scope: Scope, file: FileCode): Value {
  const at = new NodePlace(file, node.name);
  const former = before?.value();
  const properties = new Map(former?.kind === "object" ? former.properties : []);
  const { body } = node;
  if (body !== undefined && ts.isModuleDeclaration(body) && ts.isIdentifier(body.name)) {
    // namespace shop.tables { … }
    const within = properties.get(body.name.text);
    const place = new NodePlace(file, body.name);
    const inner = within && { at: within.at, value: () => within.value };
    return objectOf(
      properties.set(body.name.text, lazyProperty(lazySlot(place, () => namespaceOf(body, inner, scope, file)))),
      at,
    );
  }
  if (body === undefined || !ts.isModuleBlock(body)) return objectOf(properties, at);
  const inner = new Scope(scope);
  for (const [name, { at: place }] of properties) {
    inner.declare(name, {
      at: place,
      value: () => properties.get(name)?.value ?? unknown("it refers to itself", place),
    });
  }
  declareStatements(body.statements, inner, file, body);
  for (const name of exportedNames(body.statements)) {
    const slot = inner.find(name.text);
    if (slot !== undefined) properties.set(name.text, lazyProperty(slot));
  }
  return objectOf(properties, at);
}

function lazyProperty(slot: Slot): Property {
  return {
    get value() {
      return slot.value();
    },
    at: slot.at,
  };
}

/** The names that statements declare with `export` before them. */
export function exportedNames(statements: readonly ts.Statement[]): readonly ts.Identifier[] {
  return statements.flatMap((node) => {
    if (!isExported(node)) return [];
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => namesOf(name));
    const declares =
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isModuleDeclaration(node);
    return declares && node.name !== undefined && ts.isIdentifier(node.name) ? [node.name] : [];
  });
}

function namesOf(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)));
}

/** Whether `export` stands before a statement. */
export function isExported(node: ts.Statement): boolean {
  return modifiersOf(node).includes(ts.SyntaxKind.ExportKeyword);
}

/** Whether `export default` stands before a statement. */
export function isDefault(node: ts.Statement): boolean {
  return modifiersOf(node).includes(ts.SyntaxKind.DefaultKeyword);
}

function modifiersOf(node: ts.Statement): readonly ts.SyntaxKind[] {
  return ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : [];
}
