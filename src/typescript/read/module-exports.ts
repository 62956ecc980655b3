import { functionOf } from "./apply.js";
import { classOf } from "./classes.js";
import { ts } from "./compiler.js";
import { exportedNames, isDefault, isExported } from "./declare.js";
import type { FileCode } from "./engine.js";
import { evaluate } from "./evaluate.js";
import { NodePlace } from "./place.js";
import type { Binding } from "./program.js";
import { lazySlot, type Scope, type Slot } from "./scope.js";

/** What a module exports: a name of its own, or all that another module exports. */
export type Export =
  | { readonly kind: "own"; readonly binding: Binding }
  | {
      readonly kind: "from";
      readonly specifier: string;
      readonly name: string;
      readonly as: string;
      readonly node: ts.Node;
    }
  | { readonly kind: "all"; readonly specifier: string; readonly node: ts.Node };

/** What a module's statements export, in the order in which they are written. Types are left out. */
export function exportsOf(file: FileCode, scope: Scope): readonly Export[] {
  return file.tree.statements.flatMap((node): readonly Export[] => {
    if (ts.isExportDeclaration(node)) return node.isTypeOnly ? [] : exportDeclaration(node, scope);
    if (ts.isExportAssignment(node)) {
      const at = new NodePlace(file, node.expression);
      const slot = lazySlot(at, () => evaluate(node.expression, scope, file));
      return [own(node.isExportEquals === true ? "export=" : "default", slot)];
    }
    const assigned = ts.isExpressionStatement(node) ? assignedExport(node.expression) : null;
    if (assigned !== null) {
      const slot = lazySlot(new NodePlace(file, assigned.at), () => evaluate(assigned.value, scope, file));
      return [own(assigned.name, slot)];
    }
    if (!isExported(node)) return [];
    if (isDefault(node)) return exportedByDefault(node, file, scope);
    return exportedNames([node]).flatMap(({ text }) => {
      const slot = scope.find(text);
      return slot === undefined ? [] : [own(text, slot)];
    });
  });
}

function exportDeclaration(node: ts.ExportDeclaration, scope: Scope): readonly Export[] {
  const { exportClause: clause, moduleSpecifier } = node;
  const specifier =
    moduleSpecifier !== undefined && ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : null;
  if (clause === undefined) return specifier === null ? [] : [{ kind: "all", specifier, node }];
  if (ts.isNamespaceExport(clause)) {
    const as = clause.name.text;
    return specifier === null ? [] : [{ kind: "from", specifier, name: "*", as, node: clause.name }];
  }
  return clause.elements.flatMap((element): readonly Export[] => {
    if (element.isTypeOnly) return [];
    const { text: as } = element.name;
    const { text: name } = element.propertyName ?? element.name;
    if (specifier !== null) return [{ kind: "from", specifier, name, as, node: element.name }];
    const slot = scope.find(name);
    return slot === undefined ? [] : [own(as, slot)];
  });
}

function exportedByDefault(node: ts.Statement, file: FileCode, scope: Scope): readonly Export[] {
  if (ts.isClassDeclaration(node)) {
    const slot = node.name === undefined ? undefined : scope.find(node.name.text);
    return [own("default", slot ?? lazySlot(new NodePlace(file, node), () => classOf(node, scope, file)))];
  }
  if (ts.isFunctionDeclaration(node)) {
    return [
      own(
        "default",
        lazySlot(new NodePlace(file, node), () => functionOf(node, scope, file)),
      ),
    ];
  }
  return [];
}

function own(name: string, slot: Slot): Export {
  return { kind: "own", binding: { name, at: slot.at, value: () => slot.value() } };
}

/** `module.exports = …`, `exports.name = …` and `module.exports.name = …`; null for anything else. */
function assignedExport(
  node: ts.Expression,
): { readonly name: string; readonly at: ts.Node; readonly value: ts.Expression } | null {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return null;
  const { left, right: value } = node;
  if (isModuleExports(left)) return { name: "export=", at: left, value };
  if (!ts.isPropertyAccessExpression(left)) return null;
  const isExports = ts.isIdentifier(left.expression) && left.expression.text === "exports";
  // What a compiler writes beside them says nothing.
  if ((!isExports && !isModuleExports(left.expression)) || left.name.text === "__esModule") return null;
  return { name: left.name.text, at: left.name, value };
}

function isModuleExports(node: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "exports") return false;
  return ts.isIdentifier(node.expression) && node.expression.text === "module";
}
